/** What a report says of its waivers, in both languages. */
import type { Report, WaiverLine, Words } from './schema.ts';
import { verdictWords } from './words.ts';

/** Waivers that make a run fail, worst first. */
const OVERDUE = ['expired', 'stale'] as const satisfies readonly WaiverLine['state'][];
const TROUBLES = {
  expired: {
    one: { nb: 'et unntak har gått ut', en: 'a waiver has expired' },
    several: { nb: 'unntak har gått ut', en: 'waivers have expired' },
  },
  stale: {
    one: { nb: 'et unntak trengs ikke lenger', en: 'a waiver is no longer needed' },
    several: { nb: 'unntak trengs ikke lenger', en: 'waivers are no longer needed' },
  },
} as const satisfies Record<(typeof OVERDUE)[number], Record<string, Words>>;
/** So many ids are named in a sentence; the rest are counted. */
const NAMED_MAX = 8;

/** What is waived: the rule, and the service where it is waived in that alone. */
export function waivedWhat({ rule, service }: Pick<WaiverLine, 'rule' | 'service'>): string {
  return service === undefined ? rule : `${rule} (${service})`;
}

function named(waivers: readonly WaiverLine[]): string {
  const ids = waivers.slice(0, NAMED_MAX).map(waivedWhat);
  return waivers.length > NAMED_MAX ? `${ids.join(', ')} + ${waivers.length - NAMED_MAX}` : ids.join(', ');
}

/** The waivers that make the run fail: expired first, then stale. */
export function overdueWaivers(report: Report): WaiverLine[] {
  return OVERDUE.flatMap((state) => report.waivers.filter((waiver) => waiver.state === state));
}

/** Which waivers make the run fail and why, as parts of a sentence; none when none does. */
export function waiverTroubles(report: Report): Words[] {
  return OVERDUE.flatMap((state) => {
    const waivers = report.waivers.filter((waiver) => waiver.state === state);
    if (waivers.length === 0) return [];
    const form = waivers.length === 1 ? 'one' : 'several';
    const ids = named(waivers);
    const { nb, en } = TROUBLES[state][form];
    return [{ nb: `${nb} (${ids})`, en: `${en} (${ids})` }];
  });
}

/** What one waiver came to, and what to do about it. */
export function waiverSentence({ state, until, verdict }: WaiverLine): Words {
  const { nb, en } = verdictWords[verdict];
  switch (state) {
    case 'used':
      return {
        nb: `i bruk til og med ${until} (${nb} uten unntaket)`,
        en: `in use until ${until} (${en} without it)`,
      };
    case 'expired':
      return {
        nb: `gikk ut ${until}, og kravet er ${nb}: rett systemet, eller avtal en ny dato`,
        en: `expired ${until}, and the rule is ${en}: mend the system, or agree on a new date`,
      };
    case 'stale':
      return {
        nb: `trengs ikke lenger, kravet er nå: ${nb}. Fjern unntaket`,
        en: `no longer needed, the rule is now: ${en}. Remove the waiver`,
      };
    case 'not-judged':
      return { nb: 'kravet kunne ikke vurderes i kjøringen', en: 'the rule could not be judged in the run' };
    case 'not-scored':
      return {
        nb: 'kravet er ikke med i kravkatalogen det ble vurdert etter: unntaket endrer ingenting',
        en: 'the rule is not in the catalogue that was judged by: the waiver changes nothing',
      };
  }
}
