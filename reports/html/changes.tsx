/** @jsxRuntime automatic @jsxImportSource preact */
/** What changed since an earlier report, rule by rule. */
import {
  changesByKind,
  changeWords,
  comparisonNotes,
  comparisonSentence,
  comparisonWords,
} from '../comparison-sentences.ts';
import type { Change, Comparison, Verdict } from '../schema.ts';
import { words } from '../words.ts';
import { ruleAnchor } from './anchors.ts';
import { Say } from './language.tsx';
import { pageWords } from './page-words.ts';
import { Table } from './table.tsx';
import { Mark, VerdictMark } from './verdict-mark.tsx';

function VerdictOrNone({ verdict }: { verdict: Verdict | undefined }) {
  return verdict ? <VerdictMark verdict={verdict} /> : <Say text={comparisonWords.absent} />;
}

/** `linked` are the ids of the rules that stand on the same page. */
function ChangedRule({ change, linked }: { change: Change; linked: ReadonlySet<string> }) {
  return (
    <>
      {linked.has(change.rule) ? (
        <a class="id" href={`#${ruleAnchor(change.rule)}`}>
          {change.rule}
        </a>
      ) : (
        <span class="id">{change.rule}</span>
      )}{' '}
      <Say text={change.title} />{' '}
      {change.isWorse && <Mark sign="▼" word={comparisonWords.worse} tone="bad" />}
    </>
  );
}

export function Changes({ comparison, linked }: { comparison: Comparison; linked: ReadonlySet<string> }) {
  const kinds = changesByKind(comparison);
  return (
    <>
      <p>
        <Say text={comparisonSentence(comparison)} />
      </p>
      {comparisonNotes(comparison).map((note) => (
        <p key={note.en} class="aside">
          <Say text={note} />
        </p>
      ))}
      {kinds.length === 0 && (
        <p>
          <Say text={pageWords.noChanges} />
        </p>
      )}
      {kinds.map(({ kind, changes }) => (
        <div key={kind}>
          <h3>
            <Say text={changeWords[kind]} /> ({changes.length})
          </h3>
          <Table
            caption={changeWords[kind]}
            isCaptionHidden
            class="changes"
            headings={[words.requirement, words.level, comparisonWords.before, comparisonWords.after]}
            rows={changes.map((change) => ({
              key: change.rule,
              cells: [
                <ChangedRule key="rule" change={change} linked={linked} />,
                <Say key="level" text={words.levels[change.level]} />,
                <VerdictOrNone key="before" verdict={change.before} />,
                <VerdictOrNone key="after" verdict={change.after} />,
              ],
            }))}
          />
        </div>
      ))}
    </>
  );
}
