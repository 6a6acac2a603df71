/** Which rules a run can judge at all, by what the statement claims and what was played. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Observable } from '../../machines/contract/statement.ts';
import type { Words } from '../../machines/contract/words.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import type { RuleVerdict } from './verdict.ts';

const SHOWN: Readonly<Record<Observable, Words>> = {
  journal: { nb: 'journalen', en: 'the journal' },
  tasks: { nb: 'oppgavene', en: 'the tasks' },
  charges: { nb: 'regningene', en: 'the charges' },
  warnings: { nb: 'advarslene til kontoret', en: 'the warnings to the office' },
  calendar: { nb: 'kalenderen', en: 'the calendar' },
};

const NOT_IN_MESSAGES: Words = {
  nb: 'Kan ikke ses av meldinger alene',
  en: 'Not seen in messages alone',
};

/** Why a rule cannot be judged by what the statement claims, if it cannot. What does not apply is not called unobservable. */
export function outOfReach(
  rule: Requirement,
  { statement, services, messages }: RecordHeader,
): Pick<RuleVerdict, 'verdict' | 'reason'> | undefined {
  if (!(rule.applies?.(statement) ?? true) || !concerns(rule, statement.services)) {
    return {
      verdict: 'not-applicable',
      reason: { nb: 'Ikke med i leverandørens erklæring', en: "Not claimed in the vendor's statement" },
    };
  }
  if (!concerns(rule, services)) {
    return {
      verdict: 'not-applicable',
      reason: { nb: 'Tjenesten var ikke med i kjøringen', en: 'The service was not part of the run' },
    };
  }
  if (rule.notObservable) return { verdict: 'not-observable', reason: rule.notObservable };
  if (messages && !rule.isSeenInMessages) return { verdict: 'inconclusive', reason: NOT_IN_MESSAGES };
  const unseen = (rule.needs ?? []).find((need) => !statement.observes.includes(need));
  if (unseen) {
    return {
      verdict: 'inconclusive',
      reason: {
        nb: `Erklæringen sier at testverktøyet ikke får se ${SHOWN[unseen].nb}`,
        en: `The statement says that the suite cannot see ${SHOWN[unseen].en}`,
      },
    };
  }
  if (rule.needsClock && !statement.takesClock) {
    return {
      verdict: 'inconclusive',
      reason: {
        nb: 'Erklæringen sier at klokken ikke kan stilles',
        en: 'The statement says that the clock cannot be set',
      },
    };
  }
  return undefined;
}

/** Groups of rules that belong to no service: every service's scenarios put them to the test, or those named. */
const OF_NO_SERVICE: readonly string[] = ['messages', 'access', 'routing'];

/** Whether a rule concerns some of the services. */
function concerns({ service, within }: Requirement, services: readonly string[]): boolean {
  if (within) return within.some((each) => services.includes(each));
  return OF_NO_SERVICE.includes(service) || services.includes(service);
}
