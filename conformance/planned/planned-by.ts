/** The plan of a run, from the head of its record alone. */

import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Measure } from '../../scenarios/effort.ts';
import { type Plan, planned, storyOf } from '../../scenarios/plan.ts';
import { storiesOnly } from '../conclude/only.ts';
import { profileOf } from '../record/profile-of.ts';

/** What is to be played; undefined where the head does not tell: a plan given by hand, a replay. */
export function plannedBy(header: RecordHeader): Plan | undefined {
  const { seed, effort, only, statement } = header;
  const services = header.services as Service[];
  if (only && !only.stories.every(storyOf)) return undefined;
  const stories = only && storiesOnly(only, services);
  if (stories || !effort) return stories;
  return planned({
    profile: profileOf(header),
    services,
    seed,
    appointmentKinds: statement.appointmentKinds,
    ...measureTold(effort, header),
  });
}

/** The measure that a head tells of. */
export function measureTold(
  {
    histories,
    soak,
    changed,
    random,
  }: Pick<NonNullable<RecordHeader['effort']>, 'histories' | 'soak' | 'random'> & {
    readonly changed: readonly string[];
  },
  { runs, thoroughness }: Pick<RecordHeader, 'runs' | 'thoroughness'>,
): Measure {
  return {
    thoroughness,
    runs,
    ...(changed.includes('scenarios') && { scenarios: random }),
    histories,
    soak,
  };
}
