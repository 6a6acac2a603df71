/** A certification on the live page, for tests: of the reference with a fault, in two services. */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { attach } from '../attach/attach.ts';
import { certify } from '../certify.ts';
import { wholeRun } from '../crew/crew.ts';
import { createRunWatch, type RunWatch } from './run-watch.ts';

/** Plays it to its end; `recorded` is told after each run. */
export async function exampleRunWatch(recorded: (watch: RunWatch) => void = () => {}): Promise<RunWatch> {
  const attachment = await attach({ mutant: 'ECON-03', timeout: 60_000 });
  const statement = await attachment.driver.statement();
  const watch = createRunWatch('first', false);
  const asked = {
    services: ['e-consultation', 'office-contact'],
    seed: 1,
    effort: 'quick',
    runs: 2,
    date: '2026-01-01',
    concurrency: 4,
  } as const;
  await certify(attachment, asked, {
    begun: (header, scenarios) => watch.begin(header, scenarios),
    recorded(line, summary) {
      watch.ran(summary, () => wholeRun(line, { statement, profile: defaultProfile }));
      recorded(watch);
    },
    played: () => undefined,
    ended: () => watch.end(),
  });
  await attachment.close();
  return watch;
}
