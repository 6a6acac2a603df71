import { join } from 'node:path';
import type { TestDriver } from '../../../machines/contract/driver.ts';
import type { Profile } from '../../../machines/contract/profile.ts';
import { written } from '../../../machines/oslo-clock.ts';
import { createMutant } from '../../../mocks/mutants/mutants.ts';
import type { Platform } from '../../../mocks/reception.ts';
import { createRecordSystem } from '../../../mocks/reference/record-system.ts';
import { practiceOf } from '../../../scenarios/data/practice.ts';
import { checked, mutantOf, openPort } from '../../attach/attach.ts';
import { openSandbox, type Sandbox } from '../../live/sandbox.ts';
import { commandOf, setupOf } from '../../live/sandbox-page.ts';
import { sandboxSubject } from '../../live/sandbox-subject.ts';
import type { LiveServer } from '../../live/serve.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import { attached } from '../attachment.ts';
import { CANDIDATE_LOG } from '../files.ts';
import { listenForInterruption } from '../interruption.ts';
import { openLivePage, secret } from '../live-page.ts';
import { openPage } from '../open-page.ts';
import type { PlatformFlags } from '../platform-command.ts';

/** Whose calls Helsenorge answers, and who can be asked to act, if anybody. */
interface Around {
  readonly platform: Platform;
  readonly driver?: TestDriver;
  close(): Promise<void>;
}

/** Runs until it is ended from outside. */
export async function platformAction(flags: PlatformFlags): Promise<number> {
  const profile = profileBy(flags);
  const interruption = listenForInterruption();
  const around = await interruption.unlessAsked(aroundOf(flags, profile));
  try {
    const { driver, platform } = around;
    let server: LiveServer | undefined;
    const sandbox = await openSandbox({
      practice: practiceOf(0),
      platform,
      profile,
      attached: driver && { driver, statement: await driver.statement() },
      clock: () => written(Math.floor(Date.now() / 1000) * 1000),
      changed: () => server?.changed(),
    });
    server = await openLivePage(sandboxSubject(sandbox, secret()), flags);
    process.stdout.write(told(sandbox, server.address, flags.lang));
    if (flags.open) openPage(server.address);
    await interruption.asked;
    await server.close();
    await sandbox.close();
  } finally {
    await around.close();
  }
  return 0;
}

async function aroundOf(flags: PlatformFlags, profile: Profile): Promise<Around> {
  // Beside the page, unless something else is said: the record system finds it where it was.
  const platformPort = flags.platformPort ?? (flags.port === 0 ? 0 : flags.port + 1);
  if (flags.exec !== undefined || flags.candidate !== undefined)
    return attached({ ...flags, platformPort }, join(flags.out, CANDIDATE_LOG), profile);
  const token = flags.token ?? secret();
  const platform = await openPort({ token, host: flags.platformHost, port: platformPort });
  const own = ownDriver(flags, profile);
  return {
    platform,
    ...(own && { driver: checked(own, flags.timeout * 1000) }),
    close: () => platform.close(),
  };
}

/** The suite's own record system, over the port as any other. */
function ownDriver({ reference, mutant }: PlatformFlags, profile: Profile): TestDriver | undefined {
  if (mutant !== undefined) return createMutant(mutantOf(mutant), profile);
  return reference && createRecordSystem({ profile });
}

const OPENING = {
  nb: ['Siden:', 'Prøv:', 'Ctrl-C avslutter.'],
  en: ['The page:', 'Try it:', 'Ctrl-C ends it.'],
} as const;

/** Where everything is, a line for each. */
function told(sandbox: Sandbox, address: string, language: 'nb' | 'en'): string {
  const [page, attempt, ending] = OPENING[language];
  const rows = [
    [page, address] as const,
    ...setupOf(sandbox).map(({ label, value }) => [`${label[language]}:`, value] as const),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const lines = rows.map(([label, value]) => `${label.padEnd(width)}${value}`);
  return `${[...lines, '', attempt, `  ${commandOf(sandbox)}`, '', ending].join('\n')}\n`;
}
