/**
 * How fast the suite is, side by side in one run and as ratios: machines differ, ratios travel. Run with
 * `npm run bench`; nothing here is asserted.
 */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVICES } from '../../machines/contract/services.ts';
import { renderHtml } from '../../reports/html/html.tsx';
import { type AttachOptions, attach } from '../attach/attach.ts';
import { type Certification, type CertifyOptions, certify, type Observer } from '../certify.ts';
import { judgeAll } from '../conclude/conclude.ts';
import { reportOf } from '../explain/report.ts';

const ROUNDS = 3;
const TIMEOUT = 60_000;
const quiet: Observer = { begun() {}, played() {}, recorded() {}, ended() {} };
const options: CertifyOptions = {
  services: SERVICES,
  seed: 1,
  runs: 20,
  date: '2026-01-01',
  concurrency: 8,
};

/** The reference in a process of its own, reached as any vendor's system is. */
const elsewhere: Partial<AttachOptions> = {
  exec: {
    command: 'node --import tsx mocks/http/candidate-process.ts $PORT',
    log: join(tmpdir(), 'ddfl-bench.log'),
    environment: process.env,
  },
  platform: { token: 'bench' },
};

async function played(changes: Partial<CertifyOptions>, attaching: Partial<AttachOptions> = {}) {
  const attachment = await attach({ ...attaching, timeout: TIMEOUT });
  try {
    return await certify(attachment, { ...options, ...changes }, quiet);
  } finally {
    await attachment.close();
  }
}

function judged({ header, runs }: Certification) {
  return judgeAll(
    runs.map(({ run }) => run),
    header.statement,
  );
}

async function rendered({ header, runs, conclusion }: Certification) {
  return renderHtml(reportOf(header, runs, conclusion, { withTexts: false, attachment: '' }), 'en');
}

/** The median of a few timings, in milliseconds. */
async function timed(work: () => unknown): Promise<number> {
  const timings: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    timings.push(performance.now() - start);
  }
  return timings.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

const reference = await played({});
const measures: readonly [name: string, work: () => unknown][] = [
  ['certify in process, 8 scenarios at once', () => played({})],
  ['certify in process, 1 at a time', () => played({ concurrency: 1 })],
  ['certify in process, 16 at once', () => played({ concurrency: 16 })],
  ['certify over a port, 8 at once', () => played({}, elsewhere)],
  ['judge the same record again', () => judged(reference)],
  ['report and page of it', () => rendered(reference)],
];

const base = await timed(measures[0]?.[1] ?? (() => undefined));
process.stdout.write(`${reference.runs.length} scenarios, median of ${ROUNDS}; 1.00 is the first line\n`);
for (const [name, work] of measures) {
  const milliseconds = await timed(work);
  const ratio = (milliseconds / base).toFixed(2).padStart(6);
  process.stdout.write(`${ratio}  ${String(Math.round(milliseconds)).padStart(6)} ms  ${name}\n`);
}
