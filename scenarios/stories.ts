import type { Act } from '../machines/contract/acts.ts';
import type { PracticeSketch } from '../machines/contract/practice-sketch.ts';
import type { Service } from '../machines/contract/services.ts';
import type { Words } from '../machines/contract/words.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';

/** How the stories of a service are told: a name, a title in both languages, the acts, when it begins, and what is odd there. */
export function storiesOf(service: Service) {
  return (
    name: string,
    title: Words,
    acts: readonly Act[],
    start = ORDINARY_START,
    drawn?: PracticeSketch,
  ): Scenario => ({
    name,
    service,
    purpose: 'story',
    start,
    acts,
    title,
    ...(drawn && { drawn }),
  });
}
