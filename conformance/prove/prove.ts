/**
 * The proof that the suite can fail: the reference passes, and each mutant, of the record system or of
 * Helsenorge, is failed by its own rule and no other, in as few acts as can show it. And that it fails nobody who
 * conforms: each variant passes.
 */

import type { TestDriver } from '../../machines/contract/driver.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { requirementOf } from '../../machines/requirements/catalogue.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { faultyPlatform, platformMutants } from '../../mocks/mutants/platform.ts';
import { networkMutants } from '../../mocks/mutants/platform-network.ts';
import { conformingPlatform } from '../../mocks/platform/behaviour.ts';
import { createWorld } from '../../mocks/platform/world.ts';
import type { Carrier } from '../../mocks/reference/helsenorge.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { createDrawn, createVariant } from '../../mocks/variants/conforming-otherwise.ts';
import { variants } from '../../mocks/variants/variants.ts';
import type { Verdict } from '../../reports/schema.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { checked } from '../attach/attach.ts';
import { type CertifyOptions, certify } from '../certify.ts';
import type { Conclusion } from '../conclude/conclude.ts';
import type { Tally } from '../conclude/tally.ts';
import type { JudgedBefore } from '../crew/crew.ts';

/** What is put before the suite, and what the suite must say of it. */
export interface Subject {
  readonly name: string;
  /** The candidate, that reaches Helsenorge by `carrier`. */
  readonly createDriver: (carrier: Carrier, profile: Profile) => TestDriver;
  readonly createWorld?: (profile: Profile) => NonNullable<CertifyOptions['createWorld']>;
  readonly expected: {
    readonly exitCode: Conclusion['exitCode'];
    /** Absent when no rule is to be failed: all pass, or the suite's own fault leaves nothing to judge. */
    readonly failure?: { readonly rule: string; readonly verdict: Verdict; readonly acts: number };
  };
  /** What is wrong with it, in a clause. */
  readonly fault: string;
}

export interface Proof {
  /** The rules it was failed by. */
  readonly killedBy: readonly string[];
  /** Length of the counterexample. */
  readonly acts: number | undefined;
  /** In how many steps each rule was put to the test. */
  readonly exercised: ReadonlyMap<string, number>;
  /** Driver operations asked of the candidate: while the plan was played, and to explain the failure. */
  readonly requests: { readonly plan: number; readonly explanation: number };
  /** Why it proves nothing, if so. */
  readonly flaw: string | undefined;
}

const TIMEOUT = 30_000;
const CONCURRENCY = 8;
/** Runs have a date; that of a proof says nothing. */
const DATE = '2024-02-05';
const FAULTS: readonly Verdict[] = ['failed', 'warning', 'error'];

export const reference: Subject = {
  name: 'reference',
  createDriver: (carrier, profile) => createRecordSystem({ profile, carrier }),
  expected: { exitCode: 0 },
  fault: 'none',
};

const candidates: readonly Subject[] = mutants.map((mutant) => {
  const isMust = requirementOf(mutant.rule)?.level === 'must';
  const verdict = isMust ? 'failed' : 'warning';
  return {
    name: mutant.name,
    createDriver: (carrier, profile) => createMutant(mutant, profile, carrier),
    expected: { exitCode: isMust ? 1 : 0, failure: { rule: mutant.rule, verdict, acts: mutant.shortest } },
    fault: mutant.fault,
  };
});

const platforms: readonly Subject[] = platformMutants.map((mutant) => ({
  name: mutant.name,
  createDriver: (carrier, profile) => createRecordSystem({ profile, carrier }),
  createWorld: (profile) => (practice) => createWorld(practice, faultyPlatform(mutant, profile)),
  expected: { exitCode: 3, failure: { rule: mutant.rule, verdict: 'error', acts: mutant.shortest } },
  fault: `Helsenorge ${mutant.fault}`,
}));

const networks: readonly Subject[] = networkMutants.map(({ name, fault, breaks }) => ({
  name,
  createDriver: (carrier, profile) => createRecordSystem({ profile, carrier }),
  createWorld: (profile) => (practice) =>
    createWorld(practice, { ...conformingPlatform(profile), ...breaks }),
  expected: { exitCode: 3 },
  fault: `Helsenorge ${fault}`,
}));

/** How often all choices are drawn at random. */
const DRAWS = 5;

/** Conforming record systems that do otherwise what is free: each choice by itself, and all of them as drawn. */
export const conformingOtherwise: readonly Subject[] = [
  ...variants.map((variant) => ({
    name: variant.name,
    createDriver: (carrier: Carrier, profile: Profile) => createVariant(variant, profile, carrier),
    expected: { exitCode: 0 as const },
    fault: `none: ${variant.otherwise}`,
  })),
  ...Array.from({ length: DRAWS }, (_, index) => ({
    name: index === 0 ? 'all-choices' : `all-choices/${index + 1}`,
    createDriver: (carrier: Carrier, profile: Profile) => createDrawn(index + 1, profile, carrier),
    expected: { exitCode: 0 as const },
    fault: 'none: makes all choices at random',
  })),
];

/** Everything that is proved: the reference, each variant of it, and each mutant of either side. */
export const subjects: readonly Subject[] = [
  reference,
  ...conformingOtherwise,
  ...candidates,
  ...platforms,
  ...networks,
];

interface ProofOptions {
  readonly services: CertifyOptions['services'];
  readonly plan: readonly Scenario[];
  readonly profile: Profile;
  /** What of other subjects was judged before. */
  readonly judgedBefore?: JudgedBefore;
}

/** Certifies one subject by a plan and says whether the suite said what it must. */
export async function prove(
  subject: Subject,
  { services, plan, profile, judgedBefore }: ProofOptions,
): Promise<Proof> {
  const platform = direct('proof');
  const { driver, count } = counted(subject.createDriver(platform.carrier, profile));
  const attachment = {
    driver: checked(driver, TIMEOUT),
    platform,
    profile,
    options: `--mutant ${subject.name}`,
    close: () => platform.close(),
  };
  let planned = 0;
  const observer = {
    begun: () => {},
    recorded: () => {},
    played: () => {
      planned = count();
    },
    ended: () => {},
  };
  const options: CertifyOptions = {
    services,
    seed: 1,
    runs: 0,
    date: DATE,
    concurrency: CONCURRENCY,
    plan,
    ...(judgedBefore && { judgedBefore }),
    ...(subject.createWorld && { createWorld: subject.createWorld(profile) }),
  };
  try {
    const { conclusion, tally } = await certify(attachment, options, observer);
    const killedBy = conclusion.verdicts
      .filter(({ verdict }) => FAULTS.includes(verdict))
      .map(({ rule }) => rule.id);
    const own = conclusion.verdicts.find(({ rule }) => rule.id === subject.expected.failure?.rule);
    const acts = own?.failure?.divergence.step;
    const requests = { plan: planned, explanation: count() - planned };
    const flaw = flawOf(subject, conclusion, killedBy, acts) ?? chanceOf(subject, tally);
    const exercised = new Map(conclusion.verdicts.map((each) => [each.rule.id as string, each.exercised]));
    return { killedBy, acts, exercised, requests, flaw };
  } finally {
    await attachment.close();
  }
}

/** A fault that random scenarios alone have shown might survive with another seed. */
function chanceOf({ name, expected }: Subject, tally: Tally): string | undefined {
  const rule = requirementOf(expected.failure?.rule ?? '')?.id;
  if (!rule) return undefined;
  const { story = 0, coverage = 0 } = tally.broken().get(rule)?.occurrences ?? {};
  return story + coverage > 0 ? undefined : `${name} is shown by random scenarios alone`;
}

/** A driver that counts the operations asked of it. */
function counted(driver: TestDriver): { driver: TestDriver; count: () => number } {
  let asked = 0;
  const note = <T>(answer: T): T => {
    asked += 1;
    return answer;
  };
  return {
    driver: {
      statement: () => note(driver.statement()),
      provision: (request) => note(driver.provision(request)),
      act: (request) => note(driver.act(request)),
      retire: (request) => note(driver.retire(request)),
    },
    count: () => asked,
  };
}

function flawOf(
  { name, expected }: Subject,
  conclusion: Conclusion,
  killedBy: readonly string[],
  acts: number | undefined,
): string | undefined {
  const { exitCode, verdicts, error } = conclusion;
  const by = killedBy.join(', ');
  if (!expected.failure) {
    const unproved = verdicts
      .filter(({ verdict }) => verdict !== 'passed')
      .map(({ rule, verdict }) => `${rule.id} ${verdict}`);
    if (killedBy.length > 0) return `${name} is failed by ${by}, expected no rule`;
    if (exitCode === expected.exitCode) return undefined;
    return exitCode === 0
      ? `${name} survives: nobody notices`
      : `${name} does not pass: ${error?.en ?? unproved.join(', ')}`;
  }
  const { rule, verdict, acts: shortest } = expected.failure;
  if (killedBy.length === 0) return `${name} survives: no rule fails it`;
  if (by !== rule) return `${name} is failed by ${by}, expected ${rule} alone`;
  const given = verdicts.find((each) => each.rule.id === rule)?.verdict;
  if (given !== verdict) return `${name} is given the verdict ${given} on ${rule}, expected ${verdict}`;
  if (exitCode !== expected.exitCode)
    return `${name} ends with exit code ${exitCode}, expected ${expected.exitCode}`;
  if (acts !== shortest) return `${name} is shown in ${acts} acts, expected ${shortest}`;
  return undefined;
}
