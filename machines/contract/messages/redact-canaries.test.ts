import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact, validateXml, writeMessage } from './codec.ts';
import { ANSWER, CITIZEN_ID, QUESTION, RECEIPT } from './example-messages.ts';

// A name and a number that must never come out, wherever they go in. Enterprises and programs may be called anything,
// so there the number alone is searched for.
const NAME = 'Kanari';
const SONG = `${NAME} Sangfugl ${CITIZEN_ID}`;
const SPACED = `${CITIZEN_ID.slice(0, 6)} ${CITIZEN_ID.slice(6)}`;
const PUBLIC_NAMES = /<(OrganisationName|SoftwareName|Name)[^<>]*>[^<]*/g;

const EXAMPLES = Object.entries({ question: QUESTION, answer: ANSWER, receipt: RECEIPT }).map(
  ([name, message]) => [name, writeMessage(message)] as const,
);

/** The documents of which something is shown that must not be. */
function leaksOf(documents: readonly string[], secrets = [CITIZEN_ID, SPACED]): string[] {
  return documents.map(redact).filter((written) => {
    const named = written.replace(PUBLIC_NAMES, '').toLowerCase();
    return secrets.some((secret) => written.includes(secret)) || named.includes(NAME.toLowerCase());
  });
}

/** A document for each place that the pattern finds, with the markup put in there. */
const withEach = (xml: string, places: RegExp, markup: string): string[] =>
  [...xml.matchAll(places)].map(({ index }) => xml.slice(0, index) + markup + xml.slice(index));

const MARKUP = {
  'an instruction': `<?note ${SONG}?>`,
  'an instruction named so': `<?${NAME}?>`,
  'a comment': `<!-- ${SONG} -->`,
  'a CDATA section': `<![CDATA[${SONG}]]>`,
  'a text': SONG,
  'a text in references': [...SONG].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
  'an unknown element': `<Fugl>${SONG}</Fugl>`,
  'an unknown element named so': `<${NAME}/>`,
  'an unknown element’s attribute': `<Fugl V="${SONG}"/>`,
  'an unknown namespace': `<x:Fugl xmlns:x="urn:${NAME}:${CITIZEN_ID}">${SONG}</x:Fugl>`,
  'a known element out of its place': `<FamilyName>${SONG}</FamilyName><Type V="${SONG}"/>`,
  'a payload out of its place': `<MsgHead xmlns="urn:x"><MsgInfo>${SONG}</MsgInfo></MsgHead>`,
};

const BETWEEN_AND_IN_TEXTS = /(?<=>)|(?<=>[^<]{2})(?=[^<>]{2,}<)/g;

test.each(Object.entries(MARKUP))('%s is not shown, wherever it stands', (_, markup) => {
  const documents = EXAMPLES.flatMap(([, xml]) => withEach(xml, BETWEEN_AND_IN_TEXTS, markup));
  expect(documents.length).toBeGreaterThan(300);
  expect(leaksOf(documents)).toEqual([]);
});

test.each([
  ['an attribute', ` fugl="${SONG}"`],
  ['an attribute named so', ` ${NAME}="1"`],
  ['an attribute of another namespace', ` xmlns:x="urn:${NAME}" x:V="${SONG}"`],
  ['a namespace', ` xmlns:${NAME}="urn:x"`],
  ['an original text', ` OT="${SONG}"`],
  ['a language', ` xml:lang="${NAME}"`],
])('%s is not shown, on whatever element', (_, attribute) => {
  const documents = EXAMPLES.flatMap(([, xml]) => withEach(xml, /(?<=<[A-Za-z]\w*)(?=[ >/])/g, attribute));
  expect(documents.length).toBeGreaterThan(100);
  expect(leaksOf(documents)).toEqual([]);
});

const replaceEach = (xml: string, value: string) =>
  [...xml.matchAll(/(>)[^<>]+(?=<)|( \w+=")[^"]*/g)].map(([whole, tag, attribute]) =>
    xml.replace(whole, () => (tag ?? attribute ?? '') + value),
  );

test.each([SONG, NAME, `${NAME}/x`])('%s is not shown instead of any text or attribute', (value) => {
  expect(leaksOf(EXAMPLES.flatMap(([, xml]) => replaceEach(xml, value)))).toEqual([]);
});

test.each([
  CITIZEN_ID,
  SPACED,
  ...['.', '-', ':', '/', '\u{A0}'].map((between) => SPACED.replace(' ', between)),
  `ny${CITIZEN_ID}`,
  `1 ${CITIZEN_ID}`,
  '１２８５８５４００３６',
])('the identity number %s is not shown instead of any text or attribute', (value) => {
  const documents = EXAMPLES.flatMap(([, xml]) => replaceEach(xml, value));
  expect(leaksOf(documents, [value])).toEqual([]);
});

test.each(EXAMPLES)('a %s that breaks off anywhere is withheld', (_, xml) => {
  for (let end = 0; end < xml.length; end += 7) {
    expect(redact(xml.slice(0, end))).toBe(`… (not-well-formed, ${end} characters withheld)`);
  }
});

test.each(EXAMPLES)('what is shown of a %s is well-formed, whatever stood in it', (_, xml) => {
  const spoiled = fc.tuple(fc.constantFrom(...Object.values(MARKUP)), fc.nat()).map(([markup, at]) => {
    const places = [...xml.matchAll(/(?<=>)/g)].map(({ index }) => index);
    const place = places[at % places.length] ?? 0;
    return xml.slice(0, place) + markup + xml.slice(place);
  });
  fc.assert(
    fc.property(spoiled, (document) => {
      const written = redact(document);
      expect(written.startsWith('…') || !validateXml(Buffer.from(written)).some(({ path }) => !path)).toBe(
        true,
      );
    }),
    { seed: 20250511, numRuns: 200 },
  );
});
