/** @jsxRuntime automatic @jsxImportSource preact */
/** How much of each lifecycle the run has been through, as tables. */
import type { Report, Words } from '../schema.ts';
import { reachedSentence, serviceName } from '../sentences.ts';
import { words } from '../words.ts';
import { Say } from './language.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';
import { Mark } from './verdict-mark.tsx';

type MachineCoverage = Report['coverage'][number];

interface Part {
  readonly heading: Words;
  readonly headings: readonly Words[];
  readonly rows: readonly { readonly names: readonly string[]; readonly count: number }[];
}

function partsOf({ states, transitions, refusals }: MachineCoverage): Part[] {
  return [
    {
      heading: words.states,
      headings: [words.state, words.times],
      rows: states.map(({ name, visited }) => ({ names: [name], count: visited })),
    },
    {
      heading: words.transitions,
      headings: [words.fromState, words.act, words.toState, words.times],
      rows: transitions.map(({ from, act, to, taken }) => ({ names: [from, act, to], count: taken })),
    },
    {
      heading: words.refusals,
      headings: [words.state, words.act, words.times],
      rows: refusals.map(({ state, act, tried }) => ({ names: [state, act], count: tried })),
    },
  ];
}

function Times({ count }: { count: number }) {
  return count > 0 ? <>{count} ×</> : <Mark sign="○" word={words.notReached} tone="open" />;
}

function PartFold({ part }: { part: Part }) {
  const reached = part.rows.filter(({ count }) => count > 0).length;
  return (
    <details>
      <summary>
        <Say text={part.heading} />: <Say text={reachedSentence(reached, part.rows.length)} />
      </summary>
      <Table
        caption={part.heading}
        isCaptionHidden
        headings={part.headings}
        rows={part.rows.map(({ names, count }) => ({
          key: names.join(' '),
          cells: [
            ...names.map((name) => <code key={name}>{name}</code>),
            <Times key="times" count={count} />,
          ],
        }))}
      />
    </details>
  );
}

export function Coverage({ report }: { report: Report }) {
  return (
    <Section name="coverage" intro={words.coverageIntro}>
      {report.coverage.map((machine) => (
        <div key={machine.service}>
          <h3>
            <Say text={serviceName(machine.service)} />
          </h3>
          {partsOf(machine)
            .filter(({ rows }) => rows.length > 0)
            .map((part) => (
              <PartFold key={part.heading.en} part={part} />
            ))}
        </div>
      ))}
      {report.coverage.length === 0 && (
        <p>
          <Say text={words.none} />
        </p>
      )}
    </Section>
  );
}
