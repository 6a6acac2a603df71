/** E-consultation: which acts are tried how often. */
import type { Act } from '../machines/contract/acts.ts';
import type { Alphabet } from './alphabet.ts';
import {
  act,
  addressee,
  delay,
  FILE,
  letter,
  networkActs,
  networkAlphabet,
  whichConversation,
  words,
  writer,
} from './data/parts.ts';
import { type ConversationActs, longHistories } from './histories/long-histories.ts';
import { conversationsSideBySide } from './histories/side-by-side.ts';

export { stories } from './e-consultation-stories.ts';

export const alphabet: Alphabet = [
  { type: 'citizen.asks', weight: 8, acts: act('citizen.asks', writer, letter, delay) },
  { type: 'citizen.replies', weight: 10, acts: act('citizen.replies', whichConversation, letter, delay) },
  { type: 'clinician.answers', weight: 10, acts: act('clinician.answers', whichConversation, words) },
  { type: 'clinician.refers', weight: 4, acts: act('clinician.refers', whichConversation, words) },
  // Closing ends a conversation: tried seldom enough that conversations grow long.
  { type: 'clinician.closes', weight: 2, acts: act('clinician.closes', whichConversation, words) },
  { type: 'clinician.opens', weight: 3, acts: act('clinician.opens', addressee, words) },
  ...networkAlphabet,
];

/** Each act once in its plainest form, and each way in which it can be out of the ordinary. */
export const plainActs: readonly Act[] = [
  { type: 'citizen.asks' },
  { type: 'citizen.asks', citizen: 'stranger' },
  { type: 'citizen.asks', isDelayed: true },
  { type: 'citizen.asks', citizen: 'stranger', isDelayed: true },
  { type: 'citizen.asks', attachments: [FILE, { ...FILE, format: 'jpg' }, { ...FILE, format: 'pdf' }] },
  { type: 'citizen.asks', attachments: [FILE, FILE, FILE, FILE] },
  { type: 'citizen.asks', citizen: 'parent', onBehalfOf: 'child' },
  { type: 'citizen.asks', citizen: 'neighbour', onBehalfOf: 'child' },
  { type: 'citizen.replies' },
  { type: 'citizen.replies', isDelayed: true },
  { type: 'citizen.replies', attachments: [FILE] },
  { type: 'citizen.replies', attachments: [{ ...FILE, format: 'docx' }] },
  { type: 'clinician.answers' },
  { type: 'clinician.refers' },
  { type: 'clinician.closes' },
  { type: 'clinician.opens' },
  { type: 'clinician.opens', citizen: 'stranger' },
  ...networkActs,
];

const acts: ConversationActs = {
  opens: (citizen) => ({ type: 'citizen.asks', citizen }),
  answers: (conversation) => ({ type: 'clinician.answers', conversation }),
  replies: (conversation) => ({ type: 'citizen.replies', conversation }),
  ends: (conversation) => ({ type: 'clinician.closes', conversation }),
};

export const histories = [
  ...longHistories('e-consultation', acts),
  ...conversationsSideBySide('e-consultation', acts, [
    { text: 'Kneet er hovent etter at jeg falt på tirsdag.' },
    { text: 'Skulderen verker om natten når jeg ligger på siden.' },
    { text: 'Jeg har hostet i tre uker.' },
    { text: 'Jeg sover dårlig for tiden.' },
  ]),
];
