import type { Act } from '../machines/contract/acts.ts';
import type { Service } from '../machines/contract/services.ts';
import type { Words } from '../machines/contract/words.ts';
import { ORDINARY_START, type Scenario } from './scenario.ts';

/** How the stories of a service are told: a name, a title in both languages, the acts, and when it begins. */
export function storiesOf(service: Service) {
  return (name: string, title: Words, acts: readonly Act[], start = ORDINARY_START): Scenario => ({
    name,
    service,
    purpose: 'story',
    start,
    acts,
    title,
  });
}
