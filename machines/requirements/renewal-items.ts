/** The items of a prescription renewal, as they arrive at the office. */

import type { DialogMessage } from '../contract/messages/message.ts';
import { citizenNamed, nameOf } from '../contract/practice.ts';
import { counted, PRESCRIPTIONS, type Words } from '../contract/words.ts';
import { questionsOf } from './filing.ts';
import { entryOf } from './observations.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

type Kind = 'medicine' | 'other';

const questions = questionsOf('prescription-renewal');

/** Items of a kind, in their order: whoever they are for was prescribed a medicine first, then other items. */
function ofKind(step: Step, { citizen }: DialogMessage, items: readonly string[], kind: Kind): string[] {
  const whose = nameOf(step.practice, citizen?.id);
  const others = whose ? citizenNamed(step.practice, whose).prescribedBefore.slice(1) : [];
  return items.filter((item) => others.includes(item) === (kind === 'other'));
}

const listed = (items: readonly string[]): Words => ({
  nb: `${counted(items.length, PRESCRIPTIONS).nb}: ${items.join('; ') || 'ingen'}`,
  en: `${counted(items.length, PRESCRIPTIONS).en}: ${items.join('; ') || 'none'}`,
});

/** Whether the same items stand in another order. */
function isReordered(filed: readonly string[], asked: readonly string[]): boolean {
  const sorted = (items: readonly string[]) => items.toSorted().join('\n');
  return sorted(filed) === sorted(asked) && filed.join('\n') !== asked.join('\n');
}

/** In what order items stand, the rule of medicines says: it needs more than one. */
const ASKED_FOR: Record<Kind, Words> = {
  medicine: {
    nb: 'en forespørsel om flere resepter, med et legemiddel',
    en: 'a request for several items, with a medicine',
  },
  other: {
    nb: 'en forespørsel om noe annet enn legemidler',
    en: 'a request for something other than medicines',
  },
};

/** The rule that the items of a kind are received as they were asked for; judged where the request is filed. */
export function itemsArriveRule(kind: Kind) {
  const asked = (step: Step) =>
    questions(step)
      .map(({ message }) => ({
        message,
        entry: entryOf(step, message),
        all: (message.body.text ?? '').split('\n'),
      }))
      .map((each) => ({ ...each, items: ofKind(step, each.message, each.all, kind) }))
      .filter(({ entry, items }) => entry && items.length > 0);
  return {
    needs: ['journal'],
    when: (step: Step) => asked(step).length > 0,
    situations: [
      {
        name: 'asked-for',
        words: ASKED_FOR[kind],
        occurs: (step: Step) => asked(step).some(({ all }) => kind === 'other' || all.length > 1),
      },
    ],
    ensures: (step: Step): Mismatch | undefined =>
      firstMismatch(
        ...asked(step).map(({ message, entry, items, all }) => () => {
          const filed = entry?.items ?? [];
          const received = ofKind(step, message, filed, kind);
          return firstMismatch(
            () => unless(received.join('\n') === items.join('\n'), listed(items), listed(received)),
            // In what order items of both kinds stand, the rule of medicines says.
            () => unless(kind === 'other' || !isReordered(filed, all), listed(all), listed(filed)),
          );
        }),
      ),
  } as const;
}
