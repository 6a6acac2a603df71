/** What of a log was put aside, and why: nothing is left out silently. */
import { counted, type Noun, type Words } from '../../machines/contract/words.ts';
import { type Conversations, isAcknowledged, type Turn } from './conversations.ts';
import type { ReadDocument, ReadLog } from './read-log.ts';

const NAMED_MAX = 5;

const DOCUMENTS: Noun = { nb: ['dokument', 'dokumenter'], en: ['document', 'documents'] };
const FILES: Noun = { nb: ['fil', 'filer'], en: ['file', 'files'] };
const MESSAGES: Noun = { nb: ['melding', 'meldinger'], en: ['message', 'messages'] };
const CONVERSATIONS: Noun = { nb: ['dialog', 'dialoger'], en: ['conversation', 'conversations'] };
const RECEIPTS: Noun = { nb: ['kvittering', 'kvitteringer'], en: ['receipt', 'receipts'] };

function told(count: number, noun: Noun, nb: string, en: string, where: readonly string[] = []): Words[] {
  if (count === 0) return [];
  const some = where.slice(0, NAMED_MAX).join(', ');
  const more = where.length > NAMED_MAX ? ' …' : '';
  const named = some === '' ? '' : ` (${some}${more})`;
  const words = counted(count, noun);
  return [{ nb: `${words.nb} ${nb}${named}`, en: `${words.en} ${en}${named}` }];
}

interface Put {
  /** Files that hold no message. */
  readonly others: readonly string[];
  /** What is of the dialogue with citizens. */
  readonly ours: readonly ReadDocument[];
}

export function notesOn(
  { documents, duplicates, others, ours }: ReadLog & Put,
  { all, orphans, nobodys }: Conversations,
  isPastEdge: (turn: Turn) => boolean,
): Words[] {
  const isOurs = new Set(ours);
  const foreign = documents.filter((each) => !isOurs.has(each));
  const turns = all.flatMap((each) => each.turns);
  const received = turns.filter(({ direction }) => direction === 'to-office');
  const unread = received.filter(({ message }) => message === undefined);
  const open = received.filter(
    (turn) => turn.message?.wantsReceipt && !isAcknowledged(turn) && !isPastEdge(turn),
  );
  const partial = all.filter(({ isWhole, turns: of }) => !isWhole && of.some(({ message }) => message));
  const where = (documents: readonly { readonly where: string }[]) => documents.map((each) => each.where);
  return [
    ...told(others.length, FILES, 'uten noen melding', 'without any message', others),
    ...told(
      foreign.length,
      DOCUMENTS,
      'av andre dialoger enn den med innbyggere',
      'of other dialogues than that with citizens',
      where(foreign),
    ),
    ...told(
      duplicates.length,
      DOCUMENTS,
      'står flere ganger i loggen og telles én gang',
      'in the log more than once, counted once',
      duplicates,
    ),
    ...told(
      orphans.length,
      RECEIPTS,
      'for meldinger som ikke er i loggen',
      'for messages that are not in the log',
      where(orphans),
    ),
    ...told(
      partial.length,
      CONVERSATIONS,
      'som loggen ikke har begynnelsen av, eller som mangler meldinger',
      'of which the log lacks the beginning or a message',
    ),
    ...told(
      open.length,
      MESSAGES,
      'uten kvittering der loggen slutter: ikke vurdert',
      'without a receipt where the log ends: not judged',
      where(open.map(({ document }) => document)),
    ),
    ...told(
      unread.length,
      DOCUMENTS,
      'til kontoret som ikke er gyldige: ikke kontorets sak',
      'to the office that do not validate: not the office’s doing',
      where(unread.map(({ document }) => document)),
    ),
    ...told(
      nobodys.length,
      DOCUMENTS,
      'som ingen kan si hvem sendte: ikke vurdert',
      'of which nobody can tell who sent them: not judged',
      where(nobodys),
    ),
  ];
}
