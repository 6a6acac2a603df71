import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage, validateXml, writeMessage } from './codec.ts';
import { ANSWER, CITIZEN_ID, PARENT_ID, QUESTION, RECEIPT } from './example-messages.ts';
import type {
  Answer,
  CalendarEvent,
  Code,
  DialogMessage,
  Organisation,
  PartTaken,
  Party,
  Person,
  Question,
  Receipt,
} from './message.ts';

// What XML 1.0 can hold.
const writable = (text: string) =>
  !/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).filter(writable),
  fc
    .array(
      fc.constantFrom(
        '<b>',
        '</Sporsmal>',
        ']]>',
        '&',
        '&amp;',
        '&#13;',
        '"',
        "'",
        '\r',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '🩺',
        '\u{FEFF}',
        'æøå',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const isNamed = (id: string) => id.trim() !== '';
const digits = fc.integer({ min: 1, max: 99999999 }).map(String);
const instant = fc
  .tuple(
    fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
    fc.constantFrom('Z', '+02:00', '', '.123Z'),
  )
  .map(([date, offset]) => date.toISOString().slice(0, 19) + offset);
const token = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/);
const system = fc.constantFrom('2.16.578.1.12.4.1.1.7601', '8324');
const full = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(shape, { requiredKeys, noNullPrototype: true } as never) as unknown as fc.Arbitrary<T>;

const code: fc.Arbitrary<Code> = full<Code>({ value: token, system, name: text }, ['value']);
const listedCode: fc.Arbitrary<Code> = full<Code>({ value: token, system, name: text }, ['value', 'system']);
const unit = fc.oneof(
  full<Organisation>({ herId: digits, name: text, organisationNumber: digits }, ['herId', 'name']),
  fc.record({ herId: fc.constant(''), name: text, organisationNumber: digits }, { noNullPrototype: true }),
);
const clinician = full<NonNullable<Party['clinician']>>(
  { herId: digits, givenName: text, familyName: text, role: listedCode },
  ['herId'],
);
const party = full<Party>({ organisation: unit, service: unit, clinician }, ['organisation']);
const person = full<Person>(
  {
    id: fc.constantFrom(CITIZEN_ID, PARENT_ID),
    idType: fc.constantFrom('FNR', 'DNR', 'HNR'),
    givenName: text,
    familyName: text,
    telecoms: fc.array(
      digits.map((number) => `tel:${number}`),
      { minLength: 1, maxLength: 3 },
    ),
  },
  ['id', 'idType'],
);
const partsTaken = fc.array(
  fc
    .tuple(full<PartTaken>({ role: listedCode, roleToCitizen: listedCode, unit, person }, []), clinician)
    .map(
      ([{ person: someone, ...part }, professional]): PartTaken =>
        someone && part.unit ? { ...part, person: someone } : { ...part, clinician: professional },
    ),
  { minLength: 1, maxLength: 2 },
);
const question = full<Question>(
  { kind: fc.constant('question'), code, subject: text, text, information: code, partsTaken },
  ['kind', 'code'],
);
const answer = full<Answer>(
  { kind: fc.constant('answer'), code, subject: text, text, question, partsTaken },
  ['kind', 'code'],
);
const bodies = fc.oneof(
  ...[question, answer].map((body: fc.Arbitrary<Question | Answer>) =>
    full<Pick<DialogMessage, 'body' | 'further'>>(
      { body, further: fc.array(body, { minLength: 1, maxLength: 2 }) },
      ['body'],
    ),
  ),
);
const event = full<CalendarEvent>(
  {
    uid: text,
    start: instant,
    end: instant,
    contact: digits,
    summary: text,
    description: text,
    location: text,
    status: text,
    categories: fc.array(text, { minLength: 1, maxLength: 3 }),
  },
  ['start', 'end'],
);
const dialog = full<Omit<DialogMessage, 'body' | 'further'>>(
  {
    kind: fc.constant('dialog'),
    type: token,
    id: text.filter(isNamed),
    sentAt: instant,
    wantsReceipt: fc.boolean(),
    refersTo: fc.record({ parent: text, conversation: text }),
    sender: party,
    receiver: party,
    citizen: person,
    attachments: fc.array(
      fc.record({ name: text, mimeType: text, content: fc.uint8Array({ maxLength: 60 }) }),
      { maxLength: 3 },
    ),
    representation: fc.record({ person, relation: listedCode }),
    events: fc.array(event, { minLength: 1, maxLength: 3 }),
  },
  ['kind', 'type', 'id', 'sentAt', 'wantsReceipt', 'sender', 'receiver', 'attachments'],
).chain((rest) => bodies.map((said): DialogMessage => ({ ...rest, ...said })));

// AppRec has one string for a clinician's name and no role, so only such clinicians come back as they were.
const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå-]{1,9}$/);
const receiptParty = full<Party>(
  {
    organisation: unit,
    service: unit,
    clinician: full<NonNullable<Party['clinician']>>({ herId: digits, givenName: word, familyName: word }, [
      'herId',
      'familyName',
    ]),
  },
  ['organisation'],
);
const receipt: fc.Arbitrary<Receipt> = fc.record(
  {
    kind: fc.constant('receipt'),
    id: text.filter(isNamed),
    sentAt: instant,
    sender: receiptParty,
    receiver: receiptParty,
    status: fc.constantFrom('ok', 'rejected', 'partly-rejected'),
    errors: fc.array(listedCode, { maxLength: 3 }),
    original: fc.record({ type: token, sentAt: instant, id: text }),
  },
  { noNullPrototype: true },
);

const bytesOf = (xml: string) => Buffer.from(xml, 'utf8');

test.each([
  ['a question', QUESTION],
  ['an answer', ANSWER],
  ['a receipt', RECEIPT],
])('%s read back is the message written', (_, message) => {
  expect(readMessage(bytesOf(writeMessage(message)))).toEqual({ ok: true, message });
});

test('every message comes back from XML as it went in', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: dialog }, receipt), (message) => {
      const xml = writeMessage(message);
      expect(readMessage(bytesOf(xml))).toEqual({ ok: true, message });
      expect(validateXml(bytesOf(xml))).toEqual([]);
    }),
    { seed: 20250505, numRuns: 400 },
  );
});

test('what is read and written again is the same document', () => {
  fc.assert(
    fc.property(dialog, (message) => {
      const xml = writeMessage(message);
      const reading = readMessage(bytesOf(xml));
      expect(reading.ok && writeMessage(reading.message)).toBe(xml);
    }),
    { seed: 20250506, numRuns: 100 },
  );
});
