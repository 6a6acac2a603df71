/** How far a run has come: a bar on a terminal, a line for every quarter elsewhere. */
import type { Options } from 'cli-progress';

export interface Progress {
  begin(total: number): void;
  /** Told of the rules that were broken in what was played. */
  step(broken: readonly string[]): void;
  explaining(failures: number): void;
  end(): void;
}

const rulesBroken = (count: number) =>
  count === 0 ? 'nothing broken so far' : `${count} rule${count === 1 ? '' : 's'} broken so far`;

const explainingWords = (failures: number) =>
  `Finding the shortest path to ${failures} failure${failures === 1 ? '' : 's'}`;

async function bar(stream: NodeJS.WriteStream): Promise<Progress> {
  const { Presets, SingleBar } = await import('cli-progress');
  const options: Options = {
    format: '{phase} {bar} {value}/{total} scenarios · {broken} · {eta_formatted} left',
    stream,
    clearOnComplete: true,
    etaBuffer: 200,
  };
  const single = new SingleBar(options, Presets.shades_classic);
  const broken = new Set<string>();
  const told = () => ({ phase: 'Playing', broken: rulesBroken(broken.size) });
  return {
    begin: (total) => single.start(total, 0, told()),
    step(rules) {
      for (const rule of rules) broken.add(rule);
      single.increment(1, told());
    },
    explaining(failures) {
      single.stop();
      if (failures > 0) stream.write(`${explainingWords(failures)} …\n`);
    },
    end: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  const broken = new Set<string>();
  let total = 0;
  let done = 0;
  let told = 0;
  return {
    begin(count) {
      total = count;
      stream.write(`Playing ${count} scenarios\n`);
    },
    step(rules) {
      for (const rule of rules) broken.add(rule);
      done += 1;
      const quarters = Math.floor((done * 4) / total);
      if (quarters === told) return;
      told = quarters;
      stream.write(`  ${done} of ${total}, ${rulesBroken(broken.size)}\n`);
    },
    explaining(failures) {
      if (failures > 0) stream.write(`${explainingWords(failures)}\n`);
    },
    end: () => undefined,
  };
}

export async function progressOn(stream: NodeJS.WriteStream): Promise<Progress> {
  return stream.isTTY ? bar(stream) : lines(stream);
}
