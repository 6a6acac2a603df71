/** The proof's second half: the reference is played once, and its record changed leaf by leaf. */
import type { Profile } from '../../../machines/contract/profile.ts';
import type { RunRecord } from '../../../machines/contract/record.ts';
import { SERVICES } from '../../../machines/contract/services.ts';
import type { Statement } from '../../../machines/contract/statement.ts';
import { direct } from '../../../mocks/in-process/direct.ts';
import { worldsBy } from '../../../mocks/platform/world.ts';
import { createRecordSystem, referenceStatement } from '../../../mocks/reference/record-system.ts';
import { planOf } from '../../../scenarios/plan.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { playIn } from '../../play/play.ts';
import { inOrder } from '../../workers/in-order.ts';
import { ChangedRecords } from './changed-records.ts';
import { matrixOf, type Row } from './matrix.ts';

/** What is played: everything that is the same for every seed, but for the largest files. */
const plan = (profile: Profile) =>
  planOf({ services: SERVICES, seed: 1, runs: 0, profile }).filter(
    ({ name }) => name !== 'files-up-to-the-limit',
  );

/** The matrix of the reference's record, judged by what the reference states unless another statement is given. */
export async function proveByChanging(
  profile: Profile,
  scenarios: readonly Scenario[] = plan(profile),
  statement: Statement = referenceStatement,
): Promise<Row[]> {
  const platform = direct('changed');
  const driver = createRecordSystem({ profile, carrier: platform.carrier });
  const stage = {
    driver,
    platform,
    createWorld: worldsBy(profile),
  };
  const changed = new ChangedRecords(statement, profile);
  await inOrder<Scenario, RunRecord>(
    scenarios,
    1,
    (run) => changed.add(run),
    (scenario, index) => playIn(stage, scenario, index),
  );
  return matrixOf(changed.results());
}
