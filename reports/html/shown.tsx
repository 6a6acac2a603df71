/** @jsxRuntime automatic @jsxImportSource preact */
/** What of everything a record system shows is judged, by which rules, and what is free. */
import type { Words } from '../schema.ts';
import { words } from '../words.ts';
import { ruleAnchor } from './anchors.ts';
import { Say } from './language.tsx';
import { pageWords } from './page-words.ts';
import { Fold } from './section.tsx';
import { Table } from './table.tsx';

export interface ShownOrFree {
  readonly judged: readonly { readonly what: Words; readonly rules: readonly string[] }[];
  readonly free: readonly { readonly choice: string; readonly reasons: readonly Words[] }[];
}

export function Shown({ shown }: { shown: ShownOrFree }) {
  return (
    <>
      <Fold heading={pageWords.judgedOfShown}>
        <Table
          caption={pageWords.judgedOfShown}
          isCaptionHidden
          headings={[pageWords.whatIsShown, words.requirements]}
          rows={shown.judged.map(({ what, rules }) => ({
            key: what.en,
            cells: [
              <Say key="what" text={what} />,
              rules.map((rule) => (
                <span key={rule}>
                  <a class="id" href={`#${ruleAnchor(rule)}`}>
                    {rule}
                  </a>{' '}
                </span>
              )),
            ],
          }))}
        />
      </Fold>
      <Fold heading={pageWords.freeOfShown}>
        <Table
          caption={pageWords.freeOfShown}
          isCaptionHidden
          headings={[pageWords.freeChoice, pageWords.freeReason]}
          rows={shown.free.map(({ choice, reasons }) => ({
            key: choice,
            cells: [
              <code key="choice">{choice}</code>,
              reasons.map((reason) => (
                <span key={reason.en} class="source">
                  <Say text={reason} />
                </span>
              )),
            ],
          }))}
        />
      </Fold>
    </>
  );
}
