/** Canaries in every free text of the contract, found in its schemas: no form of a report tells what a candidate said. */
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { ActResponse, type TestDriver } from '../../machines/contract/driver.ts';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { conformingBy } from '../../mocks/reference/behaviour.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { renderAnnotations } from '../../reports/annotations.ts';
import { renderSummary } from '../../reports/console.ts';
import { parcelsOf } from '../../reports/samples/unfolded.ts';
import type { Report } from '../../reports/schema.ts';
import { planOf } from '../../scenarios/plan.ts';
import { checked } from '../attach/attach.ts';
import { type Certification, certify } from '../certify.ts';
import { FORMAT_NAMES, formats } from '../cli/formats.ts';
import { reportOf } from '../explain/report.ts';
import { openOwn } from './own-file.ts';
import { said, withoutWords, withWords } from './said.ts';

const conforming = conformingBy(defaultProfile);

const CANARY = 'kanarifuglen';
/** What stands where no canary may, in the formats of the contract. */
const SAMPLES = ['01814000010', '1', '2024-01-03', '2024-01-03T09:00:00+01:00', 'a'.repeat(64)];

/** A value of a schema with a canary in each text that is free. */
function singing(schema: z.core.$ZodType): unknown {
  const { def } = schema as z.ZodType & { def: z.core.$ZodTypeDef & Record<string, unknown> };
  const inner = def.innerType as z.core.$ZodType | undefined;
  if (inner) return singing(inner);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape as Record<string, z.core.$ZodType>).map(([key, each]) => [
          key,
          singing(each),
        ]),
      );
    case 'array':
      return [singing(def.element as z.core.$ZodType)];
    case 'enum':
      return Object.values(def.entries as Record<string, string>)[0];
    case 'string':
      return [CANARY, ...SAMPLES].find((text) => z.safeParse(schema, text).success);
    case 'boolean':
      return true;
    case 'number':
      return 1;
    default:
      throw new Error(`Canaries know no ${def.type}: tell them what to sing there`);
  }
}

type Options = Parameters<typeof createRecordSystem>[0];

/** The reference, whose answers to acts of the office are changed. */
const answering = (change: (answer: ActResponse) => unknown) => (options: Options) => {
  const driver = createRecordSystem(options);
  const act: TestDriver['act'] = async (request) => {
    const answer = await driver.act(request);
    return (request.act ? change(answer) : answer) as ActResponse;
  };
  return { ...driver, act };
};
const song = singing(ActResponse) as ActResponse;
const rejecting = () => Promise.reject(new Error(`${CANARY} har vondt`));

const CANDIDATES: Readonly<Record<string, readonly [(options: Options) => TestDriver, string]>> = {
  'passes, and gives reasons': [
    answering((answer) => ({
      ...answer,
      reason: CANARY,
      warnings: [...answer.warnings, { ...song.warnings[0], kind: 'other' }],
    })),
    'passed',
  ],
  'sings in every field': [answering((answer) => ({ ...song, outcome: answer.outcome })), 'failed'],
  'refuses with a reason': [answering(() => ({ ...song, outcome: 'refused' })), 'failed'],
  'fails with an error': [(options) => ({ ...createRecordSystem(options), act: rejecting }), 'error'],
  'sings in place of what the contract lists': [
    answering((answer) => ({ ...answer, outcome: CANARY })),
    'error',
  ],
  'sings in names of fields': [answering((answer) => ({ ...answer, [`${CANARY} synger`]: 1 })), 'error'],
  'sings in place of an answer': [answering(() => CANARY), 'error'],
  'sings in its messages': [
    (options) =>
      createRecordSystem({
        ...options,
        behaviour: {
          ...conforming,
          xmlOf: (message) =>
            writeMessage(message)
              .replace(/>[^<>]*[a-zæøå][^<>]*</gi, `>${CANARY}<`)
              .replace(/="[^"]*[a-z][^":]*"/gi, `="${CANARY}"`),
        },
      }),
    'failed',
  ],
};

async function certified(candidate: (options: Options) => TestDriver): Promise<Certification> {
  const platform = direct('canary');
  const driver = checked(candidate({ profile: defaultProfile, carrier: platform.carrier }), 10_000);
  const services = [
    'e-consultation',
    'prescription-renewal',
    'office-contact',
    'appointment-booking',
  ] as const;
  const plan = services.flatMap((service) =>
    planOf({ services: [service], seed: 1, runs: 0 })
      .filter(({ name, acts }) => name !== 'files-up-to-the-limit' && acts.length <= 3)
      .slice(0, 8),
  );
  const silent = () => undefined;
  return certify(
    { driver, platform, options: '', close: platform.close },
    { services, seed: 1, runs: 0, date: '2024-02-05', concurrency: 8, plan },
    { begun: silent, recorded: silent, played: silent, ended: silent },
  );
}

const PACKED = /<script type="application\/octet-stream"[^>]*>[^<]*/;
const unpacked = (text: string) =>
  PACKED.test(text) ? text.replace(PACKED, '') + JSON.stringify(parcelsOf(text)) : text;

async function formsOf(report: Report): Promise<Record<string, string>> {
  const files = FORMAT_NAMES.map(async (name) => [
    name,
    unpacked(await formats[name].render(report, { language: 'nb' })),
  ]);
  return {
    ...Object.fromEntries(await Promise.all(files)),
    console: renderSummary(report, 'nb', { colour: false }),
    annotations: renderAnnotations(report),
  };
}

describe.each(Object.entries(CANDIDATES))('of a candidate that %s', (_, [candidate, verdict]) => {
  let certification: Certification;
  beforeAll(async () => {
    certification = await certified(candidate);
  }, 60_000);
  const reportWith = (withTexts: boolean) => {
    const { header, tally, conclusion } = certification;
    return reportOf(header, tally, conclusion, { withTexts, attachment: '' });
  };

  it('no form of the report, nor the console, repeats a word', async () => {
    const report = reportWith(false);
    const forms = await formsOf(report);
    const repeated = Object.entries(forms).filter(([, text]) => text.toLowerCase().includes(CANARY));
    const around = new RegExp(`.{0,80}${CANARY}.{0,20}`, 'i');
    expect(repeated.map(([form, text]) => `${form}: ${around.exec(text)?.[0]}`)).toEqual([]);
    // The plan is a part of one, so that some rules are not put to the test.
    expect(report.verdict === 'inconclusive' ? 'passed' : report.verdict).toBe(verdict);
  });
});

it('an error is told with its words when texts are asked for, and without marks', async () => {
  const { header, tally, conclusion } = await certified((options) => ({
    ...createRecordSystem(options),
    act: rejecting,
  }));
  const detail = (withTexts: boolean) =>
    reportOf(header, tally, conclusion, { withTexts, attachment: '' }).errorDetail;
  expect(detail(true)).toContain(`failed: ${CANARY} har vondt`);
  expect(detail(false)).toContain('failed: (22 characters left out)');
});

it('a file that holds what people wrote is its owner’s alone, an older one too', () => {
  if (process.platform === 'win32') {
    console.warn('NOT RUN: Windows has no such rights.');
    return;
  }
  const path = join(mkdtempSync(join(tmpdir(), 'ddfl-own-')), 'record.ndjson');
  writeFileSync(path, '', { mode: 0o644 });
  openOwn(path, 'w');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('words that bring the marks of words with them are left out as a whole', () => {
  const told = `It failed: ${said(`a\u{E0DE} ${CANARY} \u{E0DD}`)}, twice.`;
  expect(withoutWords(told)).toMatch(/^It failed: \(\d+ characters left out\), twice\.$/);
  expect(withWords(told)).toContain(CANARY);
});
