/** Runs for tests: acts really played against the reference or a variant of it, and headers around them. */

import type { Act } from '../machines/contract/acts.ts';
import { defaultProfile } from '../machines/contract/default-profile.ts';
import type { TestDriver } from '../machines/contract/driver.ts';
import type { PracticeSketch } from '../machines/contract/practice-sketch.ts';
import type { Profile } from '../machines/contract/profile.ts';
import type { RecordEnd, RecordHeader, RunRecord } from '../machines/contract/record.ts';
import type { Statement } from '../machines/contract/statement.ts';
import { type RequirementId, requirementOf } from '../machines/requirements/catalogue.ts';
import { situationsOf } from '../machines/requirements/needed-situations.ts';
import { direct } from '../mocks/in-process/direct.ts';
import { conformingPlatform, type PlatformBehaviour } from '../mocks/platform/behaviour.ts';
import { createWorld } from '../mocks/platform/world.ts';
import { type Behaviour, conformingBy } from '../mocks/reference/behaviour.ts';
import type { Carrier } from '../mocks/reference/helsenorge.ts';
import { createRecordSystem, referenceStatement } from '../mocks/reference/record-system.ts';
import { ORDINARY_START } from '../scenarios/scenario.ts';
import type { JudgedRun } from './conclude/verdict.ts';
import { type Judgement, judge } from './judge/judge.ts';
import { situationKey } from './judge/situations.ts';
import { playIn } from './play/play.ts';
import { headed } from './record/header.ts';

interface Variant {
  /** The candidate, that reaches Helsenorge by `carrier`. */
  readonly createDriver?: (carrier: Carrier) => TestDriver;
  readonly candidate?: Partial<Behaviour>;
  readonly helsenorge?: Partial<PlatformBehaviour>;
  readonly start?: string;
  readonly drawn?: PracticeSketch;
  readonly profile?: Profile;
}

/** Plays acts once, in practice 0, against the reference or a variant of it or of Helsenorge. */
export async function playActs(acts: readonly Act[], variant: Variant = {}): Promise<RunRecord> {
  const { candidate, helsenorge, start = ORDINARY_START, drawn, profile = defaultProfile } = variant;
  const { carrier, ...platform } = direct('example');
  const driver =
    variant.createDriver?.(carrier) ??
    createRecordSystem({ carrier, behaviour: { ...conformingBy(profile), ...candidate } });
  try {
    return await playIn(
      {
        driver,
        platform,
        createWorld: (practice) => createWorld(practice, { ...conformingPlatform(profile), ...helsenorge }),
      },
      { name: 'example', service: 'e-consultation', purpose: 'story', start, acts, ...(drawn && { drawn }) },
      0,
    );
  } finally {
    await platform.close();
  }
}

/** Runs as they are judged by a statement. */
export function judgeAll(runs: readonly RunRecord[], statement: Statement): JudgedRun[] {
  return runs.map((run) => ({ run, judgement: judge(run, statement, defaultProfile) }));
}

/** The situations of rules, as if each had come about once. */
export function occurredFor(rules: readonly RequirementId[]): Judgement['occurred'] {
  return new Map(
    rules.flatMap((id) => {
      const rule = requirementOf(id);
      return rule ? situationsOf(rule).map(({ name }) => [situationKey(id, name), 1] as const) : [];
    }),
  );
}

export function headerOf(statement: Statement = referenceStatement): RecordHeader {
  return headed({
    profile: defaultProfile,
    date: '2024-02-05',
    seed: 1,
    runs: 0,
    services: statement.services,
    statement,
  });
}

export function endOf(runs: number): RecordEnd {
  return { end: true, runs };
}
