import { expect, it } from 'vitest';
import { defaultProfile as profile } from '../../machines/contract/default-profile.ts';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import { ANSWER, CITIZEN_ID, QUESTION, RECEIPT } from '../../machines/contract/messages/example-messages.ts';
import { checked } from './check.ts';
import { documentIn } from './read-file.ts';
import { CheckedDocument } from './schema.ts';
import { renderChecked } from './told.ts';

const check = (xml: string | Uint8Array, withTexts = false) =>
  CheckedDocument.parse(checked('x.xml', Buffer.from(xml), { withTexts, profile }));
const question = writeMessage(QUESTION);
const findings = (xml: string) =>
  check(xml).findings.map(({ by, line, column, text }) => ({ by, line, column, text: text.en }));

it('tells of a message who sends what to whom, and what it answers', () => {
  const { sender, receiver, type, refersTo, bodies, standards, isValid } = check(writeMessage(ANSWER));
  expect(isValid).toBe(true);
  expect(type).toBe('DIALOG_INNBYGGER_EKONSULTASJON');
  expect(sender?.map(({ kind, ids }) => [kind, ids[0]?.id])).toEqual([
    ['enterprise', '93237'],
    ['clinician', '93238'],
  ]);
  expect(receiver?.map(({ kind, name }) => [kind, name])).toEqual([
    ['enterprise', 'Helsenorge'],
    ['service', 'Innbyggertjenester'],
  ]);
  expect(refersTo).toEqual({ parent: QUESTION.id, conversation: QUESTION.id });
  expect(bodies).toEqual([{ kind: 'answer', characters: 14 }]);
  expect(standards.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'MsgHead 1.2',
    'Dialogmelding 1.1',
  ]);
});

it('tells of each code its list, its meaning and how surely that is known', () => {
  const { codes } = check(writeMessage(ANSWER));
  const closing = codes.find(({ path }) => path.endsWith('TemaKodet'));
  expect(closing).toMatchObject({ value: '13', list: { number: '7602' }, certainty: 'inferred' });
  const error = check(writeMessage(RECEIPT)).codes.find(({ path }) => path === 'AppRec/Error');
  expect(error).toMatchObject({
    value: 'E21',
    meaning: { nb: 'Mottaker finnes ikke' },
    certainty: 'verified',
  });
});

it('tells a code that the user has given as given, before what lists and the default profile say', () => {
  const given = {
    ...profile.renewedCode,
    certainty: 'given' as const,
    value: { ...profile.renewedCode.value, name: 'Fornyet hos oss' },
  };
  const xml = writeMessage({ ...ANSWER, body: { kind: 'answer', code: given.value } });
  const { codes } = checked('x.xml', Buffer.from(xml), {
    withTexts: false,
    profile: { ...profile, renewedCode: given },
  });
  expect(codes.find(({ path }) => path.endsWith('TemaKodet'))).toMatchObject({
    meaning: { nb: 'Fornyet hos oss' },
    certainty: 'given',
  });
});

it('tells times in Oslo, and attachments by what they are', () => {
  const { dates, attachments } = check(question);
  expect(dates.find(({ path }) => path.endsWith('dtstart/date-time'))?.oslo?.nb).toBe(
    'fredag 9. mai 2025 kl. 10.00',
  );
  expect(attachments).toMatchObject([{ mimeType: 'image/png', format: 'png', bytes: 4 }]);
});

it('finds what is wrong at its line and column, in words', () => {
  const lines = question.replaceAll('><', '>\n  <');
  expect(findings(lines.replace(/ *<MIGversion>.*\n/, ''))).toEqual([
    {
      by: 'schema',
      line: 5,
      column: 3,
      text: expect.stringContaining('GenDate has no place here; what comes in this place is MIGversion'),
    },
  ]);
  expect(findings(question.replace('V="J"', 'V="X"'))).toMatchObject([{ by: 'code', line: 1 }]);
  expect(findings(question.replace(/<MsgId>[^<]*/, '<MsgId>'))).toMatchObject([{ by: 'message' }]);
  expect(findings('<MsgHead>\n <a>\n</MsgHead>')).toMatchObject([{ by: 'markup', line: 3 }]);
});

it('counts columns in characters, whatever the encoding', () => {
  const wrong = question.replace('Bjerkely', 'Bjørkåsen').replace('V="6"', 'V="6" X="1"');
  const [{ column } = {}] = check(wrong).findings;
  const latin = wrong.replace('UTF-8', 'ISO-8859-1');
  expect(column).toBe(wrong.indexOf('<RoleToPatient') + 1);
  expect(check(Buffer.from(latin, 'latin1')).findings[0]?.column).toBe(latin.indexOf('<RoleToPatient') + 1);
});

it('reads the older versions by their own schemas, and says that they are not used', () => {
  const older = writeMessage(RECEIPT).replaceAll('apprec/2012-02-15', 'apprec/2004-11-21');
  expect(check(older)).toMatchObject({
    isValid: true,
    standards: [{ name: 'AppRec', version: '1.0', isInUse: false }],
  });
  expect(check(older).remarks).toHaveLength(1);
  expect(check(older.replace(/<Status [^>]*>/, '')).isValid).toBe(false);
  const note = writeMessage(ANSWER).replaceAll('dialog/2013-01-23', 'dialog/2006-10-11');
  expect(check(note).isValid).toBe(true);
  expect(check(note.replace('<Sporsmal>', '<EmneSporsmal>x</EmneSporsmal><Sporsmal>')).isValid).toBe(false);
});

it('tells nobody’s name, number or words, unless asked to', () => {
  const withComment = question.replace('<MsgInfo>', '<!-- kneet -- Eng --><MsgInfo>');
  const told = [question, withComment, writeMessage(RECEIPT)].flatMap((xml) => {
    const document = check(xml);
    return [JSON.stringify(document), renderChecked(document, 'nb'), renderChecked(document, 'en')];
  });
  for (const secret of [CITIZEN_ID, 'Eng', 'Ola', 'Bakke', 'kneet', 'Kneet', '99999999', 'kne.png'])
    expect(told.join('')).not.toContain(secret);
  const asked = renderChecked(check(question, true), 'nb');
  for (const text of [CITIZEN_ID, 'Eng', 'Vondt i kneet.', 'kne.png']) expect(asked).toContain(text);
});

it('says in a line why a file holds no document', () => {
  const why = (...bytes: number[]) => documentIn(Uint8Array.from(bytes));
  expect(why()).toMatchObject({ unreadable: { en: 'is empty' } });
  expect(why(0x50, 0x4b, 3, 4)).toMatchObject({ unreadable: { en: expect.stringContaining('zip') } });
  expect(why(1, 2, 0, 4)).toMatchObject({ unreadable: { en: expect.stringContaining('no text') } });
  expect(why(0x3c, 0, 0x61, 0)).toHaveProperty('bytes');
});

it.each([
  ['unclosed comments', '<!--'.repeat(50_000)],
  ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>'],
  ['deep nesting', '<a>'.repeat(300_000)],
  ['many attributes', `<a ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
  ['many wrong elements', question.replace('</MsgHead>', `${'<Document/>'.repeat(50_000)}</MsgHead>`)],
])('of a document with %s it says little', (_what, xml) => {
  const document = check(xml);
  expect(document.isValid).toBe(false);
  expect(JSON.stringify(document).length).toBeLessThan(150_000);
});
