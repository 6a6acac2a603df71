import { expect, test } from 'vitest';
import { readMessage, validateXml, writeMessage } from './codec.ts';
import { ANSWER, PARENT_ID, QUESTION } from './example-messages.ts';
import type { Answer, DialogMessage, Question } from './message.ts';

const question = writeMessage(QUESTION);
const answer = writeMessage(ANSWER);

function dialog(xml: string): DialogMessage {
  expect(validateXml(Buffer.from(xml))).toEqual([]);
  const reading = readMessage(Buffer.from(xml));
  if (!reading.ok || reading.message.kind !== 'dialog') throw new Error(JSON.stringify(reading));
  return reading.message;
}

const SECOND: Question = { kind: 'question', code: { value: 'RF' }, text: 'Og resepten?' };
const CLOSING: Answer = { kind: 'answer', code: { value: '13' } };

test('a message with several questions keeps them all, the first as its body', () => {
  const xml = question.replace(
    '</Foresporsel>',
    '</Foresporsel><Foresporsel><TypeForesp V="RF"/><Sporsmal>Og resepten?</Sporsmal></Foresporsel>',
  );
  expect(dialog(xml)).toEqual({ ...QUESTION, further: [SECOND] });
});

test('a message with several answers keeps them all, the first as its body', () => {
  const xml = answer.replace('</Notat>', '</Notat><Notat><TemaKodet V="13"/></Notat>');
  expect(dialog(xml)).toEqual({ ...ANSWER, further: [CLOSING] });
});

test('what stands in a second Dialogmelding is kept too', () => {
  const xml = answer.replace(
    /<Document>.*<\/Document>/s,
    (document) =>
      document +
      document.replace(
        /<Notat>.*<\/Notat>/s,
        '<Foresporsel><TypeForesp V="RF"/><Sporsmal>Og resepten?</Sporsmal></Foresporsel>',
      ),
  );
  const message = dialog(xml);
  expect(message).toEqual({ ...ANSWER, further: [SECOND] });
  expect(dialog(writeMessage(message))).toEqual(message);
});

test('who has a part in a note is read, and written as it was', () => {
  const message: DialogMessage = {
    ...ANSWER,
    body: {
      kind: 'answer',
      code: { value: '14' },
      partsTaken: [
        {
          role: { value: '1', system: '2.16.578.1.12.4.1.1.9057', name: 'Forfatter' },
          roleToCitizen: { value: '15', system: '2.16.578.1.12.4.1.1.9034' },
          unit: { herId: '93237', name: 'Bjerkely legesenter' },
          clinician: { herId: '93238', givenName: 'Kari', familyName: 'Bakke' },
        },
        { person: { id: PARENT_ID, idType: 'FNR', familyName: 'Eng' } },
      ],
    },
  };
  const xml = writeMessage(message);
  expect(xml.match(/<RollerRelatertNotat>/g)).toHaveLength(2);
  expect(dialog(xml)).toEqual(message);
});

test('a clinician named with the unit has the part, when the part names nobody', () => {
  const part =
    '<RollerRelatertNotat><TilknyttetEnhet><Kontaktenhet><f:OrganisationName>Liste uten fast lege</f:OrganisationName><f:Ident><f:Id>93239</f:Id><f:TypeId V="HER"/></f:Ident></Kontaktenhet><HealthcareProfessional><FamilyName>Vik</FamilyName></HealthcareProfessional></TilknyttetEnhet></RollerRelatertNotat>';
  const xml = question
    .replace('</Foresporsel>', `${part}</Foresporsel>`)
    .replace('<Dialogmelding', '<Dialogmelding xmlns:f="http://www.kith.no/xmlstds/felleskomponent1"');
  expect(dialog(xml).body.partsTaken).toEqual([
    { unit: { herId: '93239', name: 'Liste uten fast lege' }, clinician: { herId: '', familyName: 'Vik' } },
  ]);
});

test('blanks around a MsgId are part of it, for it is an xs:string', () => {
  const xml = answer.replace(`<MsgId>${ANSWER.id}`, `<MsgId> ${ANSWER.id}\n`);
  expect(dialog(xml).id).toBe(` ${ANSWER.id}\n`);
});

test.each(['V=""', 'V=" "', 'DN="Dialog"'])('a Type that tells nothing (%s) is a finding', (attribute) => {
  const xml = answer.replace(/<Type V="[^"]*"/, `<Type ${attribute}`);
  expect(readMessage(Buffer.from(xml))).toMatchObject({
    findings: [{ path: 'MsgHead/MsgInfo/Type', message: expect.stringContaining('no V') }],
  });
});

test.each(['dtstart', 'dtend', 'summary'])('an event with %s twice is a finding', (name) => {
  const xml = writeMessage(QUESTION).replace(new RegExp(`<${name}>.*?</${name}>`), '$&$&');
  expect(readMessage(Buffer.from(xml))).toMatchObject({
    findings: [{ message: expect.stringContaining(`${name} more than once`) }],
  });
});

test.each(['contact', 'categories'])('an event may have several %s', (name) => {
  const more = `<${name}><text>a</text></${name}><${name}><text>b</text></${name}><dtstart>`;
  const xml = writeMessage(QUESTION).replace('<dtstart>', more);
  expect(readMessage(Buffer.from(xml)).ok).toBe(true);
});

test.each(['', ' ', '\n\t'])('a MsgId of nothing (%j) is a finding', (id) => {
  const xml = answer.replace(`<MsgId>${ANSWER.id}`, `<MsgId>${id}`);
  expect(readMessage(Buffer.from(xml))).toMatchObject({
    fault: 'invalid',
    findings: [{ path: 'MsgHead/MsgInfo/MsgId', message: expect.stringContaining('empty') }],
  });
});
