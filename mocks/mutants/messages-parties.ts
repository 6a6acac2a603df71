/** Faults in whom the office's messages and receipts come from, go to, concern and are for. */
import type { DialogMessage, Receipt } from '../../machines/contract/messages/message.ts';
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { addSeconds } from '../../machines/workdays.ts';
import type { Mutant, Mutants } from './mutant.ts';

type Rule = Extract<CandidateRuleId, 'MSG-02' | 'MSG-10'>;

const REJECTED = { status: 'rejected', errors: [{ value: 'X99', name: 'Annen feil' }] } as const;

/** A fault in what every dialogue message that is sent says of its parties. */
function naming(
  fault: string,
  shortest: number,
  change: (message: DialogMessage) => Partial<DialogMessage>,
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ xmlOf }) => ({
      xmlOf: (message) => xmlOf(message.kind === 'dialog' ? { ...message, ...change(message) } : message),
    }),
  };
}

/** A fault in what every receipt says of itself. */
function receipting(fault: string, change: (receipt: Receipt) => Partial<Receipt>): Mutant {
  return {
    fault,
    shortest: 1,
    breaks: ({ xmlOf }) => ({
      xmlOf: (message) => xmlOf(message.kind === 'receipt' ? { ...message, ...change(message) } : message),
    }),
  };
}

export const partyMutants: Mutants<Rule> = {
  'MSG-02': [
    {
      fault: 'gives no receipt for what it accepts',
      shortest: 1,
      breaks: ({ faultOf, isSupportedType, receiptCount }) => ({
        receiptCount: (office, message) =>
          faultOf(office, message) || !isSupportedType(message) ? receiptCount(office, message) : 0,
      }),
    },
    { fault: 'gives two receipts', shortest: 1, breaks: () => ({ receiptCount: () => 2 }) },
    {
      fault: 'dates the original by the year after',
      shortest: 1,
      breaks: ({ originalOf }) => ({
        originalOf: (message) => ({ ...originalOf(message), sentAt: '2040-01-01T00:00:00Z' }),
      }),
    },
    receipting('gives receipts as Helsenorge, to itself', ({ sender, receiver }) => ({
      sender: receiver,
      receiver: sender,
    })),
    receipting('gives receipts from the office without naming the clinician', ({ sender }) => ({
      sender: { organisation: sender.organisation },
    })),
    receipting('dates its receipts before what they are for', ({ sentAt }) => ({
      sentAt: addSeconds(sentAt, -120),
    })),
    receipting('dates its receipts four minutes ahead', ({ sentAt }) => ({
      sentAt: addSeconds(sentAt, 240),
    })),
    {
      fault: 'rejects by its receipt what it has taken in',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) =>
          xmlOf(
            message.kind === 'receipt' && message.status === 'ok' ? { ...message, ...REJECTED } : message,
          ),
      }),
    },
  ],
  'MSG-10': [
    {
      fault: 'answers about the neighbour',
      shortest: 2,
      // Whom an answer about a child is about is ACCESS-07's to judge.
      breaks: ({ citizenOf }) => ({
        citizenOf: (office, conversation) => {
          const [citizen, neighbour] = office.provision.citizens.map(({ nationalId }) => nationalId);
          const concerned = citizenOf(office, conversation);
          return concerned === citizen ? (neighbour ?? concerned) : concerned;
        },
      }),
    },
    {
      fault: 'answers from the office without naming the clinician',
      shortest: 2,
      breaks: () => ({
        // Whom a locum's answers come from is ROUTE-05's to judge.
        partiesOf: (_office, sender, receiver) => ({
          sender: sender.clinician?.role?.value === '15' ? sender : { organisation: sender.organisation },
          receiver,
        }),
      }),
    },
    naming('opens dialogues from the office without naming the clinician', 1, (message) => {
      const { sender, refersTo } = message;
      const isOpening = refersTo === undefined && sender.clinician?.role?.value !== '15';
      return isOpening ? { sender: { organisation: sender.organisation } } : {};
    }),
    naming('writes to Helsenorge without naming the service', 1, ({ receiver }) => ({
      receiver: { organisation: receiver.organisation },
    })),
    {
      fault: 'names its enterprise by an id of a kind that nobody knows',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) =>
          message.kind === 'dialog' ? xmlOf(message).replace('V="HER"', 'V="XYZ"') : xmlOf(message),
      }),
    },
    naming('writes the number of a patient as a D-number', 1, ({ citizen }) => ({
      ...(citizen && { citizen: { ...citizen, idType: 'DNR' } }),
    })),
    naming('writes every number of a patient as one of the population register', 1, ({ citizen }) => ({
      ...(citizen && { citizen: { ...citizen, idType: 'FNR' } }),
    })),
    naming('cuts the names of a patient at 70 characters', 1, ({ citizen }) => ({
      ...(citizen?.givenName && { citizen: { ...citizen, givenName: citizen.givenName.slice(0, 70) } }),
    })),
    naming("gives the patient's family name as given name", 1, ({ citizen }) => ({
      ...(citizen?.familyName && { citizen: { ...citizen, givenName: citizen.familyName } }),
    })),
    naming('signs with the name of somebody else', 1, ({ sender }) => ({
      ...(sender.clinician && {
        sender: { ...sender, clinician: { ...sender.clinician, familyName: 'Nordmann' } },
      }),
    })),
    {
      fault: 'names another receiver as well',
      shortest: 1,
      breaks: ({ xmlOf }) => ({
        xmlOf: (message) =>
          xmlOf(message).replace(
            /<\/Receiver>(?=<Patient>)/u,
            '$&<OtherReceiver><RoleReceiver V="K" DN="Kopi"/><Organisation><OrganisationName>Annen</OrganisationName><Ident><Id>900000098</Id><TypeId V="HER" S="2.16.578.1.12.4.1.1.9051"/></Ident></Organisation></OtherReceiver>',
          ),
      }),
    },
  ],
};
