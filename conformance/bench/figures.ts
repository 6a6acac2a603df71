/** What is measured: each figure with how it is had from a few rounds. Ratios travel between machines; times do not. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RECORD_VERSION } from '../../machines/contract/record.ts';
import { FORMAT_NAMES, formats } from '../cli/formats.ts';
import { runOf } from '../record/run-line.ts';
import { actsIn, type Size, sampleOf } from './sample.ts';
import { startUps } from './start-up.ts';
import { type Cost, done } from './task.ts';

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'ratio';
  readonly value: number;
}

export interface Extent {
  readonly size: Size;
  /** By how much the acts grow. */
  readonly growth: readonly number[];
  /** How often each is measured; the median counts. */
  readonly rounds: number;
  /** Where files may be left. */
  readonly folder: string;
}

const CONCURRENCY = 8;

/** The middle one of a few; of an even number the lower. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
}

/** Does several kinds of work in turns, so that a busy moment falls on all; the median cost of each. */
async function inTurns<Name extends string>(
  works: Readonly<Record<Name, () => Promise<Cost>>>,
  rounds: number,
): Promise<Record<Name, Cost>> {
  const names = Object.keys(works) as Name[];
  const costs = new Map<Name, Cost[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) costs.get(name)?.push(await works[name]());
  }
  const middle = (name: Name): Cost => {
    const of = (key: keyof Cost) => median((costs.get(name) ?? []).map((cost) => cost[key]));
    return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
  };
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Record<Name, Cost>;
}

/** Messages that passed, either way, in a record. */
function messagesIn(record: string): number {
  const lines = readFileSync(record, 'utf8').trim().split('\n').slice(1, -1);
  const passed = lines.flatMap((line) =>
    runOf(JSON.parse(line), RECORD_VERSION).steps.flatMap((step) => step.passed),
  );
  return passed.filter((each) => 'document' in each).length;
}

/** In process: what an act and a message cost, what judging is of it, and what all cores make of it. */
export async function inProcess({ size, rounds, folder }: Extent): Promise<Figure[]> {
  const record = join(folder, 'record.ndjson');
  const cores = availableParallelism();
  const whole = { ...size, times: 4 };
  const { one, all, judge } = await inTurns(
    {
      one: () => done('certify', { size: whole, workers: 1, overPort: false, record }),
      all: () => done('certify', { size: whole, workers: cores, overPort: false }),
      judge: () => done('judge', { record }),
    },
    rounds,
  );
  const acts = actsIn(sampleOf(whole));
  return [
    { name: 'certify in process, work per act', unit: 'ms', value: one.cpu / acts },
    { name: 'certify in process, work per message', unit: 'ms', value: one.cpu / messagesIn(record) },
    { name: 'certify with 1 thread, wall', unit: 'ms', value: one.wall },
    { name: `certify with a thread for each of ${cores} cores, wall`, unit: 'ms', value: all.wall },
    { name: 'wall of all cores ÷ of 1 thread', unit: 'ratio', value: all.wall / one.wall },
    { name: 'work of judging the record ÷ of the run', unit: 'ratio', value: judge.cpu / one.cpu },
  ];
}

/** Over a port: a run beside the same requests and answers said again by nobody who thinks. */
export async function overPort({ size, rounds, folder }: Extent): Promise<Figure[]> {
  const exchanges = join(folder, 'exchanges.json');
  await done('capture', { size, record: exchanges });
  const { run, replay } = await inTurns(
    {
      run: () => done('certify', { size, workers: 1, overPort: true }),
      replay: () => done('replay', { exchanges, concurrency: CONCURRENCY }),
    },
    rounds,
  );
  const acts = actsIn(sampleOf(size));
  return [
    { name: "certify over a port, the suite's own work per act", unit: 'ms', value: run.cpu / acts },
    { name: 'certify over a port, wall', unit: 'ms', value: run.wall },
    { name: 'raw replay of its requests, wall', unit: 'ms', value: replay.wall },
    { name: 'speed of the run ÷ of the raw replay', unit: 'ratio', value: replay.wall / run.wall },
  ];
}

/** What an act costs and how much memory is taken as the acts grow. */
export async function growing({ size, growth, rounds }: Extent): Promise<Figure[]> {
  const works = Object.fromEntries(
    growth.map((times) => [
      `${times}x`,
      () => done('certify', { size: { ...size, times }, workers: 1, overPort: false }),
    ]),
  );
  const costs = await inTurns(works, rounds);
  return growth.flatMap((times): Figure[] => {
    const { cpu, memory } = costs[`${times}x`] as Cost;
    const acts = actsIn(sampleOf({ ...size, times }));
    return [
      { name: `${times}x the acts: work per act`, unit: 'ms', value: cpu / acts },
      { name: `${times}x the acts: peak memory`, unit: 'MB', value: memory / 1e6 },
    ];
  });
}

/** Each form of a report, and the page of the catalogue. */
export async function pages({ rounds, folder }: Extent): Promise<Figure[]> {
  const record = join(folder, 'record.ndjson');
  const all = ['report', ...FORMAT_NAMES, 'catalogue'] as const;
  const works = Object.fromEntries(all.map((what) => [what, () => done('pages', { record, what })]));
  const costs = await inTurns(works, rounds);
  const nameOf = (what: (typeof all)[number]) => {
    if (what === 'report') return 'making the report';
    return what === 'catalogue' ? 'writing the page of the catalogue' : `writing ${formats[what].file}`;
  };
  return all.map((what) => ({ name: nameOf(what), unit: 'ms', value: costs[what]?.wall ?? Number.NaN }));
}

/** A command that does next to nothing, beside Node itself doing nothing. */
export async function startUp({ rounds }: Extent): Promise<Figure[]> {
  const command = fileURLToPath(new URL('../../../../conformance/ddfl.js', import.meta.url));
  const { bare, version, help, wrong } = await inTurns(startUps(command), rounds);
  return [
    { name: 'ddfl --version over bare Node', unit: 'ms', value: version.wall - bare.wall },
    { name: 'ddfl --help over bare Node', unit: 'ms', value: help.wall - bare.wall },
    { name: 'a wrong argument over bare Node', unit: 'ms', value: wrong.wall - bare.wall },
    { name: 'work of ddfl --version ÷ of bare Node', unit: 'ratio', value: version.cpu / bare.cpu },
  ];
}
