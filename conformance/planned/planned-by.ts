/** The plan of a run, from the head of its record alone. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import { type Plan, planned, storyOf } from '../../scenarios/plan.ts';
import { storiesOnly } from '../conclude/only.ts';

/** What is to be played; undefined where the head does not tell: a plan given by hand, a replay. */
export function plannedBy(header: RecordHeader): Plan | undefined {
  const { seed, runs, thoroughness, effort, only, statement } = header;
  const services = header.services as Service[];
  if (only && !only.stories.every(storyOf)) return undefined;
  const stories = only && storiesOnly(only, services);
  if (stories || !effort) return stories;
  const { histories, soak, changed, random } = effort;
  return planned({
    services,
    seed,
    appointmentKinds: statement.appointmentKinds,
    thoroughness,
    runs,
    ...(changed.includes('scenarios') && { scenarios: random }),
    histories,
    soak,
  });
}
