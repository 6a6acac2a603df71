/** Plainer forms of what was drawn, for shrinking: of texts, and of whatever else is out of the ordinary. */
import type { AttachmentSketch } from '../../machines/contract/acts.ts';
import { PracticeSketch } from '../../machines/contract/practice-sketch.ts';

const isPlain = (character: string) => /[a-zA-ZæøåÆØÅ0-9 .,!?-]/.test(character);

/** Parts of a long text that are left out, one at a time: halves, quarters, and so on down to one character. */
function partsLeftOut(characters: readonly string[]): string[] {
  const forms: string[] = [];
  for (let size = Math.ceil(characters.length / 2); size >= 1; size = Math.floor(size / 2)) {
    // Of a long text a few parts of each size are enough: the next round goes on from what was found.
    const step = Math.max(size, Math.ceil(characters.length / PARTS_MAX));
    for (let from = 0; from < characters.length; from += step)
      forms.push(characters.toSpliced(from, size).join(''));
  }
  return forms;
}
const PARTS_MAX = 8;

/** Texts that are shorter than this one, or as long and plainer; the plainest first. */
export function plainerTexts(text: string): string[] {
  const characters = [...text];
  const odd = new Set(characters.filter((each) => !isPlain(each)));
  const forms = [
    'a'.repeat(text.length),
    characters.filter(isPlain).join(''),
    // What is odd alone: where one character makes the difference, halves of these lead to it soonest.
    [...odd].join(''),
    ...(characters.length > 1 ? partsLeftOut(characters) : []),
    ...[...odd].map((each) => text.replaceAll(each, 'a')),
  ];
  return [...new Set(forms)].filter((form) => form.trim() !== '' && isPlainer(form, text));
}

function isPlainer(form: string, text: string): boolean {
  if (form.length !== text.length) return form.length < text.length;
  return (
    oddIn(form) < oddIn(text) || (oddIn(form) === oddIn(text) && [...form].every((each) => each === 'a'))
  );
}

const oddIn = (text: string) => [...text].filter((each) => !isPlain(each)).length;

/** A value without one of its parts, or with one part plainer: the whole parts first, then what they hold. */
function withPartsLeftOut(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((each, index) =>
      withPartsLeftOut(each).map((plainer) => value.with(index, plainer)),
    );
    return [...(value.length > 0 ? [value.slice(0, -1)] : []), ...inside];
  }
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value);
  return [
    ...parts.map(([left]) => Object.fromEntries(parts.filter(([key]) => key !== left))),
    ...parts.flatMap(([key, part]) =>
      withPartsLeftOut(part).map((plainer) => ({ ...value, [key]: plainer })),
    ),
  ];
}

/** Any size will do: a small one that every format can have. */
const PLAIN_BYTES = 64;

/** A message's files with one left out, or one without its name or of an ordinary size. */
export function plainerFiles(files: readonly AttachmentSketch[]): AttachmentSketch[][] {
  const fewer = files.length > 1 ? files.map((_, index) => files.toSpliced(index, 1)) : [];
  const plainer = files.flatMap(({ name, ...file }, index) => [
    ...(name === undefined ? [] : [files.with(index, file)]),
    ...(file.bytes === PLAIN_BYTES ? [] : [files.with(index, { ...file, name, bytes: PLAIN_BYTES })]),
  ]);
  return [...fewer, ...plainer];
}

/** Practices with less that is out of the ordinary; undefined is a plain one, and comes first. */
export function plainerPractices(drawn: PracticeSketch): (PracticeSketch | undefined)[] {
  const isWhole = (sketch: PracticeSketch) => PracticeSketch.safeParse(sketch).success;
  return [undefined, ...(withPartsLeftOut(drawn) as PracticeSketch[]).filter(isWhole)];
}
