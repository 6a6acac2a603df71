/** What the office is warned of because of its panel: what is so, and the same once. */
import type { Warning } from '../contract/driver.ts';
import { asWritten } from '../contract/words.ts';
import { servicesOn } from '../situation/panel.ts';
import type { Panel } from '../situation/situation.ts';
import { firstMismatch, type Mismatch, type Requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

/** A warning of the panel, and of which panels it is true. */
interface Kind {
  readonly kind: Warning['kind'];
  readonly isTrueOf: (panel: Panel) => boolean;
}

export const emptyPanel: Kind = {
  kind: 'all-services-off',
  isTrueOf: (panel) => servicesOn(panel).length === 0,
};
export const unansweredServices: Kind = {
  kind: 'unanswered-services-on',
  isTrueOf: ({ isOn }) => isOn['prescription-renewal'] || isOn['e-consultation'],
};

const given = ({ warnings }: Step, { kind }: Kind) => warnings.filter((each) => each.kind === kind);

/** The office may be warned before it plans a holiday too, but never of what is not so, and not twice in the same words. */
function warnedRightly(step: Step, kind: Kind): Mismatch | undefined {
  const texts = given(step, kind).map(({ text }) => text);
  return firstMismatch(
    () =>
      unless(
        texts.length === 0 || [step.before, step.after].some(({ panel }) => kind.isTrueOf(panel)),
        { nb: 'ingen slik advarsel der det ikke er slik', en: 'no such warning where it is not so' },
        { nb: 'en advarsel', en: 'a warning' },
      ),
    () =>
      unless(
        new Set(texts).size === texts.length,
        { nb: 'den samme advarselen én gang', en: 'the same warning once' },
        asWritten(String(texts.length)),
      ),
  );
}

/** A rule that the office is warned of its panel, which holds as well that it is not warned without reason, or twice. */
export function alsoOnce(kind: Kind, { when, ensures }: Required<Pick<Requirement, 'when' | 'ensures'>>) {
  return {
    when: (step: Step) => when(step) || given(step, kind).length > 0,
    situations: [
      {
        name: 'planned',
        words: {
          nb: 'kontoret planlegger ferie mens det er slik',
          en: 'the office plans a holiday while it is so',
        },
        occurs: when,
      },
    ],
    ensures: (step: Step) =>
      firstMismatch(
        () => (when(step) ? ensures(step) : undefined),
        () => warnedRightly(step, kind),
      ),
  } as const;
}
