/** @jsxRuntime automatic @jsxImportSource preact */
/** The page of a comparison: two runs, and what changed from the one to the other. */
import { dateWords } from '../dates.ts';
import type { Comparison, Language } from '../schema.ts';
import { inBoth } from '../sentences.ts';
import { clipped } from '../visible.ts';
import { verdictSigns, words } from '../words.ts';
import { Changes } from './changes.tsx';
import { LanguageChoice, Say, Verbatim } from './language.tsx';
import { NAME_MAX } from './masthead.tsx';
import { renderPage } from './page.tsx';
import { pageWords } from './page-words.ts';
import { toneOf } from './palette.ts';
import { Table } from './table.tsx';
import { Mark } from './verdict-mark.tsx';

type Run = Comparison['older'];

function cellsOf(run: Run) {
  return [
    <Verbatim key="candidate" text={clipped(`${run.candidate.name} ${run.candidate.version}`, NAME_MAX)} />,
    <Mark
      key="verdict"
      sign={verdictSigns[run.verdict]}
      word={words.overall[run.verdict]}
      tone={toneOf[run.verdict]}
    />,
    <Say key="date" text={dateWords(run.date)} />,
    run.catalogue,
    run.seed,
  ];
}

function Runs({ older, newer }: Comparison) {
  return (
    <Table
      caption={pageWords.runsCompared}
      isCaptionHidden
      headings={[pageWords.run, pageWords.candidate, words.verdict, words.date, words.catalogue, words.seed]}
      rows={[
        { key: 'older', cells: [<Say key="run" text={pageWords.older} />, ...cellsOf(older)] },
        { key: 'newer', cells: [<Say key="run" text={pageWords.newer} />, ...cellsOf(newer)] },
      ]}
    />
  );
}

/** What changed between two reports as one self-contained page in both languages; it opens in `language`. */
export function renderComparison(comparison: Comparison, language: Language): Promise<string> {
  const { older, newer } = comparison;
  const name = clipped(`${newer.candidate.name} ${newer.candidate.version}`, NAME_MAX);
  const before = clipped(`${older.candidate.name} ${older.candidate.version}`, NAME_MAX);
  return renderPage(
    {
      title: inBoth((each) => `${name} – ${pageWords.comparisonTitle[each]}`),
      header: (
        <header>
          <LanguageChoice first={language} />
          <p class="kicker">
            <Say text={pageWords.comparisonTitle} /> · <Say text={words.subject} />
          </p>
          <h1>
            <Verbatim text={name} />
          </h1>
          <p class="occasion">
            <Say text={pageWords.comparedWith} /> <Verbatim text={before} />
          </p>
        </header>
      ),
      main: (
        <section class="summary" aria-labelledby="compared-heading">
          <h2 id="compared-heading" class="unseen">
            <Say text={pageWords.runsCompared} />
          </h2>
          <Runs {...comparison} />
          <Changes comparison={comparison} linked={new Set()} />
        </section>
      ),
      footer: pageWords.comparisonFooter,
    },
    language,
  );
}
