/** Sandboxes for tests: one practice on a real port, the same instant throughout. */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { OfficeAct, TestDriver } from '../../machines/contract/driver.ts';
import { provisionOf } from '../../machines/contract/practice.ts';
import { listen } from '../../mocks/http/listen.ts';
import type { Platform } from '../../mocks/reception.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { sandboxSubject } from './sandbox-subject.ts';
import { type LiveServer, serveLive } from './serve.ts';

export const START = '2024-01-03T09:00:00+01:00';
export const TOKEN = 'token-of-a-test';

export interface ExampleSandbox {
  readonly sandbox: Sandbox;
  readonly server: LiveServer;
  readonly platform: Platform;
  close(): Promise<void>;
}

interface Asked {
  /** Attached as a test driver; a record system works by itself unless one is. */
  readonly driver?: TestDriver;
  readonly port?: number;
  /** Which start of the server it is. */
  readonly name?: string;
}

/** A sandbox with its page. */
export async function exampleSandbox({
  driver,
  port = 0,
  name = 'first',
}: Asked = {}): Promise<ExampleSandbox> {
  const platform = await listen('key');
  let server: LiveServer | undefined;
  const sandbox = await openSandbox({
    practice: practiceOf(0),
    platform,
    profile: defaultProfile,
    attached: driver && { driver, statement: await driver.statement() },
    clock: () => START,
    changed: () => server?.changed(),
  });
  server = await serveLive(sandboxSubject(sandbox, name), { token: TOKEN, port, language: 'nb' });
  return {
    sandbox,
    server,
    platform,
    async close() {
      await server?.close();
      await sandbox.close();
      await platform.close();
    },
  };
}

/** A record system that works by itself: nobody tells the sandbox what it is about to do. */
export async function byItself(
  { practice, access, ...sandbox }: Sandbox,
  driver = createRecordSystem({ profile: defaultProfile }),
) {
  await driver.provision(provisionOf(practice, START, access));
  const act = (request: OfficeAct | null) =>
    driver.act({ practice: practice.id, now: sandbox.now, act: request });
  return {
    /** Reads what waits, and sends what is due. */
    reads: () => act(null),
    /** Does something in a conversation, by its number. */
    async does(world: Sandbox['world'], type: OfficeAct['type'], number: number) {
      const { conversation = '' } = world.view().conversations[number - 1] ?? {};
      const clinician = world.clinicianOf(conversation) ?? '';
      const answers = world.latestReceived(conversation) ?? conversation;
      const by = type.startsWith('office.') ? { by: 'gp' } : {};
      await act({ type, clinician, conversation, answers, text: 'Dette er et svar.', ...by } as OfficeAct);
    },
    act,
  };
}
