/** Lines of text for pictures, where nothing breaks a line by itself. */
import { visible } from '../visible.ts';

/** Mean width of a character of the pictures' font, as a share of its size: on the safe side. */
const CHARACTER_WIDTH = 0.56;

/** About how wide a line is drawn, in the unit of `fontSize`. */
export function widthOf(line: string, fontSize: number): number {
  return Array.from(line).length * fontSize * CHARACTER_WIDTH;
}

/** Breaks a text at its spaces into lines no wider than `width`; what is over `linesMax` ends in an ellipsis. */
export function linesOf(text: string, width: number, fontSize: number, linesMax: number): string[] {
  const charactersMax = Math.max(4, Math.floor(width / (fontSize * CHARACTER_WIDTH)));
  const lines: string[] = [];
  for (const word of visible(text)
    .split(' ')
    .flatMap((each) => pieces(each, charactersMax))) {
    const line = lines.at(-1);
    const joined = `${line} ${word}`;
    if (line === undefined || Array.from(joined).length > charactersMax) lines.push(word);
    else lines[lines.length - 1] = joined;
    if (lines.length > linesMax) break;
  }
  if (lines.length <= linesMax) return lines;
  const last = Array.from(lines[linesMax - 1] ?? '').slice(0, charactersMax - 1);
  return [...lines.slice(0, linesMax - 1), `${last.join('')}…`];
}

/** A word that is longer than a line, cut into lines. */
function pieces(word: string, charactersMax: number): string[] {
  const characters = Array.from(word);
  const count = Math.max(1, Math.ceil(characters.length / charactersMax));
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * charactersMax, (index + 1) * charactersMax).join(''),
  );
}
