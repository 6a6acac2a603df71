/** How far a run has come: a bar on a terminal, a line for every quarter elsewhere. */
import { type Options, Presets, SingleBar } from 'cli-progress';

export interface Progress {
  begin(total: number): void;
  step(): void;
  end(): void;
}

function bar(stream: NodeJS.WriteStream): Progress {
  const options: Options = { format: '{bar} {value}/{total} scenarios', stream, clearOnComplete: true };
  const single = new SingleBar(options, Presets.shades_classic);
  return {
    begin: (total) => single.start(total, 0),
    step: () => single.increment(),
    end: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  let total = 0;
  let done = 0;
  let told = 0;
  return {
    begin(count) {
      total = count;
      stream.write(`Playing ${count} scenarios\n`);
    },
    step() {
      done += 1;
      const quarters = Math.floor((done * 4) / total);
      if (quarters === told) return;
      told = quarters;
      stream.write(`  ${done} of ${total}\n`);
    },
    end: () => undefined,
  };
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}
