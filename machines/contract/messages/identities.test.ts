import { expect, test } from 'vitest';
import { readMessage, validateXml, writeMessage } from './codec.ts';
import { ANSWER, CITIZEN_ID, PARENT_ID, QUESTION, RECEIPT } from './example-messages.ts';
import type { Message, Party } from './message.ts';

/** 5 in the first place makes a D-number (day + 40), synthetic too by its month. */
const D_NUMBER = '52858540071';
const question = writeMessage(QUESTION);

function read(xml: string): Message {
  expect(validateXml(Buffer.from(xml))).toEqual([]);
  const reading = readMessage(Buffer.from(xml));
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.message;
}

const ident = (type: string, id: string, prefix = '') =>
  `<${prefix}Ident><${prefix}Id>${id}</${prefix}Id><${prefix}TypeId V="${type}" S="2.16.578.1.12.4.1.1.8116"/></${prefix}Ident>`;

const CITIZEN = /<Ident><Id>12858540036<\/Id>.*?<\/Ident>/;

test.each<[string, string[], string, string]>([
  ['a number of the professionals’ register first', ['HPR 7654321', `FNR ${CITIZEN_ID}`], 'FNR', CITIZEN_ID],
  ['a passport first', [`XXX AB123`, `DNR ${D_NUMBER}`], 'DNR', D_NUMBER],
  ['an earlier D-number first', [`DNR ${D_NUMBER}`, `FNR ${CITIZEN_ID}`], 'FNR', CITIZEN_ID],
  ['a common auxiliary number last', ['HER 93238', 'FHN 81858540036'], 'FHN', '81858540036'],
  ['a hospital’s number last', ['UID x', 'HNR 12858540117'], 'HNR', '12858540117'],
  ['none from the population register', ['DUF 202512345678', 'HPR 7654321'], 'DUF', '202512345678'],
])('of several numbers, %s, a person is known by the surest kind', (_, written, idType, id) => {
  const idents = written.map((each) => each.split(' ') as [string, string]);
  const xml = question.replace(CITIZEN, idents.map(([type, value]) => ident(type, value)).join(''));
  expect(read(xml)).toMatchObject({ citizen: { id, idType } });
});

test('who acts for the citizen is known by the surest number too', () => {
  const fk1 = 'xmlns:f="http://www.kith.no/xmlstds/felleskomponent1"';
  const idents = ident('HPR', '7654321', 'f:') + ident('FNR', PARENT_ID, 'f:');
  const xml = question.replace(/<Ident xmlns="[^"]*felleskomponent1">.*?<\/Ident>/, () =>
    idents.replaceAll('<f:Ident>', `<f:Ident ${fk1}>`),
  );
  expect(read(xml)).toMatchObject({ representation: { person: { id: PARENT_ID, idType: 'FNR' } } });
});

const NUMBERED: Party = {
  organisation: { herId: '', name: 'Bjerkely legesenter', organisationNumber: '987654321' },
  clinician: { herId: '93238', familyName: 'Bakke' },
};

test('an enterprise known by its organisation number alone is read, and written as it was', () => {
  const xml = question.replace(
    /<Id>93237<\/Id><TypeId V="HER" (S="[^"]*") DN="HER-id"/,
    '<Id>987654321</Id><TypeId V="ENH" $1 DN="Organisasjonsnummer"',
  );
  const message = read(xml);
  expect(message.receiver).toEqual({ ...QUESTION.receiver, organisation: NUMBERED.organisation });
  expect(writeMessage(message)).toBe(xml);
});

test.each<[string, Message]>([
  ['a message', { ...ANSWER, sender: NUMBERED }],
  ['a receipt', { ...RECEIPT, sender: NUMBERED }],
])('%s from such an enterprise comes back as it went in', (_, message) => {
  const xml = writeMessage(message);
  expect(xml).not.toContain('<Id></Id>');
  expect(read(xml)).toEqual(message);
});

test.each<[string, Message]>([
  ['a message', ANSWER],
  ['a receipt', RECEIPT],
])('%s keeps HER-id and organisation number apart', (_, message) => {
  const organisation = { herId: '93237', name: 'Bjerkely', organisationNumber: '987654321' };
  expect(read(writeMessage({ ...message, sender: { organisation } })).sender).toEqual({ organisation });
});
