/** A step in which a call of the candidate's faltered, as it is judged: as if nothing had happened, but for what follows here. */
import { isOfficeAct } from '../../machines/contract/acts.ts';
import { readMessage } from '../../machines/contract/messages/codec.ts';
import type { Document, Faltered, Passed, StepRecord } from '../../machines/contract/record.ts';
import type { Permission } from '../../machines/situation/family.ts';
import { bytesOf } from './document-bytes.ts';

type ToPlatform = Extract<Passed, { to: 'platform' }>;

/**
 * What is said to the step's act: nothing of a question that is answered at once or not at all; and the office may refuse,
 * wholly, what it cannot do now.
 */
export function permissionWhereFaltered(
  { act, outcome, faltered }: StepRecord,
  said: Permission,
): Permission {
  if (!faltered || said !== 'permitted') return said;
  if (act.type === 'citizen.browses') return 'unsettled';
  return isOfficeAct(act) && outcome === 'refused' ? 'forbidden' : said;
}

/** What a document says, but for its date, in whatever XML. */
function saidBy(document: Document): string {
  const reading = readMessage(bytesOf(document));
  return JSON.stringify(reading.ok ? { ...reading.message, sentAt: undefined } : document);
}

/** The calls that are given again when their answer is lost, and what a thing sent by each is known by. */
const AGAIN: Readonly<Record<string, (sent: ToPlatform) => string | undefined>> = {
  'POST /Messages': (sent) => ('document' in sent ? saidBy(sent.document) : undefined),
  'POST /Messages/:id/apprec/:herId': (sent) =>
    'receiptFor' in sent ? `${sent.receiptFor} ${sent.receipt.appRecStatus}` : undefined,
};

/** All that passed in a step, once: without what was sent again because the answer to it was lost. */
export function passedOnce({ passed, faltered }: StepRecord): readonly Passed[] {
  const knownBy = faltered?.how === 'answer-lost' ? AGAIN[operationOf(faltered)] : undefined;
  if (!knownBy) return passed;
  const seen = new Set<string>();
  return passed.filter((each) => {
    const known = each.to === 'platform' ? knownBy(each) : undefined;
    if (known === undefined) return true;
    const isNew = !seen.has(known);
    seen.add(known);
    return isNew;
  });
}

const operationOf = ({ method, path }: Faltered): string => `${method} ${path}`;
