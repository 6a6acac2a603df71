/** The head of a run's record, from what is asked for. */

import type { Effort } from '../../machines/contract/effort.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import { changedIn, type Measure, measureOf, randomOfEach } from '../../scenarios/effort.ts';
import type { Only } from '../conclude/only.ts';
import { headed } from '../record/header.ts';

/** What decides the head: the measure is as the effort has it where nothing else is said. */
interface Asked extends Partial<Measure> {
  readonly services: readonly Service[];
  readonly seed: number;
  readonly effort?: Effort;
  readonly date: string;
  readonly profile: Profile;
  readonly only?: Only;
  /** The catalogue judged by; the newest unless said. */
  readonly catalogue?: CatalogueVersion;
  /** A plan given by hand, of which the head tells nothing. */
  readonly plan?: unknown;
}

/** The header of a run of what is asked for. */
export function headerOf(options: Asked, statement: Statement): RecordHeader {
  return headed({
    catalogue: options.catalogue,
    profile: options.profile,
    date: options.date,
    seed: options.seed,
    ...(options.plan || options.only?.stories.length ? { runs: options.runs ?? 0 } : told(options)),
    services: [...options.services],
    statement,
    ...(options.only && { only: options.only }),
  });
}

const measureIn = ({ effort = 'normal', ...given }: Asked) => measureOf(effort, given);

/** The measure as the record tells it. */
function told(options: Asked): Pick<RecordHeader, 'runs' | 'thoroughness' | 'effort'> {
  const { effort: name = 'normal', services } = options;
  const measure = measureIn(options);
  const { thoroughness, histories, soak } = measure;
  const ofEach = randomOfEach(measure, services.length);
  return {
    runs: Math.max(0, ...ofEach),
    ...(thoroughness !== undefined && { thoroughness }),
    effort: {
      name,
      changed: changedIn(name, measure),
      random: ofEach.reduce((sum, each) => sum + each, 0),
      histories,
      soak,
    },
  };
}
