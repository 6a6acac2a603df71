/** Helsenorge with one decision wrong: proof that its rules are checked, and that the vendor is not blamed. */
import type { Profile } from '../../machines/contract/profile.ts';
import type { PlatformRuleId } from '../../machines/requirements/catalogue.ts';
import { dueDate, isPastDue } from '../../machines/workdays.ts';
import { conformingPlatform, type PlatformBehaviour } from '../platform/behaviour.ts';
import type { Mutant, Mutants } from './mutant.ts';
import { bookingPlatformMutants } from './platform-booking.ts';
import { panelPlatformMutants } from './platform-panel.ts';

type PlatformMutant = Mutant<PlatformBehaviour>;
type Files = Parameters<PlatformBehaviour['isWithinLimits']>[0];

const bytesOf = (files: Files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
const lessOneByte = ([first, ...more]: Files): Files =>
  first ? [{ ...first, bytes: first.bytes - 1 }, ...more] : [];

/** A fault in the limits of files, in one service. */
function limiting(
  fault: string,
  within: string,
  mayBeSent: (files: Files, conforming: (files: Files) => boolean) => boolean,
): PlatformMutant {
  return {
    fault,
    shortest: 1,
    breaks: ({ isWithinLimits }) => ({
      isWithinLimits: (files, service) =>
        service === within
          ? mayBeSent(files, (each) => isWithinLimits(each, service))
          : isWithinLimits(files, service),
    }),
  };
}

const byRule: Mutants<PlatformRuleId, PlatformBehaviour> = {
  ...panelPlatformMutants,
  ...bookingPlatformMutants,
  'ECON-05': [
    {
      fault: 'lets the citizen reply after the clinician has closed',
      shortest: 2,
      breaks: ({ canReply }) => ({
        canReply: (dialogue) => dialogue.status === 'closed' || canReply(dialogue),
      }),
    },
    {
      fault: 'does not tell that the clinician has closed',
      shortest: 2,
      breaks: () => ({ showsClosedNotice: () => false }),
    },
  ],
  'ECON-07': [
    {
      fault: 'advises an appointment a working day early',
      shortest: 2,
      breaks: () => ({
        advisesAppointment: ({ status, startedAt }, now) =>
          status === 'awaiting-answer' && isPastDue(dueDate(startedAt, 4), now),
      }),
    },
    {
      fault: 'advises an appointment a working day late',
      shortest: 2,
      breaks: () => ({
        advisesAppointment: ({ service, status, startedAt }, now) =>
          service === 'e-consultation' &&
          status === 'awaiting-answer' &&
          isPastDue(dueDate(startedAt, 6), now),
      }),
    },
    {
      fault: 'never advises an appointment',
      shortest: 2,
      breaks: () => ({ advisesAppointment: () => false }),
    },
  ],
  'ECON-11': [
    limiting('sends whatever files it is given', 'e-consultation', () => true),
    limiting('sends four files', 'e-consultation', (files, within) => within(files.slice(0, 3))),
    limiting('refuses three files', 'e-consultation', (files, within) => files.length < 3 && within(files)),
    limiting('sends one byte more than 20 MB', 'e-consultation', (files, within) =>
      within(lessOneByte(files)),
    ),
    limiting(
      'refuses 20 MB exactly',
      'e-consultation',
      (files, within) => bytesOf(files) < 20_000_000 && within(files),
    ),
  ],
  'RENEW-01': [
    {
      fault: 'lets anything be requested',
      shortest: 1,
      breaks: () => ({ mayRequest: (items) => items.length > 0 }),
    },
  ],
  'RENEW-09': [
    {
      fault: 'sends a request with no item',
      shortest: 1,
      breaks: ({ mayRequest }) => ({ mayRequest: (items) => items.length === 0 || mayRequest(items) }),
    },
  ],
  'RENEW-10': [
    {
      fault: 'does not tell who may read a request',
      shortest: 1,
      breaks: () => ({ renewalNotice: false }),
    },
  ],
  'CONT-02': [
    {
      fault: 'takes 1001 characters',
      shortest: 1,
      breaks: () => ({ contactCharactersMax: 1001 }),
    },
    {
      fault: 'refuses 1000 characters',
      shortest: 1,
      breaks: () => ({ contactCharactersMax: 999 }),
    },
  ],
  'CONT-08': [
    {
      fault: 'sends a draft when it is kept',
      shortest: 1,
      breaks: () => ({ sendsDrafts: true }),
    },
  ],
  'CONT-09': [
    limiting('sends whatever files it is given to the office', 'office-contact', () => true),
    limiting('sends four files to the office', 'office-contact', (files, within) =>
      within(files.slice(0, 3)),
    ),
  ],
  'CONT-13': [
    {
      fault: 'shows no emergency numbers where an enquiry is written',
      shortest: 1,
      breaks: () => ({ contactEmergencyNumbers: [] }),
    },
  ],
  'CONT-14': [
    {
      fault: 'does not tell that an enquiry is recorded',
      shortest: 1,
      breaks: () => ({ showsFilingNotice: false }),
    },
  ],
  'MSG-14': [
    {
      fault: 'does not notify that the office has opened a dialogue',
      shortest: 1,
      breaks: () => ({ notifiesOf: ({ status }) => status !== 'awaiting-reply' }),
    },
    {
      fault: 'notifies of no answer to an enquiry',
      shortest: 2,
      // What concerns a child is ACCESS-05's to judge, and what a locum answers ROUTE-09's.
      breaks: () => ({
        notifiesOf: ({ service, status, citizen }) =>
          service !== 'office-contact' ||
          status !== 'answered' ||
          ['child', 'sibling', 'newcomer'].includes(citizen),
      }),
    },
    {
      fault: 'does not notify that a reservation is refused',
      shortest: 2,
      breaks: () => ({ notifiesOfChange: false }),
    },
  ],
  'ACCESS-03': [
    {
      fault: 'lets anybody act for a child',
      shortest: 1,
      breaks: () => ({ mayRepresent: () => true }),
    },
  ],
  'ACCESS-05': [
    {
      fault: 'notifies the child',
      shortest: 2,
      breaks: () => ({ notifies: ({ citizen }) => citizen }),
    },
    {
      fault: 'notifies by SMS of what concerns a child, whatever the parent chose',
      shortest: 3,
      breaks: ({ notifiedBy }) => ({
        notifiedBy: (chosen, concerned) => (concerned === 'child' ? 'sms' : notifiedBy(chosen, concerned)),
      }),
    },
  ],
  'ACCESS-06': [
    {
      fault: "shows a child's conversation as the parent's",
      shortest: 1,
      breaks: () => ({ concernsShown: ({ writer }) => writer }),
    },
  ],
  'ECON-14': [
    {
      fault: 'leaves out the number of the out-of-hours clinic',
      shortest: 1,
      breaks: ({ emergencyNumbers }) => ({ emergencyNumbers: emergencyNumbers.slice(0, -1) }),
    },
  ],
};

export interface NamedPlatformMutant extends PlatformMutant {
  readonly name: string;
  readonly rule: PlatformRuleId;
}

export const platformMutants: readonly NamedPlatformMutant[] = Object.entries(byRule).flatMap(
  ([rule, variants]) =>
    variants.map((mutant, index) => ({
      ...mutant,
      rule: rule as PlatformRuleId,
      name: index === 0 ? rule : `${rule}/${index + 1}`,
    })),
);

/** What Helsenorge decides when it has one fault. */
export function faultyPlatform(mutant: PlatformMutant, profile: Profile): PlatformBehaviour {
  const conforming = conformingPlatform(profile);
  return { ...conforming, ...mutant.breaks(conforming) };
}
