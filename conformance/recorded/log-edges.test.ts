/** Logs of a few messages: what is missing in them, and what is not. */
import { expect, it } from 'vitest';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import type { DialogMessage, Message, Receipt } from '../../machines/contract/messages/message.ts';
import { accepted, answered, asked, closed, replied } from '../check/documents/example-people.ts';
import { failedIn, judgedLog } from './example-log.ts';
import type { Logged, LoggedDocument } from './logged.ts';

let number = 0;
const idOf = (n: number) => `9a0c2a4e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = (day: number, hour = 10) => `2025-05-${String(day).padStart(2, '0')}T${hour}:00:00+02:00`;

const receiptFor = (
  { type, sentAt, id, sender, receiver }: DialogMessage,
  more: Partial<Receipt> = {},
): Receipt => {
  number += 1;
  return {
    ...accepted,
    id: idOf(1000 + number),
    sentAt,
    sender: receiver,
    receiver: sender,
    original: { type, sentAt, id },
    ...more,
  };
};
const askedOn = (day: number): DialogMessage => ({ ...asked, id: idOf(day), sentAt: on(day) });
const logOf = (...messages: readonly Message[]): Logged => ({
  documents: messages.map(
    (message, index): LoggedDocument => ({
      where: `${index + 1}.xml`,
      bytes: Buffer.from(writeMessage(message)),
    }),
  ),
  others: [],
});
const notes = (logged: Logged) => (judgedLog(logged).header.messages?.notes ?? []).map(({ en }) => en);

const [first, second, third] = [askedOn(5), askedOn(6), askedOn(8)];

it('a message without a receipt in the midst of a log has none', () => {
  const log = logOf(first, receiptFor(first), second, third, receiptFor(third));
  expect(failedIn(judgedLog(log))).toEqual(['MSG-02']);
});

it('a message without a receipt where the log ends may have one after it', () => {
  const log = logOf(first, receiptFor(first), second);
  expect(failedIn(judgedLog(log))).toEqual([]);
  expect(notes(log)).toContainEqual(
    expect.stringMatching(/^1 message without a receipt where the log ends: not judged \(3\.xml\)/),
  );
});

it('where no receipt of the office is kept, none is missing', () => {
  expect(failedIn(judgedLog(logOf(first, second, third)))).toEqual([]);
});

it('where a document of the office cannot be read, it may be the receipt that is missing', () => {
  const log = logOf(first, receiptFor(first), second, third, receiptFor(third));
  const cut = { where: 'cut.xml', bytes: log.documents[0]?.bytes.subarray(0, 900) ?? new Uint8Array() };
  const judged = judgedLog({ ...log, documents: [...log.documents, cut] });
  expect(failedIn(judged)).toEqual([]);
  expect(judged.header.messages?.notes.map(({ en }) => en)).toContainEqual(
    expect.stringContaining('nobody can tell who sent them'),
  );
});

it('a message delivered again may be acknowledged again, by the same words alone', () => {
  const again = [receiptFor(first), receiptFor(first)];
  expect(failedIn(judgedLog(logOf(first, ...again)))).toEqual([]);
  const rejection = receiptFor(first, { status: 'rejected', errors: [{ value: 'X99' }] });
  expect(failedIn(judgedLog(logOf(first, receiptFor(first), rejection)))).toEqual(['MSG-02']);
});

it('a receipt for what is not in the log is told, and is nobody’s fault', () => {
  const log = logOf(first, receiptFor(first), receiptFor(second));
  expect(failedIn(judgedLog(log))).toEqual([]);
  expect(notes(log)).toContainEqual('1 receipt for messages that are not in the log (3.xml)');
});

it('a receipt that says another date than the message is no receipt for it', () => {
  const wrong = receiptFor(first, { original: { type: first.type, sentAt: on(4), id: first.id } });
  expect(failedIn(judgedLog(logOf(first, wrong)))).toEqual(['MSG-02']);
});

it('what is sent in a conversation a day after it was closed is found', () => {
  const later: DialogMessage = {
    ...answered,
    id: idOf(90),
    sentAt: on(9),
    refersTo: { parent: closed.id, conversation: asked.id },
  };
  const judged = judgedLog(logOf(asked, closed, later));
  expect(judged.conclusion.verdicts.find(({ rule }) => rule.id === 'ECON-04')?.verdict).toBe('warning');
  expect(failedIn(judgedLog(logOf(asked, closed)))).toEqual([]);
});

it('an answer that names another conversation than the message it answers is found', () => {
  const stray: DialogMessage = { ...answered, refersTo: { parent: asked.id, conversation: idOf(77) } };
  expect(failedIn(judgedLog(logOf(asked, stray)))).toEqual(['ECON-02']);
  const followUp: DialogMessage = {
    ...answered,
    id: idOf(91),
    refersTo: { parent: answered.id, conversation: asked.id },
  };
  expect(failedIn(judgedLog(logOf(asked, answered, followUp)))).toEqual([]);
});

it('an answer after one that is missing is not held against the office', () => {
  expect(
    failedIn(
      judgedLog(
        logOf(asked, replied, { ...answered, refersTo: { parent: idOf(99), conversation: asked.id } }),
      ),
    ),
  ).toEqual([]);
});

it('another clinician of the same office may answer, and an answer from another office is found', () => {
  const { clinician, organisation } = asked.receiver;
  const by = (herId: string, office: string) => ({
    ...answered,
    sender: {
      organisation: { ...organisation, herId: office },
      ...(clinician && { clinician: { ...clinician, herId } }),
    },
  });
  expect(failedIn(judgedLog(logOf(asked, by('93239', organisation.herId))))).toEqual([]);
  expect(failedIn(judgedLog(logOf(asked, by('99999', '99998')), organisation.herId))).toEqual([]);
  expect(failedIn(judgedLog(logOf(asked, by('99999', '99998'))))).toEqual(['MSG-10']);
});

it('one id for two answers is found, wherever these stand', () => {
  const other: DialogMessage = { ...answered, refersTo: { parent: second.id, conversation: second.id } };
  expect(failedIn(judgedLog(logOf(asked, answered, second, other)))).toEqual(['MSG-12']);
  expect(failedIn(judgedLog(logOf(asked, answered, { ...answered, sentAt: on(9) })))).toEqual([]);
});

it('which party is the office is asked for where nobody can tell', () => {
  const nameless = (message: DialogMessage): DialogMessage => ({
    ...message,
    sender: { organisation: { herId: message.sender.organisation.herId, name: 'A' } },
    receiver: { organisation: { herId: message.receiver.organisation.herId, name: 'B' } },
  });
  const log = logOf(nameless(asked));
  expect(() => judgedLog(log)).toThrow(/Which party is the office\?.*8093240, 93237.*--office/);
  expect(judgedLog(log, '93237').header.statement.name).toBe('HER-id 93237');
  expect(() => judgedLog(log, '1')).toThrow(/No message is from or to HER-id 1/);
  const told = log.documents.map((each) => ({ ...each, direction: 'to-office' as const }));
  expect(judgedLog({ ...log, documents: told }).header.statement.name).toBe('HER-id 93237');
});

it('messages of other dialogues are put aside, and told', () => {
  const foreign: DialogMessage = { ...answered, id: idOf(95), type: 'DIALOG_HELSEFAGLIG' };
  const older = writeMessage(foreign)
    .replaceAll('dialog/2013-01-23', 'dialog/2006-10-11')
    .replace('DIALOG_HELSEFAGLIG', 'DIALOG_NOTAT');
  const log = logOf(asked, answered, foreign, receiptFor(foreign));
  const documents = [...log.documents, { where: 'older.xml', bytes: Buffer.from(older) }];
  expect(failedIn(judgedLog({ documents, others: [] }))).toEqual([]);
  expect(notes({ documents, others: [] })).toContainEqual(
    '3 documents of other dialogues than that with citizens (3.xml, 4.xml, older.xml)',
  );
  expect(() => judgedLog(logOf(foreign))).toThrow(/none is of the dialogue with citizens/);
});
