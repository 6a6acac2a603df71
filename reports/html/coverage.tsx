/** @jsxRuntime automatic @jsxImportSource preact */
/** How much of each lifecycle the run has been through: counts, a picture, and tables that say the same. */
import { completenessSentence, completeServices } from '../completeness.ts';
import {
  type CoveragePart,
  courseOf,
  isComplete,
  type MachineCoverage,
  missedOf,
  missedSentence,
  type Name,
  partsOf,
  reachedOf,
} from '../coverage-parts.ts';
import type { Report } from '../schema.ts';
import { reachedSentence, serviceName } from '../sentences.ts';
import { words } from '../words.ts';
import { lifecycleAnchor } from './anchors.ts';
import { Say } from './language.tsx';
import { Later } from './later.tsx';
import { LifecyclePictures } from './lifecycle.tsx';
import { reachedOrBroken } from './page-sentences.ts';
import { Section } from './section.tsx';
import { REACHES } from './state-diagram.tsx';
import { Table } from './table.tsx';
import { Times } from './times.tsx';
import { Mark } from './verdict-mark.tsx';

/** As many things missed as are shown without folding out. */
const SHOWN_MAX = 10;

/** A state or act with its name in the machine, or a course of several, whose names the other tables have. */
function Names({ names }: { names: readonly Name[] }) {
  const [only] = names;
  return (
    <span>
      <Say text={courseOf(names)} />
      {only && names.length === 1 && (
        <>
          {' '}
          <code class="code-name">{only.code}</code>
        </>
      )}
    </span>
  );
}

function PartFold({ part, isPlayed }: { part: CoveragePart; isPlayed: boolean }) {
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
        rows={part.rows.map(({ cells, count, diverged }) => ({
          key: cells
            .flat()
            .map(({ code }) => code)
            .join(' '),
          cells: [
            ...cells.map((names) => <Names key={names.map(({ code }) => code).join(' ')} names={names} />),
            ...(isPlayed ? [<Times key="times" count={count} diverged={diverged} />] : []),
          ],
        }))}
      />
    </details>
  );
}

/** What of a lifecycle was missed; nothing when nothing was. */
function Missed({ machine }: { machine: MachineCoverage }) {
  const missed = missedOf(machine);
  return missed.length === 0 ? null : (
    <details class="missed" open={missed.length <= SHOWN_MAX}>
      <summary>
        <Say text={serviceName(machine.service)} />: <Say text={missedSentence(missed.length)} />
      </summary>
      <ul>
        {missed.map((line) => (
          <li key={line.en}>
            <Say text={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A service's lifecycle: its picture, and the tables below it. */
export function Lifecycle({ machine, isPlayed }: { machine: MachineCoverage; isPlayed: boolean }) {
  return (
    <Later
      name={`lifecycle-${machine.service}`}
      id={lifecycleAnchor(machine.service)}
      summary={
        <h3>
          <Say text={serviceName(machine.service)} />
        </h3>
      }
    >
      <LifecyclePictures machine={machine} isPlayed={isPlayed} />
      {partsOf(machine)
        .filter(({ rows }) => rows.length > 0)
        .map((part) => (
          <PartFold key={part.heading.en} part={part} isPlayed={isPlayed} />
        ))}
    </Later>
  );
}

function Count({ part }: { part: CoveragePart }) {
  const broken = part.rows.filter(({ diverged }) => diverged > 0).length;
  const reach = REACHES[broken > 0 ? 'diverged' : isComplete(part) ? 'covered' : 'missed'];
  return <Mark sign={reach.sign} word={reachedOrBroken(reachedOf(part), broken)} tone={reach.tone} />;
}

/** One line of counts for each service. */
function Counts({ machines }: { machines: readonly MachineCoverage[] }) {
  return (
    <Table
      class="numbers"
      caption={words.coverageByService}
      headings={[words.service, words.states, words.transitions, words.pairs, words.refusals]}
      rows={machines.map((machine) => ({
        key: machine.service,
        cells: [
          <Say key="service" text={serviceName(machine.service)} />,
          ...partsOf(machine).map((part) => <Count key={part.heading.en} part={part} />),
        ],
      }))}
    />
  );
}

/** What the scenarios are complete for, and the states that nothing tells apart; nothing where they are for none. */
function Completeness({ report }: { report: Report }) {
  const sentence = completenessSentence(report);
  const withAlike = completeServices(report).filter(({ alike }) => alike.length > 0);
  return sentence ? (
    <details class="alike">
      <summary>
        <Say text={words.completeness} />
      </summary>
      <p>
        <Say text={sentence} />
      </p>
      {withAlike.length > 0 && (
        <>
          <h3>
            <Say text={words.alike} />
          </h3>
          <ul>
            {withAlike.flatMap(({ name, alike }) =>
              alike.map((line) => (
                <li key={name.en + line.en}>
                  <Say text={name} />: <Say text={line} />
                </li>
              )),
            )}
          </ul>
        </>
      )}
    </details>
  ) : null;
}

export function Coverage({ report }: { report: Report }) {
  return (
    <Section name="coverage" class="annex" intro={words.coverageIntro}>
      {report.coverage.length > 0 && <Counts machines={report.coverage} />}
      <Completeness report={report} />
      {report.coverage.map((machine) => (
        <Missed key={machine.service} machine={machine} />
      ))}
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
