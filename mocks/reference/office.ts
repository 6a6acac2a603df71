/** One office in the record system: its people, conversations, and what has changed since it was last asked. */
import type { Charge, JournalEntry, ProvisionRequest, Warning } from '../../machines/contract/driver.ts';
import type { Party } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import { type Calendar, emptyCalendar } from './calendar.ts';
import type { Errand } from './errands.ts';
import { type Carrier, connect, type Helsenorge } from './helsenorge.ts';

/** A conversation as the office keeps it. */
export interface Conversation {
  readonly id: string;
  readonly service: DialogService;
  readonly citizen: string;
  readonly clinicianHerId: string;
  /** The other side, as it named itself. */
  readonly platform: Party;
  readonly openedBy: 'citizen' | 'office';
  /** When the unanswered message came that has waited longest. */
  waitingSince: string | undefined;
  isClosed: boolean;
  /** How many answers the office has sent in it. */
  answers: number;
  /** How many replies the citizen has sent in it. */
  replies: number;
  isCharged: boolean;
}

/** An answer the office has sent, with how its conversation stood before it. */
export interface SentAnswer {
  readonly conversation: Conversation;
  readonly before: Pick<Conversation, 'waitingSince' | 'isClosed' | 'answers'>;
}

export interface Office {
  /** The codes by which it writes. */
  readonly profile: Profile;
  readonly provision: ProvisionRequest;
  readonly helsenorge: Helsenorge;
  readonly conversations: Map<string, Conversation>;
  readonly calendar: Calendar;
  /** Ids of all messages received, to know one that comes again. */
  readonly receivedIds: Set<string>;
  /** The office's own answers, by id, to know one that is rejected. */
  readonly answers: Map<string, SentAnswer>;
  /** Documents that could not be sent, in the order in which they were written. */
  unsent: string[];
  /** What is to be done at Helsenorge first of all, and what when the inbox is read. */
  readonly todo: Errand[];
  readonly owed: Errand[];
  /** Whether the message service did not answer the last time. */
  isCutOff: boolean;
  /** How many ids the office has given its own messages. */
  issued: number;
  filed: JournalEntry[];
  charges: Charge[];
  warnings: Warning[];
}

export function openOffice(profile: Profile, provision: ProvisionRequest, carrier: Carrier): Office {
  return {
    profile,
    provision,
    helsenorge: connect(provision.platform, carrier),
    conversations: new Map(),
    calendar: emptyCalendar(),
    receivedIds: new Set(),
    answers: new Map(),
    unsent: [],
    todo: [],
    owed: [],
    isCutOff: false,
    issued: 0,
    filed: [],
    charges: [],
    warnings: [],
  };
}

/** The office as sender or receiver of messages, with the clinician who acts. */
export function partyOf(office: Office, clinicianHerId: string): Party {
  const { provision, profile } = office;
  const clinician = provision.clinicians.find(({ herId }) => herId === clinicianHerId);
  return {
    organisation: provision.office,
    clinician: {
      herId: clinicianHerId,
      ...(clinician && { givenName: clinician.givenName, familyName: clinician.familyName }),
      role: (clinician?.role === 'locum' ? profile.locumRole : profile.gpRole).value,
    },
  };
}

/** Helsenorge as the party the office writes to. */
export function helsenorgeOf({ provision: { helsenorge } }: Office): Party {
  const { herId, name, serviceHerId, serviceName } = helsenorge;
  return { organisation: { herId, name }, service: { herId: serviceHerId, name: serviceName } };
}
