/** The proof that redaction hides nothing from the judge: each subject's runs, and the same with pseudonyms, come to the same. */
import { createHash } from 'node:crypto';
import type { Profile } from '../../machines/contract/profile.ts';
import { RECORD_VERSION } from '../../machines/contract/record.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { judge } from '../judge/judge.ts';
import { playIn } from '../play/play.ts';
import { lineOf, runOf } from '../record/run-line.ts';
import { redactedRun } from '../redact/run.ts';
import { differenceBetween } from '../redact/same.ts';
import { type DrawSalt, Secrets } from '../redact/secrets.ts';
import type { Proof, Subject } from './prove.ts';

/** Salts that follow from a seed: for proofs and tests, in which nothing is secret. */
export function saltsFrom(seed: string): DrawSalt {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest('hex');
  };
}

/** Plays a plan, and holds each run to the line that it becomes when it is redacted. */
export async function proveRedacted(
  subject: Subject,
  plan: readonly Scenario[],
  profile: Profile,
): Promise<Proof> {
  const platform = direct('proof');
  const driver = subject.createDriver(platform.carrier, profile);
  const stage = {
    driver,
    platform,
    createWorld: subject.createWorld?.(profile) ?? worldsBy(profile),
  };
  const statement = await driver.statement();
  const secrets = new Secrets(saltsFrom(subject.name));
  const killedBy = new Set<string>();
  let flaw: string | undefined;
  let number = 0;
  try {
    for (const scenario of plan) {
      const run = await playIn(stage, scenario, number);
      number += 1;
      const redacted = runOf(JSON.parse(lineOf(redactedRun(run, secrets))), RECORD_VERSION);
      for (const { rule } of judge(run, statement, profile).divergences) killedBy.add(rule);
      const difference = differenceBetween(run, redacted, { statement, profile });
      if (difference) flaw ??= `${subject.name}, redacted, in ${scenario.name}: ${difference}`;
    }
  } finally {
    await platform.close();
  }
  return {
    killedBy: [...killedBy],
    acts: undefined,
    exercised: new Map(),
    requests: { plan: number, explanation: 0 },
    flaw,
  };
}
