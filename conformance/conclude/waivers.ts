/** Waivers: failures that the vendor knows of, each until a date. A waived rule still runs. */
import type { Service } from '../../machines/contract/services.ts';
import type { Words } from '../../machines/contract/words.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import type { Verdict, WaiverLine } from '../../reports/schema.ts';
import { serviceName } from '../../reports/sentences.ts';
import type { RuleVerdict } from './verdict.ts';

export interface Waiver {
  readonly rule: RequirementId;
  /** Where alone the failure is known; wherever the rule is judged unless given. */
  readonly service?: Service | undefined;
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

function stateOf(
  { service, until }: Waiver,
  { rule, verdict, failure }: RuleVerdict,
  date: string,
): JudgedWaiver['state'] {
  if (verdict === 'not-scored') return 'not-scored';
  if (verdict === 'error' || verdict === 'not-tried') return 'not-judged';
  if (!WAIVABLE.includes(verdict)) return 'stale';
  const isNarrow = service !== undefined && service !== rule.service;
  // What was not seen was seen in no service.
  if (isNarrow && !failure) return 'not-judged';
  if (isNarrow && !failure?.services.includes(service)) return 'stale';
  // Dates as YYYY-MM-DD sort as text.
  return date <= until ? 'used' : 'expired';
}

const without = (verdict: Verdict): Words =>
  Object.hasOwn(WITHOUT, verdict) ? WITHOUT[verdict as keyof typeof WITHOUT] : { nb: verdict, en: verdict };

/** Why the rule counts as waived, and what it would have been. */
function reasonOf(waivers: readonly Waiver[], { verdict, reason: own }: RuleVerdict): Words {
  const bare = without(verdict);
  const because = (language: keyof Words) => (own ? ` (${own[language]})` : '');
  const each = (word: string, language: keyof Words) =>
    waivers
      .map(({ service, until, ticket, reason }) =>
        [
          `${word} ${until}`,
          ...(service ? [serviceName(service)[language]] : []),
          `${ticket}: ${reason}`,
        ].join(', '),
      )
      .join('; ');
  return {
    nb: `Unntatt ${each('til og med', 'nb')} – uten unntaket ${bare.nb}${because('nb')}`,
    en: `Waived ${each('until', 'en')} – without the waiver ${bare.en}${because('en')}`,
  };
}

/** That waivers hold, but not wherever the rule was broken. */
function beyondWaivers(uncovered: readonly Service[], { reason: own }: RuleVerdict): Words {
  const where = (language: keyof Words) =>
    [uncovered.map((service) => serviceName(service)[language]).join(', '), own?.[language] ?? []]
      .flat()
      .join(' – ');
  return {
    nb: `Brutt også der intet unntak gjelder: ${where('nb')}`,
    en: `Broken where no waiver holds, too: ${where('en')}`,
  };
}

/** The verdict with the waivers of the rule that hold; one for a service covers what was broken there and nowhere else. */
function waived(each: RuleVerdict, holding: readonly Waiver[]): RuleVerdict {
  if (holding.length === 0) return each;
  const isWhole = holding.some(({ service }) => service === undefined || service === each.rule.service);
  const uncovered = (each.failure?.services ?? []).filter(
    (service) => !isWhole && !holding.some((waiver) => waiver.service === service),
  );
  return uncovered.length > 0
    ? { ...each, reason: beyondWaivers(uncovered, each) }
    : { ...each, verdict: 'waived', reason: reasonOf(holding, each) };
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
  const judged = waivers.flatMap((waiver): JudgedWaiver[] => {
    const line = verdicts.find(({ rule }) => rule.id === waiver.rule);
    return line ? [{ ...waiver, verdict: line.verdict, state: stateOf(waiver, line, date) }] : [];
  });
  const holding = judged.filter(({ state }) => state === 'used');
  return {
    verdicts: verdicts.map((each) =>
      waived(
        each,
        holding.filter(({ rule }) => rule === each.rule.id),
      ),
    ),
    waivers: judged,
  };
}

/** Whether the waiver makes the run fail: it has run out, or there is nothing left to waive. */
export function isOverdue({ state }: Pick<JudgedWaiver, 'state'>): boolean {
  return state === 'expired' || state === 'stale';
}
