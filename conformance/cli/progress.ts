/** How far a run has come: a bar on a terminal, a line for every quarter elsewhere. */
import type { Options } from 'cli-progress';

export interface Progress {
  begin(total: number): void;
  step(): void;
  end(): void;
}

async function bar(stream: NodeJS.WriteStream): Promise<Progress> {
  const { Presets, SingleBar } = await import('cli-progress');
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

export async function progressOn(stream: NodeJS.WriteStream): Promise<Progress> {
  return stream.isTTY ? bar(stream) : lines(stream);
}
