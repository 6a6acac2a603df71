/** @jsxRuntime automatic @jsxImportSource preact */
/** The search over the whole page: hidden until the page's script is there to answer it. */
import type { Words } from '../schema.ts';
import { Say } from './language.tsx';
import { pageWords } from './page-words.ts';

/** What can be found, in the order of the answers. */
const KINDS = ['finding', 'rule', 'story'] as const;
type Kind = (typeof KINDS)[number];

/** What the script reads of something that can be found; its name is the element of class `named` in it. */
export const findable = (kind: Kind) => ({ 'data-find': kind }) as const;

function Answers({ kind, heading }: { kind: Kind; heading: Words }) {
  return (
    <div data-answers={kind} hidden>
      <p class="quiet">
        <Say text={heading} /> <output />
      </p>
      <ul />
    </div>
  );
}

export function Find() {
  return (
    <search class="find" hidden>
      <label>
        <span>
          <Say text={pageWords.find} />
        </span>
        <input type="search" name="find" autocomplete="off" aria-controls="found" />
      </label>
      <div id="found" class="found" hidden>
        {KINDS.map((kind) => (
          <Answers key={kind} kind={kind} heading={pageWords.findKinds[kind]} />
        ))}
        <p class="nothing-found" role="status" hidden>
          <Say text={pageWords.nothingFound} />
        </p>
      </div>
    </search>
  );
}
