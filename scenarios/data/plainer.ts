/** Plainer forms of a text, for shrinking: the same length in plain letters, parts left out, odd characters plain. */

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
    ...[...odd].map((each) => text.replaceAll(each, 'a')),
    ...(characters.length > 1 ? partsLeftOut(characters) : []),
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
