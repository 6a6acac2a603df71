/** Every document of a run, sent by either side, against our schemas and the published ones. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../machines/contract/default-profile.ts';
import { type Finding, validateXml, withSchemas } from '../machines/contract/messages/codec.ts';
import { direct } from '../mocks/in-process/direct.ts';
import { worldsBy } from '../mocks/platform/world.ts';
import { createRecordSystem } from '../mocks/reference/record-system.ts';
import { planOf } from '../scenarios/plan.ts';
import { bytesOf } from './judge/document-bytes.ts';
import { playIn } from './play/play.ts';

const PUBLISHED = fileURLToPath(new URL('../../shared/reference/xsd', import.meta.url));
if (!existsSync(PUBLISHED)) {
  console.warn(`NOT RUN: a run's documents against the published schemas; there is no folder ${PUBLISHED}.`);
}
const schemas: readonly (readonly [string, (bytes: Uint8Array) => readonly Finding[]])[] = existsSync(
  PUBLISHED,
)
  ? [
      ['our', validateXml],
      ['the published', withSchemas(PUBLISHED)],
    ]
  : [['our', validateXml]];

const plan = [
  ...planOf({ services: ['e-consultation'], seed: 3, runs: 40 }),
  ...planOf({ services: ['appointment-booking'], seed: 3, runs: 10 }),
].filter(
  ({ name, purpose, acts }) =>
    name !== 'files-up-to-the-limit' && (purpose !== 'coverage' || acts.length <= 6),
);

type Kind = 'from Helsenorge' | 'from the office' | 'corrupted';
const documents: Record<Kind, Uint8Array[]> = { 'from Helsenorge': [], 'from the office': [], corrupted: [] };

beforeAll(async () => {
  const platform = direct('schemas');
  const stage = {
    driver: createRecordSystem({ profile: defaultProfile, carrier: platform.carrier }),
    platform,
    createWorld: worldsBy(defaultProfile),
  };
  for (const [index, scenario] of plan.entries()) {
    const { steps } = await playIn(stage, scenario, index);
    for (const passed of steps.flatMap((step) => step.passed)) {
      if (!('document' in passed)) continue;
      const kind = passed.to === 'platform' ? 'from the office' : 'from Helsenorge';
      // A type that nobody uses is no matter of the schemas.
      const isCorrupted =
        passed.to === 'office' && passed.cause === 'corrupted' && passed.fault !== 'unsupported-type';
      documents[isCorrupted ? 'corrupted' : kind].push(bytesOf(passed.document));
    }
  }
  await platform.close();
});

describe.each(schemas)('by %s schemas', (_name, validate) => {
  it.each<Kind>(['from Helsenorge', 'from the office'])('every document %s of a run validates', (kind) => {
    expect(documents[kind].length).toBeGreaterThan(100);
    for (const bytes of documents[kind]) expect(validate(bytes)).toEqual([]);
  });

  it('what the network corrupts does not validate', () => {
    expect(documents.corrupted.length).toBeGreaterThan(15);
    for (const bytes of documents.corrupted) expect(validate(bytes)).not.toEqual([]);
  });
});
