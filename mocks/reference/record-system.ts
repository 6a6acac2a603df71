/**
 * The reference record system: a conforming candidate. It knows Helsenorge by its API alone and the rules by
 * its own code; the machines that judge it are not imported here.
 */
import type { ActRequest, ActResponse, OfficeAct, TestDriver } from '../../machines/contract/driver.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { type Behaviour, conformingBy } from './behaviour.ts';
import { actOnCalendar, isCalendarAct, sendLinks } from './booking-outbox.ts';
import { byFetch, type Carrier, Unavailable } from './helsenorge.ts';
import { readInbox } from './inbox.ts';
import { type Office, openOffice } from './office.ts';
import { actInConversation, openDialogue, type Refusal } from './outbox.ts';
import { actOnPanel, isPanelAct } from './panel.ts';
import { postUnsent } from './postbox.ts';

export const referenceStatement: Statement = {
  name: 'Referansejournal',
  version: '1.0',
  services: ['e-consultation', 'prescription-renewal', 'appointment-booking', 'office-contact', 'gp-panel'],
  appointmentKinds: ['in-person', 'urgent', 'video', 'telephone'],
  observes: ['journal', 'tasks', 'charges', 'warnings', 'calendar'],
  takesClock: true,
  messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
};

interface CommonOptions {
  /** How it behaves from an outage of the message service until it has caught up; no otherwise unless given. */
  readonly whileCutOff?: Behaviour;
  /** How it reaches Helsenorge: over the network unless given. */
  readonly carrier?: Carrier;
}

/** Conforming by a profile, unless a mutant's behaviour is asked for. */
export type RecordSystemOptions = CommonOptions &
  ({ readonly profile: Profile } | { readonly behaviour: Behaviour });

/** A record system as a test driver reaches it; the conforming one unless another is asked for. */
export function createRecordSystem(options: RecordSystemOptions): TestDriver {
  const ordinarily = 'behaviour' in options ? options.behaviour : conformingBy(options.profile);
  const { whileCutOff = ordinarily, carrier = byFetch } = options;
  const offices = new Map<string, Office>();

  function officeOf(practice: string): Office {
    const office = offices.get(practice);
    if (!office) throw new Error(`No practice ${practice} is provisioned here`);
    return office;
  }

  return {
    statement: async () => referenceStatement,
    provision: async (request) => {
      offices.set(request.practice, openOffice(ordinarily.profile, request, carrier));
    },
    act: async ({ practice, now, act }: ActRequest) => {
      const office = officeOf(practice);
      const behaviour = office.isCutOff ? whileCutOff : ordinarily;
      if (behaviour.sendsKeptFirst()) await postUnsent(office, behaviour, now);
      await readInbox(office, behaviour, now);
      if (!office.isCutOff) await postUnsent(office, behaviour, now);
      const refusal = act ? await attempt(office, behaviour, act, now) : undefined;
      await sendLinks(office, behaviour, now);
      return report(office, behaviour, now, behaviour.refusalTold(office, refusal));
    },
    retire: async ({ practice }) => {
      offices.delete(practice);
    },
  };
}

/** An act that needs to be told something first, and is not told, is not done. */
async function attempt(office: Office, behaviour: Behaviour, act: OfficeAct, now: string): Promise<Refusal> {
  try {
    return await perform(office, behaviour, act, now);
  } catch (error) {
    if (error instanceof Unavailable) return 'Helsenorge svarer ikke: prøv igjen';
    throw error;
  }
}

function perform(office: Office, behaviour: Behaviour, act: OfficeAct, now: string): Promise<Refusal> {
  if (isPanelAct(act)) return actOnPanel(office, behaviour, act, now);
  if (isCalendarAct(act)) return actOnCalendar(office, behaviour, act, now);
  return act.type === 'clinician.opens'
    ? openDialogue(office, behaviour, act, now)
    : actInConversation(office, behaviour, act, now);
}

/** What changed since the last report, and the tasks that are open now. */
function report(office: Office, behaviour: Behaviour, now: string, refusal: Refusal): ActResponse {
  const { filed, charges } = office;
  const warnings = behaviour.told(office.warnings);
  office.filed = [];
  office.charges = [];
  office.warnings = [];
  const tasks = [...office.conversations.values()].flatMap((conversation) => {
    if (!conversation.waitingSince) return [];
    const dueOn = behaviour.dueOn(conversation, conversation.waitingSince);
    const isOverdue = behaviour.isOverdue(dueOn, now);
    const { id, service } = conversation;
    return behaviour.tasksFor(conversation, { conversation: id, service, dueOn, isOverdue });
  });
  const calendar = behaviour.entriesOf(office.calendar, now);
  const outcome = refusal === undefined ? 'accepted' : 'refused';
  const reason = refusal && { reason: refusal };
  return behaviour.tells({ outcome, ...reason, filed, tasks, charges, warnings, calendar }, now);
}
