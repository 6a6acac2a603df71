/** Waivers: failures that the vendor knows of, each until a date. A waived rule still runs. */
import type { Words } from '../../machines/contract/words.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import type { Verdict, WaiverLine } from '../../reports/schema.ts';
import type { RuleVerdict } from './verdict.ts';

export interface Waiver {
  readonly rule: RequirementId;
  readonly reason: string;
  /** Where the vendor follows the matter up. */
  readonly ticket: string;
  /** The last date on which the waiver holds, `YYYY-MM-DD`. */
  readonly until: string;
}

/** A waiver, what it came to in a run, and the rule's verdict without it. */
export type JudgedWaiver = Waiver & Pick<WaiverLine, 'state' | 'verdict'>;

/** What a waiver covers. An error is nobody's known failure: it says that the suite could not judge. */
const WAIVABLE: readonly Verdict[] = ['failed', 'inconclusive', 'warning'];

const WITHOUT = {
  failed: { nb: 'brutt', en: 'failed' },
  inconclusive: { nb: 'ikke avgjort', en: 'inconclusive' },
  warning: { nb: 'advarsel', en: 'a warning' },
} as const satisfies Partial<Record<Verdict, Words>>;

function stateOf({ until }: Waiver, verdict: Verdict, date: string): JudgedWaiver['state'] {
  if (verdict === 'error' || verdict === 'not-tried') return 'not-judged';
  if (!WAIVABLE.includes(verdict)) return 'stale';
  // Dates as YYYY-MM-DD sort as text.
  return date <= until ? 'used' : 'expired';
}

/** Why the rule counts as waived, and what it would have been. */
function reasonOf({ until, ticket, reason }: Waiver, { verdict, reason: own }: RuleVerdict): Words {
  const without: Words = Object.hasOwn(WITHOUT, verdict)
    ? WITHOUT[verdict as keyof typeof WITHOUT]
    : { nb: verdict, en: verdict };
  const because = (language: keyof Words) => (own ? ` (${own[language]})` : '');
  return {
    nb: `Unntatt til og med ${until}, ${ticket}: ${reason} – uten unntaket ${without.nb}${because('nb')}`,
    en: `Waived until ${until}, ${ticket}: ${reason} – without the waiver ${without.en}${because('en')}`,
  };
}

/**
 * The verdicts with the waivers that hold on the date of the run (`YYYY-MM-DD`), and what each waiver came to.
 * What a waived rule showed is kept: its failure is told with it.
 */
export function waive(
  verdicts: readonly RuleVerdict[],
  waivers: readonly Waiver[],
  date: string,
): { readonly verdicts: readonly RuleVerdict[]; readonly waivers: readonly JudgedWaiver[] } {
  const judged = new Map(
    waivers.flatMap((waiver): [RequirementId, JudgedWaiver][] => {
      const verdict = verdicts.find(({ rule }) => rule.id === waiver.rule)?.verdict;
      return verdict ? [[waiver.rule, { ...waiver, verdict, state: stateOf(waiver, verdict, date) }]] : [];
    }),
  );
  return {
    verdicts: verdicts.map((each) => {
      const waiver = judged.get(each.rule.id);
      return waiver?.state === 'used'
        ? { ...each, verdict: 'waived' as const, reason: reasonOf(waiver, each) }
        : each;
    }),
    waivers: [...judged.values()],
  };
}

/** Whether the waiver makes the run fail: it has run out, or there is nothing left to waive. */
export function isOverdue({ state }: Pick<JudgedWaiver, 'state'>): boolean {
  return state === 'expired' || state === 'stale';
}
