/** Faults in what becomes of an act in which one call to Helsenorge falters. */
import type { Errand } from '../reference/errands.ts';
import type { Unavailable } from '../reference/helsenorge.ts';
import type { Office } from '../reference/office.ts';
import type { Mutant } from './mutant.ts';

const GATEWAY_TIMEOUT = 504;
const isTimeOut = (failure: Unavailable | undefined) => failure?.status === GATEWAY_TIMEOUT;
const isBrokenOff = (failure: Unavailable | undefined) =>
  failure !== undefined && failure.status === undefined;

const isReceipt = (xml: string) => xml.includes('<AppRec');
const OWN_ID = /(<(?:MsgId|Id)>)([0-9a-f-]+)/u;

/** A document with an id of its own, which the office knows it by from now on. */
function anew(xml: string, office: Office): string {
  const [, , id = ''] = OWN_ID.exec(xml) ?? [];
  const another = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
  office.filed = office.filed.map((entry) => ({
    ...entry,
    messageId: entry.messageId === id ? another : entry.messageId,
    conversation: entry.conversation === id ? another : entry.conversation,
  }));
  return xml.replace(OWN_ID, `$1${another}`);
}

/** What stays to be done, when it is got wrong. */
const leaving = (
  fault: string,
  staysToDo: (errands: readonly Errand[], office: Office, failure: Unavailable) => readonly Errand[],
): Mutant => ({
  fault,
  shortest: 2,
  breaks: () => ({
    staysToDo: (office, errands, failure) => [...staysToDo(errands, office, failure)],
  }),
});

const without = (does: Errand['does']) => (errands: readonly Errand[]) =>
  errands.filter((each) => each.does !== does);
const isFirst = ([first]: readonly Errand[], does: Errand['does']) => first?.does === does;

export const falteringMutants: readonly Mutant[] = [
  {
    fault: 'loses what it was sending when a gateway timed out',
    shortest: 2,
    breaks: () => ({ keeps: (xml, _office, failure) => (isTimeOut(failure) ? [] : [xml]) }),
  },
  {
    fault: 'writes a message anew, with another id, when the connection broke as it was sent',
    shortest: 3,
    breaks: () => ({
      keeps: (xml, office, failure) => [isBrokenOff(failure) && !isReceipt(xml) ? anew(xml, office) : xml],
    }),
  },
  {
    fault: 'writes a receipt anew when the connection broke as it was sent',
    shortest: 2,
    breaks: () => ({
      keeps: (xml, office, failure) => [isBrokenOff(failure) && isReceipt(xml) ? anew(xml, office) : xml],
    }),
  },
  leaving('gives up what it had listed and could not fetch', (errands) =>
    errands.filter(({ does }) => does === 'marks'),
  ),
  leaving('takes what a gateway answers with a time-out for done', (errands, _office, failure) =>
    isTimeOut(failure) ? errands.slice(1) : errands,
  ),
  leaving('gives another receipt to what it could not mark read', (errands) =>
    isFirst(errands, 'marks') ? [] : errands,
  ),
  leaving('files again what it could not mark read', (errands, office) => {
    if (!isFirst(errands, 'marks')) return errands;
    office.receivedIds.clear();
    return [];
  }),
  leaving('rejects nothing that it could not reject at once', without('receipts')),
  leaving('rejects twice what it could not reject at once', (errands) =>
    isFirst(errands, 'receipts') ? [...errands.slice(0, 1), ...errands] : errands,
  ),
  leaving('forgets a switch that the register did not take at once', without('switches')),
  {
    fault: 'tells an act refused that it sends for all that',
    shortest: 3,
    breaks: () => {
      const broken = new WeakSet<Office>();
      return {
        keeps: (xml, office, failure) => {
          if (isBrokenOff(failure)) broken.add(office);
          return [xml];
        },
        refusalTold: (office, refusal) => (broken.delete(office) ? 'Ikke sendt' : refusal),
      };
    },
  },
];
