/** One office in the record system: its people, conversations, and what has changed since it was last asked. */
import type { Charge, JournalEntry, ProvisionRequest, Warning } from '../../machines/contract/driver.ts';
import type { Party } from '../../machines/contract/messages/message.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import { type Calendar, emptyCalendar } from './calendar.ts';
import { connect, type Helsenorge } from './helsenorge.ts';

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
}

export interface Office {
  readonly provision: ProvisionRequest;
  readonly helsenorge: Helsenorge;
  readonly conversations: Map<string, Conversation>;
  readonly calendar: Calendar;
  /** Ids of all messages received, to know one that comes again. */
  readonly receivedIds: Set<string>;
  /** How many ids the office has given its own messages. */
  issued: number;
  filed: JournalEntry[];
  charges: Charge[];
  warnings: Warning[];
}

export function openOffice(provision: ProvisionRequest): Office {
  return {
    provision,
    helsenorge: connect(provision.platform),
    conversations: new Map(),
    calendar: emptyCalendar(),
    receivedIds: new Set(),
    issued: 0,
    filed: [],
    charges: [],
    warnings: [],
  };
}

/** The office as sender or receiver of messages, with the clinician who acts. */
export function partyOf(office: Office, clinicianHerId: string): Party {
  const { provision } = office;
  const clinician = provision.clinicians.find(({ herId }) => herId === clinicianHerId);
  return {
    organisation: provision.office,
    clinician: {
      herId: clinicianHerId,
      ...(clinician && { givenName: clinician.givenName, familyName: clinician.familyName }),
      role:
        clinician?.role === 'locum'
          ? { value: '15', system: '2.16.578.1.12.4.1.1.9034', name: 'Vikar for fastlege' }
          : { value: '6', system: '2.16.578.1.12.4.1.1.9034', name: 'Fastlege' },
    },
  };
}

/** Helsenorge as the party the office writes to. */
export function helsenorgeOf({ provision: { helsenorge } }: Office): Party {
  const { herId, name, serviceHerId, serviceName } = helsenorge;
  return { organisation: { herId, name }, service: { herId: serviceHerId, name: serviceName } };
}
