/**
 * Before the first verdict: a tiny practice of its own, played to try everything that can be wrong in the set-up.
 * It judges no rule and leaves nothing in the record.
 */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import type { Call } from '../../mocks/reception.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';
import type { Attachment } from '../attach/attach.ts';
import { CandidateUnavailable } from '../attach/unavailable.ts';
import { play } from '../play/play.ts';
import { withoutPeople } from '../privacy/sweep.ts';
import { UserError } from '../user-error.ts';
import { clockFinding } from './clock.ts';
import { accessFinding, type Finding, troubleFinding } from './findings.ts';

/** A practice beyond any plan's: no citizen or HER-id of it comes again in the run. */
const practice: Practice = { ...practiceOf(400_000), id: 'preflight' };

/** Two days with an act on each: a clock that is set once only shows on the second. */
function scenarioFor(statement: Statement): Scenario {
  const nextDay = { type: 'calendar.reaches', instant: '2024-02-06T10:00:00+01:00' } as const;
  const acts: Scenario['acts'] = statement.services.includes('e-consultation')
    ? [{ type: 'citizen.asks' }, { type: 'clinician.answers' }, nextDay, { type: 'clinician.closes' }]
    : [nextDay];
  return { name: 'preflight', service: 'e-consultation', purpose: 'story', start: ORDINARY_START, acts };
}

/**
 * Tries the set-up of an attached candidate: each driver operation, and that it calls Helsenorge with its token,
 * for its own HER-ids, by the suite's clock.
 * @throws UserError that names the first thing that is wrong: what was tried, what came back, what to do.
 */
export async function preflight({ driver, platform, profile = defaultProfile }: Attachment): Promise<void> {
  const statement = await unlessTroubled(driver.statement());
  if (statement instanceof CandidateUnavailable) throw failed(troubleFinding(statement));
  const calls: Call[] = [];
  const own = {
    ...platform,
    admit: (world: Parameters<typeof platform.admit>[0]) => platform.admit(world, hear),
  };
  function hear(call: Call): void {
    // What floods is told by its beginning.
    if (calls.length < 1000) calls.push(call);
  }
  const stage = { driver, platform: own, createWorld: worldsBy(profile) };
  const run = await unlessTroubled(play(stage, scenarioFor(statement), practice));
  const trouble = run instanceof CandidateUnavailable ? run : undefined;
  const found =
    accessFinding({ practice, origin: platform.origin, calls, trouble }) ??
    (trouble && troubleFinding(trouble)) ??
    (run instanceof CandidateUnavailable || !statement.takesClock ? undefined : clockFinding(run));
  if (found) throw failed(found);
}

async function unlessTroubled<T>(answer: Promise<T>): Promise<T | CandidateUnavailable> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CandidateUnavailable) return error;
    throw error;
  }
}

function failed({ wrong, tried, came, todo }: Finding): UserError {
  return new UserError(
    [
      `✗ Preflight: ${wrong}. Nothing was judged.`,
      `    Tried  ${tried}`,
      `    Came   ${withoutPeople(came).replaceAll('\n', '\n           ')}`,
      `    Do     ${todo}`,
    ].join('\n'),
  );
}
