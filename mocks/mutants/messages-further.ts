import type { JournalEntry } from '../../machines/contract/driver.ts';
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { addSeconds } from '../../machines/workdays.ts';
import { isAboutAppointments } from '../reference/booking-inbox.ts';
import { appointmentAt } from '../reference/calendar.ts';
import type { Office } from '../reference/office.ts';
import { rewritten } from './messages.ts';
import type { Mutant, Mutants } from './mutant.ts';
import { begun, noting } from './office-calendar.ts';
import { mixedUp } from './practices-apart.ts';

const DAY = 86_400;

type Rule = Extract<CandidateRuleId, 'MSG-15' | 'MSG-16'>;

/** The neighbour where the citizen is meant, and whoever else is meant. */
function neighbourInsteadOf({ provision }: Office, nationalId: string): string {
  const [citizen, neighbour] = provision.citizens.map((each) => each.nationalId);
  return nationalId === citizen && neighbour ? neighbour : nationalId;
}

/** A fault in what is filed of what is sent. */
function filingSent(
  fault: string,
  shortest: number,
  change: (entry: JournalEntry) => Partial<JournalEntry>,
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ entriesForSent }) => ({
      entriesForSent: (office, message) =>
        entriesForSent(office, message).map((entry) => ({ ...entry, ...change(entry) })),
    }),
  };
}

/** A fault in what is filed of messages about appointments. */
function filingAppointments(fault: string, change: (entry: JournalEntry) => JournalEntry[]): Mutant {
  return {
    fault,
    shortest: 1,
    breaks: ({ entriesFor, profile }) => ({
      entriesFor: (office, message) =>
        entriesFor(office, message).flatMap((entry) =>
          isAboutAppointments(profile, message) ? change(entry) : [entry],
        ),
    }),
  };
}

export const furtherMessageMutants: Mutants<Rule> = {
  'MSG-16': [
    {
      fault: 'charges the neighbour for what the citizen asked',
      shortest: 2,
      breaks: ({ chargedFor }) => ({
        chargedFor: (office, conversation) => neighbourInsteadOf(office, chargedFor(office, conversation)),
      }),
    },
    {
      fault: "files what it sends to the citizen in the neighbour's journal",
      shortest: 1,
      breaks: ({ entriesForSent }) => ({
        entriesForSent: (office, message) =>
          entriesForSent(office, message).map((entry) => ({
            ...entry,
            journal: neighbourInsteadOf(office, entry.journal),
          })),
      }),
    },
    filingSent('tells what it sends as received', 1, () => ({ direction: 'received' })),
    filingSent('files what it sends under an id that no message has', 1, ({ messageId }) => ({
      messageId: [...messageId].reverse().join(''),
    })),
    filingSent('files an answer in a conversation of its own', 2, ({ messageId }) => ({
      conversation: messageId,
    })),
    filingAppointments('files what citizens write of appointments twice', (entry) => [entry, entry]),
    filingAppointments('tells what citizens write of appointments as sent', (entry) => [
      { ...entry, direction: 'sent' },
    ]),
    filingAppointments('files what citizens write of appointments cut at ten characters', (entry) => [
      { ...entry, text: entry.text.slice(0, 10) },
    ]),
    filingAppointments('files what citizens write of appointments in a conversation of its own', (entry) => [
      { ...entry, conversation: [...entry.conversation].reverse().join('') },
    ]),
    {
      fault: 'tells who does not get a slot who has it',
      shortest: 2,
      breaks: ({ takenReason }) => ({
        takenReason: (calendar, slot) => {
          const holder = appointmentAt(calendar, slot);
          return holder ? `Timen er gitt til ${holder.citizen}` : takenReason(calendar, slot);
        },
      }),
    },
    {
      fault: 'has the appointments of one practice in the calendar of the next',
      shortest: 1,
      breaks: ({ entriesOf }) => ({
        entriesOf: (...office) =>
          entriesOf(...office).map((entry) => ({
            ...entry,
            clinician: String(Number(entry.clinician) + 10),
          })),
      }),
    },
    {
      fault: 'has an appointment in its calendar that nobody has asked for or been given',
      shortest: 1,
      breaks: ({ entriesOf }) => ({
        entriesOf: (...office) =>
          entriesOf(...office).flatMap((entry) => [
            entry,
            { ...entry, start: addSeconds(entry.start, DAY), end: addSeconds(entry.end, DAY) },
          ]),
      }),
    },
    noting(
      'moves an appointment that has begun to the day after',
      3,
      begun(() => true),
      (each) => [{ ...each, start: addSeconds(each.start, DAY), end: addSeconds(each.end, DAY) }],
    ),
    {
      fault: 'names the neighbour as who acts for the citizen answered',
      shortest: 2,
      breaks: ({ citizenOf, xmlOf }) => {
        let neighbour = '';
        return {
          citizenOf: (office, conversation) => {
            neighbour = office.provision.citizens[1]?.nationalId ?? '';
            return citizenOf(office, conversation);
          },
          xmlOf: (message) =>
            xmlOf(
              message.kind === 'dialog' && message.refersTo && neighbour !== message.citizen?.id
                ? {
                    ...message,
                    representation: {
                      person: { id: neighbour, idType: 'FNR', familyName: 'Nabo', givenName: 'En' },
                      relation: { value: 'FU', name: 'Fullmakt' },
                    },
                  }
                : message,
            ),
        };
      },
    },
    ...mixedUp,
  ],
  'MSG-15': [
    {
      fault: 'takes a message of a type it does not know for an enquiry',
      shortest: 1,
      breaks: () => ({ isSupportedType: () => true }),
    },
    {
      fault: 'reads a message whatever version it says it is of',
      shortest: 1,
      breaks: ({ read }) => ({
        isSupportedVersion: () => true,
        read: (bytes) =>
          read(rewritten(bytes, (xml) => xml.replace('>v9.9 2099-12-31<', '>v1.2 2006-05-24<'))),
      }),
    },
  ],
};
