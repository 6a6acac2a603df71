/** @jsxRuntime automatic @jsxImportSource preact */
import type { Verdict, Words } from '../schema.ts';
import { verdictSigns, verdictWords } from '../words.ts';
import { Say } from './language.tsx';
import { type Tone, toneOf } from './palette.ts';

/** A sign and a word in a tone. The sign is for the eye: a screen reader hears the word alone. */
export function Mark({ sign, word, tone }: { sign: string; word: Words; tone: Tone }) {
  return (
    <span class={`mark ${tone}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <Say text={word} />
    </span>
  );
}

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return <Mark sign={verdictSigns[verdict]} word={verdictWords[verdict]} tone={toneOf[verdict]} />;
}
