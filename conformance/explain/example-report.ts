import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import type { Behaviour } from '../../mocks/reference/behaviour.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import type { Report } from '../../reports/schema.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { checked } from '../attach/attach.ts';
import { type CertifyOptions, certify } from '../certify.ts';
import { reportOf } from './report.ts';

/** Milliseconds for an operation: only one that hangs takes so long. */
const LIMIT = 600_000;

/** The report of a real run against the reference, or against what it becomes by `behaviour`. */
export async function exampleReport(run: {
  services: CertifyOptions['services'];
  plan: readonly Scenario[];
  behaviour?: Behaviour;
}): Promise<Report> {
  const { services, plan, behaviour } = run;
  const platform = direct('page');
  const system = createRecordSystem({
    carrier: platform.carrier,
    ...(behaviour ? { behaviour } : { profile: defaultProfile }),
  });
  const attachment = {
    driver: checked(system, LIMIT),
    platform,
    options: '',
    close: () => platform.close(),
  };
  const observer = {
    begun: () => undefined,
    recorded: () => undefined,
    played: () => undefined,
    ended: () => undefined,
  };
  try {
    const { header, tally, conclusion } = await certify(
      attachment,
      { services, seed: 1, runs: 0, date: '2024-02-05', concurrency: 8, plan },
      observer,
    );
    return reportOf(header, tally, conclusion, { withTexts: false, attachment: '' });
  } finally {
    await attachment.close();
  }
}
