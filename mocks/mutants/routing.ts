import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import { type Office, partyOf } from '../reference/office.ts';
import type { Mutants } from './mutant.ts';
import { saying, twice, withFile } from './saying.ts';

type RoutingRule = Extract<CandidateRuleId, `ROUTE-${string}`>;

const isOneWay = ({ body }: DialogMessage, { oneWayCode }: Profile) =>
  body.code.value === oneWayCode.value.value;

const gpOf = ({ provision }: Office) => provision.clinicians.find(({ role }) => role === 'gp');

export const routingMutants: Mutants<RoutingRule> = {
  'ROUTE-05': [
    {
      fault: 'answers from the GP what the locum received',
      shortest: 2,
      breaks: () => ({
        partiesOf: (office, sender, receiver) => {
          const gp = gpOf(office);
          return { sender: gp ? partyOf(office, gp.herId) : sender, receiver };
        },
      }),
    },
    {
      fault: "signs a locum's answers in the role of the GP",
      shortest: 2,
      breaks: ({ profile }) => ({
        partiesOf: (_office, sender, receiver) => ({
          sender: sender.clinician
            ? { ...sender, clinician: { ...sender.clinician, role: profile.gpRole.value } }
            : sender,
          receiver,
        }),
      }),
    },
  ],
  'ROUTE-06': [
    {
      fault: "writes to a citizen on another GP's list as if a dialogue were opened",
      shortest: 1,
      breaks: ({ profile }) => ({
        oneWayBody: (_office, { text }) => ({
          kind: 'question',
          code: profile.consultationType.value,
          text,
        }),
      }),
    },
    saying('sends one-way contact as a prescription renewal', 1, isOneWay, (_message, profile) => ({
      type: profile.messageTypes.value['prescription-renewal'],
    })),
    saying('says what it says one way twice in one message', 1, isOneWay, twice),
    saying('says what it says one way with a file', 1, isOneWay, withFile),
    {
      fault: 'opens a dialogue with anybody it knows, on whatever list',
      shortest: 1,
      breaks: () => ({ isOnList: () => true }),
    },
    {
      fault: 'takes whoever is on no list at all for its own',
      shortest: 1,
      breaks: ({ isOnList }) => ({
        isOnList: (gpHerId, clinician) => gpHerId === null || isOnList(gpHerId, clinician),
      }),
    },
    {
      fault: 'files a one-way message twice',
      shortest: 1,
      breaks: ({ entriesForSent, profile }) => ({
        entriesForSent: (office, message) =>
          [message, ...(isOneWay(message, profile) ? [message] : [])].flatMap((each) =>
            entriesForSent(office, each),
          ),
      }),
    },
  ],
};
