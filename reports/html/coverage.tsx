/** @jsxRuntime automatic @jsxImportSource preact */
/** How much of each lifecycle the run has been through: a picture, and tables that say the same. */
import type { Report, Words } from '../schema.ts';
import { reachedSentence, serviceName } from '../sentences.ts';
import { words } from '../words.ts';
import { Say } from './language.tsx';
import { reachSentence } from './page-sentences.ts';
import { Section } from './section.tsx';
import { labelOf, REACHES, reachOf, StateDiagram } from './state-diagram.tsx';
import { Table } from './table.tsx';
import { Mark } from './verdict-mark.tsx';

type MachineCoverage = Report['coverage'][number];

interface Part {
  readonly heading: Words;
  readonly headings: readonly Words[];
  readonly rows: readonly {
    readonly names: readonly Name[];
    readonly count: number;
    readonly diverged: number;
  }[];
}
/** What something is called here, and its name in the machine. */
interface Name {
  readonly words: Words;
  readonly code: string;
}

function partsOf({ states, transitions, refusals }: MachineCoverage): Part[] {
  const labels = new Map(states.map(({ name, label }) => [name, label]));
  const state = (code: string): Name => ({ words: labelOf(labels.get(code), code), code });
  const act = (code: string, label: Words | undefined): Name => ({ words: labelOf(label, code), code });
  return [
    {
      heading: words.states,
      headings: [words.state],
      rows: states.map(({ name, visited, diverged }) => ({ names: [state(name)], count: visited, diverged })),
    },
    {
      heading: words.transitions,
      headings: [words.fromState, words.act, words.toState],
      rows: transitions.map(({ from, act: type, to, label, taken, diverged }) => ({
        names: [state(from), act(type, label), state(to)],
        count: taken,
        diverged,
      })),
    },
    {
      heading: words.refusals,
      headings: [words.state, words.act],
      rows: refusals.map(({ state: name, act: type, label, tried, diverged }) => ({
        names: [state(name), act(type, label)],
        count: tried,
        diverged,
      })),
    },
  ];
}

function Times({ count, diverged }: { count: number; diverged: number }) {
  const reach = reachOf(count, diverged);
  if (reach === 'covered') return <>{count} ×</>;
  const { sign, tone } = REACHES[reach];
  return <Mark sign={sign} word={reachSentence(count, diverged)} tone={tone} />;
}

function PartFold({ part, isPlayed }: { part: Part; isPlayed: boolean }) {
  const reached = part.rows.filter(({ count }) => count > 0).length;
  return (
    <details>
      <summary>
        <Say text={part.heading} />:{' '}
        {isPlayed ? <Say text={reachedSentence(reached, part.rows.length)} /> : part.rows.length}
      </summary>
      <Table
        caption={part.heading}
        isCaptionHidden
        headings={isPlayed ? [...part.headings, words.times] : part.headings}
        rows={part.rows.map(({ names, count, diverged }) => ({
          key: names.map(({ code }) => code).join(' '),
          cells: [
            ...names.map(({ words: name, code }) => (
              <span key={code}>
                <Say text={name} /> <code class="code-name">{code}</code>
              </span>
            )),
            ...(isPlayed ? [<Times key="times" count={count} diverged={diverged} />] : []),
          ],
        }))}
      />
    </details>
  );
}

/** A service's lifecycle: its picture, and the tables below it. */
export function Lifecycle({ machine, isPlayed }: { machine: MachineCoverage; isPlayed: boolean }) {
  return (
    <div>
      <h3>
        <Say text={serviceName(machine.service)} />
      </h3>
      <StateDiagram machine={machine} isPlayed={isPlayed} />
      {partsOf(machine)
        .filter(({ rows }) => rows.length > 0)
        .map((part) => (
          <PartFold key={part.heading.en} part={part} isPlayed={isPlayed} />
        ))}
    </div>
  );
}

export function Coverage({ report }: { report: Report }) {
  return (
    <Section name="coverage" intro={words.coverageIntro}>
      {report.coverage.map((machine) => (
        <Lifecycle key={machine.service} machine={machine} isPlayed />
      ))}
      {report.coverage.length === 0 && (
        <p>
          <Say text={words.none} />
        </p>
      )}
    </Section>
  );
}
