/** What changed between two reports: a pure function of the two documents. */
import type { Change, ChangeKind, Comparison, Report, RequirementLine, RunFacts, Verdict } from './schema.ts';

function factsOf(report: Report): RunFacts {
  const { candidate, suite, catalogue, date, seed, runs, services, verdict } = report;
  return {
    candidate: { name: candidate.name, version: candidate.version },
    suite: suite.version,
    catalogue: catalogue.version,
    date,
    seed,
    runs,
    services,
    verdict,
  };
}

/** Undefined when the rule is as it was. */
function kindOf(before: RequirementLine, after: RequirementLine): ChangeKind | undefined {
  const isOther = before.verdict !== after.verdict;
  if (isOther && after.verdict === 'failed') return 'newly-failing';
  if (before.exercised > 0 && after.exercised === 0) return 'no-longer-exercised';
  if (isOther && after.verdict === 'passed') return 'newly-passing';
  return isOther ? 'changed' : undefined;
}

/** What a rule that held must not become. A waiver is a decision, and what nobody can observe the catalogue decides. */
const LOST: readonly Verdict[] = ['inconclusive', 'not-applicable', 'error', 'not-tried'];

/** A `must` that fails and did not, or that held and is no longer seen to. A `should` never fails a run. */
function gotWorse(before: RequirementLine, after: RequirementLine): boolean {
  // What was not seen of Helsenorge, which the suite plays, says nothing of the candidate.
  if (after.level !== 'must' || after.binds === 'platform') return false;
  if (after.verdict === 'failed') return before.verdict !== 'failed';
  return before.verdict === 'passed' && LOST.includes(after.verdict);
}

function changeOf(before: RequirementLine | undefined, after: RequirementLine): Change[] {
  const { id: rule, title, level, verdict } = after;
  if (!before) return [{ rule, title, level, kind: 'new-rule', after: verdict, isWorse: false }];
  const kind = kindOf(before, after);
  if (!kind) return [];
  return [
    { rule, title, level, kind, before: before.verdict, after: verdict, isWorse: gotWorse(before, after) },
  ];
}

/** What the report's catalogue has: what it does not score it does not have. */
const scoredIn = ({ requirements }: Report) => requirements.filter(({ verdict }) => verdict !== 'not-scored');

/**
 * Compares a report with an earlier one, rule by rule. Rules are matched by id; a rule that only one of the
 * catalogues has is told as new or gone and never as worse: the catalogue changed, not the candidate.
 */
export function compare(older: Report, newer: Report): Comparison {
  const [before, after] = [scoredIn(older), scoredIn(newer)];
  const known = new Map(before.map((line) => [line.id, line]));
  const present = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((line) => changeOf(known.get(line.id), line));
  const gone = before
    .filter(({ id }) => !present.has(id))
    .map(
      ({ id: rule, title, level, verdict }): Change => ({
        rule,
        title,
        level,
        kind: 'rule-gone',
        before: verdict,
        isWorse: false,
      }),
    );
  return {
    older: factsOf(older),
    newer: factsOf(newer),
    changes: [...changes, ...gone],
    unchanged: after.length - changes.length,
  };
}
