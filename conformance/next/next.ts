/**
 * The next rule worth writing: rules are tried one by one, each by the fewest acts that put it to the test, until one is
 * not held.
 */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { limitsOf, type Profile } from '../../machines/contract/profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { catalogue, type RequirementId, requirementOf } from '../../machines/requirements/catalogue.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import { createRecordSystem, referenceStatement } from '../../mocks/reference/record-system.ts';
import { efforts } from '../../scenarios/effort.ts';
import { planOf } from '../../scenarios/plan.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Attachment } from '../attach/attach.ts';
import { shrink, upTo } from '../explain/shrink.ts';
import { type Divergence, isObservable, judge } from '../judge/judge.ts';
import { playIn, type Stage } from '../play/play.ts';
import { UserError } from '../user-error.ts';

/** The services as the guide tells of them. */
const GUIDE_ORDER: readonly Service[] = [
  'e-consultation',
  'prescription-renewal',
  'office-contact',
  'appointment-booking',
  'gp-panel',
];

export interface Next {
  readonly statement: Statement;
  /** The services that were tried, in order; where a rule is not held, it was found in the last one. */
  readonly tried: readonly Service[];
  readonly plays: number;
  /** The record system's rules that were put to the test and held. */
  readonly held: ReadonlySet<RequirementId>;
  /** Rules of the services tried that the statement lets nobody see. */
  readonly unseen: ReadonlySet<Requirement>;
  /** The first rule that was not held, and the run that showed it. */
  readonly found?: { readonly divergence: Divergence; readonly run: RunRecord };
}

/** Tries the services that are claimed, in the guide's order, until a rule is not held. */
export async function nextRule(
  { driver, platform, profile = defaultProfile }: Pick<Attachment, 'driver' | 'platform' | 'profile'>,
  services: readonly Service[],
): Promise<Next> {
  const statement = await driver.statement();
  const stage: Stage = { driver, platform, createWorld: worldsBy(profile) };
  const tried: Service[] = [];
  const held = new Set<RequirementId>();
  const unseen = new Set<Requirement>();
  let plays = 0;
  async function judged(scenario: Scenario) {
    const run = await playIn(stage, scenario, plays);
    plays += 1;
    const { exercised, divergences, suiteFault } = judge(run, statement, profile);
    if (suiteFault) throw new UserError(`The suite itself is at fault in ${run.name}: ${suiteFault}.`);
    return { run, exercised, divergence: divergences[0] };
  }
  const claimed = (service: Service) => services.includes(service) && statement.services.includes(service);
  for (const service of GUIDE_ORDER.filter(claimed)) {
    tried.push(service);
    const attempts = await attemptsAt(service, statement, profile);
    for (const rule of attempts.unseen) unseen.add(rule);
    for (const scenario of attempts.scenarios) {
      const { run, exercised, divergence } = await judged(scenario);
      if (divergence) {
        const fewest = await shrink(
          upTo(scenario, divergence.step),
          upToStep(run, divergence.step),
          async (variant) => {
            const attempt = await judged(variant);
            return attempt.divergence?.rule === divergence.rule
              ? upToStep(attempt.run, attempt.divergence.step)
              : undefined;
          },
          limitsOf(profile),
        );
        // In other situations it may have held.
        held.delete(divergence.rule);
        const { divergences } = judge(fewest.record, statement, profile);
        const last = divergences.find(({ rule }) => rule === divergence.rule) ?? divergence;
        return { statement, tried, plays, held, unseen, found: { run: fewest.record, divergence: last } };
      }
      for (const id of exercised.keys()) if (requirementOf(id)?.binds === 'ehr') held.add(id);
    }
  }
  return { statement, tried, plays, held, unseen };
}

const upToStep = (run: RunRecord, step: number): RunRecord => ({
  ...run,
  acts: run.acts.slice(0, step),
  steps: run.steps.slice(0, step),
});

interface Attempts {
  readonly scenarios: readonly Scenario[];
  readonly unseen: readonly Requirement[];
}

/** The shortest scenario of each rule, the service's own rules first; then the single acts and stories whole. */
async function attemptsAt(service: Service, statement: Statement, profile: Profile): Promise<Attempts> {
  const { appointmentKinds } = statement;
  const short = planOf({
    services: [service],
    seed: 1,
    appointmentKinds,
    profile,
    ...efforts.quick,
    runs: 0,
  });
  const shortest = await shortestByRule(short, profile);
  const rules = catalogue
    .map((rule): Requirement => rule)
    .filter(
      ({ id, binds, applies }) => binds === 'ehr' && shortest.has(id) && (applies?.(statement) ?? true),
    );
  const isOwn = (rule: Requirement) => rule.service === service;
  const ordered = [...rules.filter(isOwn), ...rules.filter((rule) => !isOwn(rule))];
  const seen = ordered.filter((rule) => isObservable(rule, statement));
  const byLength = short.toSorted((one, other) => one.acts.length - other.acts.length);
  return {
    scenarios: distinct([...seen.flatMap(({ id }) => shortest.get(id) ?? []), ...byLength]),
    unseen: ordered.filter((rule) => !seen.includes(rule)),
  };
}

/** For each rule the fewest acts that put it to the test, as the reference shows. */
async function shortestByRule(
  scenarios: readonly Scenario[],
  profile: Profile,
): Promise<ReadonlyMap<string, Scenario>> {
  const { carrier, ...platform } = direct('next');
  const stage: Stage = {
    driver: createRecordSystem({ profile, carrier }),
    platform,
    createWorld: worldsBy(profile),
  };
  const shortest = new Map<string, Scenario>();
  try {
    for (const [number, scenario] of scenarios.entries()) {
      const { exercised } = judge(await playIn(stage, scenario, number), referenceStatement, profile);
      for (const [id, [step = 0]] of exercised) {
        if (step >= (shortest.get(id)?.acts.length ?? Number.POSITIVE_INFINITY)) continue;
        shortest.set(id, { ...scenario, acts: scenario.acts.slice(0, step) });
      }
    }
    return shortest;
  } finally {
    await platform.close();
  }
}

/** The scenarios in which not the same happens as in an earlier one. */
function distinct(scenarios: readonly Scenario[]): Scenario[] {
  const keyOf = ({ start, acts, drawn }: Scenario) => JSON.stringify({ start, acts, drawn });
  const first = new Map(scenarios.toReversed().map((scenario) => [keyOf(scenario), scenario]));
  return scenarios.filter((scenario) => first.get(keyOf(scenario)) === scenario);
}
