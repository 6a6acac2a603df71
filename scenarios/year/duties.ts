/** What an office sees to in the morning: what is due, and what the days before left switched off or cut off. */
import type fc from 'fast-check';
import type { Act, CitizenName } from '../../machines/contract/acts.ts';
import { DialogService } from '../../machines/contract/services.ts';
import { accountOf } from '../../machines/situation/accounts.ts';
import type { Conversation, Situation } from '../../machines/situation/situation.ts';
import type { Claims } from './ordinary.ts';
import { before, type Period } from './seasons.ts';

/** Of a hundred deadlines, so many are kept by the duties of the day before they run out or on it. */
const KEPT_OF_100 = 45;
/** Of a hundred mornings on which something is barred, so many mend it. */
const MENDED_OF_100 = 60;

const ANSWERS: Readonly<Record<Conversation['service'], readonly Act['type'][]>> = {
  'e-consultation': ['clinician.answers', 'clinician.answers', 'clinician.refers', 'clinician.closes'],
  'prescription-renewal': ['office.renews', 'office.renews', 'office.declines'],
  'office-contact': ['clinician.answers', 'clinician.answers', 'clinician.redirects'],
};

const chance = (random: fc.Random, of100: number) => random.nextInt(1, 100) <= of100;

/** Answers to what is due today or tomorrow, or was before; some stay unanswered and are overdue. */
export function answersDue({ conversations }: Situation, tomorrow: string, random: fc.Random): Act[] {
  return conversations.flatMap(({ service, facts: { dueOn } }, index) => {
    if (dueOn === undefined || dueOn > tomorrow || !chance(random, KEPT_OF_100)) return [];
    const answers = ANSWERS[service];
    const type = answers[random.nextInt(0, answers.length - 1)];
    return [{ type, conversation: index + 1 } as Act];
  });
}

/** What lets everybody in again: the message service up, services on, accounts as they were. */
export function mendings(situation: Situation, random: fc.Random): Act[] {
  const { isDown, panel, accounts } = situation;
  const accountActs = (Object.keys(accounts) as CitizenName[]).flatMap((citizen): Act[] => {
    const { isLoggedIn, consent } = accountOf(accounts, citizen);
    return [
      ...(isLoggedIn ? [] : [{ type: 'citizen.logs-in', citizen } as Act]),
      ...(consent === 'full-access'
        ? []
        : [{ type: 'citizen.consents', citizen, level: 'full-access' } as Act]),
    ];
  });
  const off = DialogService.options.filter((service) => !panel.isOn[service]);
  return [
    ...(isDown ? [{ type: 'network.comes-up' } as const] : []),
    ...[...off.map((service): Act => ({ type: 'office.enables', service })), ...accountActs].filter(() =>
      chance(random, MENDED_OF_100),
    ),
  ];
}

/** So long before a holiday it is planned. */
const PLANNED_DAYS = 10;

/** What is done for a holiday on the day it is planned: the calendar is closed, absence is registered for some services. */
export function holidayPlans(
  date: string,
  holidays: readonly Period[],
  { services }: Claims,
  random: fc.Random,
): Act[] {
  const coming = holidays.find(({ from }) => before(from, PLANNED_DAYS) === date);
  if (!coming) return [];
  const absences = DialogService.options.filter(() => chance(random, 50));
  const onPanel = absences.map((service): Act => ({ type: 'office.registers-absence', service, ...coming }));
  return [
    ...(services.includes('gp-panel') ? [{ type: 'office.plans-holiday' } as const, ...onPanel] : []),
    ...(services.includes('appointment-booking')
      ? [{ type: 'network.delivers' } as const, { type: 'office.closes-period', ...coming } as const]
      : []),
  ];
}
