/** @jsxRuntime automatic @jsxImportSource preact */
/** Choices over the table of rules: hidden until the page's script is there to act on them. */
import type { ComponentChildren } from 'preact';
import type { Report, RequirementLine, Words } from '../schema.ts';
import { byService, countsOf } from '../sentences.ts';
import { verdictSigns, verdictWords, words } from '../words.ts';
import { findable } from './find.tsx';
import { Say } from './language.tsx';
import { groupSentence } from './page-sentences.ts';
import { pageWords } from './page-words.ts';

/** What the script reads of a rule's row. */
export function rowData({ verdict, service, level }: RequirementLine) {
  return {
    ...findable('rule'),
    'data-verdict': verdict,
    'data-service': service,
    'data-level': level,
  } as const;
}

function Choice(props: { name: string; value: string; count: number; children: ComponentChildren }) {
  return (
    <label class="choice">
      <input type="checkbox" name={props.name} value={props.value} />
      <span>
        {props.children} <span class="choice-count">{props.count}</span>
      </span>
    </label>
  );
}

function Choices({ legend, children }: { legend: Words; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>
        <Say text={legend} />
      </legend>
      {children}
    </fieldset>
  );
}

export function Filters({ report }: { report: Report }) {
  const lines = report.requirements;
  const levels = (['must', 'should'] as const).map((level) => ({
    level,
    count: lines.filter((line) => line.level === level).length,
  }));
  return (
    <details class="choices" hidden>
      <summary>
        <Say text={pageWords.filters} />
      </summary>
      <form class="filters">
        <Choices legend={words.verdict}>
          {countsOf(lines).map(({ verdict, count }) => (
            <Choice key={verdict} name="verdict" value={verdict} count={count}>
              <span aria-hidden="true">{verdictSigns[verdict]}</span> <Say text={verdictWords[verdict]} />
            </Choice>
          ))}
        </Choices>
        <Choices legend={words.service}>
          {byService(lines).map(({ service, name, lines: ofService }) => (
            <Choice key={service} name="service" value={service} count={ofService.length}>
              <Say text={name} />
            </Choice>
          ))}
        </Choices>
        <Choices legend={words.level}>
          {levels
            .filter(({ count }) => count > 0)
            .map(({ level, count }) => (
              <Choice key={level} name="level" value={level} count={count}>
                <Say text={words.levels[level]} />
              </Choice>
            ))}
        </Choices>
        <p class="filter-result">
          <output name="shown">{lines.length}</output> / <Say text={groupSentence(lines.length)} />{' '}
          <button type="reset">
            <Say text={pageWords.reset} />
          </button>
        </p>
        <p class="nothing-shown" hidden>
          <Say text={pageWords.nothingShown} />
        </p>
      </form>
    </details>
  );
}
