/** One word for each notion in what Norwegian readers read: what was found and mended stays away. */
import { expect, it } from 'vitest';
import { files as all, type File, isTest } from './example-files.ts';

/** Words that are not written, and what is written in their place. */
const INSTEAD: readonly [unwanted: RegExp, instead: string][] = [
  [/valider(er|t|es)\b/i, 'er gyldig'],
  [/\bregel(en|er|ene|s)?\b|\bregler\b/i, 'krav'],
  [/\bsuiten?s?\b|prøveverktøy/i, 'testverktøyet'],
  [/\b(be)?døm(me|mes|te|t|ming)\b/i, 'vurdere'],
  [/\bventet\b(?! på)|^skjedde$/i, 'forventet, faktisk'],
  [/\((er|ene|e)\)/, 'entall eller flertall'],
  [/\bingen varsel\b/i, 'ikke noe varsel'],
  [/\d{4}-\d{2}-\d{2}/, 'datoen som den sies'],
  [/timebok/i, 'kalender'],
  [/vises kontoret/, 'vises på kontoret'],
  [/slått? varsling/, 'skru av varsling'],
];

/** The Norwegian texts in a source file, each a literal. */
const norwegianIn = ({ text }: Pick<File, 'text'>) =>
  [...text.matchAll(/\bnb: (?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g)].map(
    ([, quoted = '', template = '']) => (quoted || template).replace(/\$\{[^}]*\}/g, ' '),
  );

const files = all.filter((file) => !isTest(file) && !file.path.includes('/samples/'));

it.each(INSTEAD)('%s is written nowhere; instead: %s', (unwanted) => {
  const found = files.flatMap((file) =>
    norwegianIn(file)
      .filter((text) => unwanted.test(text))
      .map((text) => `${file.path}: ${text}`),
  );
  expect(found).toEqual([]);
});

it('reads hundreds of Norwegian texts', () => {
  expect(files.flatMap(norwegianIn).length).toBeGreaterThan(500);
  expect(norwegianIn({ text: "const x = { nb: 'som ikke validerer', en: '' }" })).toEqual([
    'som ikke validerer',
  ]);
});
