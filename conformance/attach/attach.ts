/** Attaching a candidate: whichever way it comes, the suite gets the four operations, checked, and Helsenorge's door. */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { createMutant, mutants, type NamedMutant } from '../../mocks/mutants/mutants.ts';
import type { Platform } from '../../mocks/reception.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UserError } from '../user-error.ts';
import { checked } from './checked.ts';
import type { ExecOptions } from './exec.ts';
import { shellWord } from './shell-word.ts';
import { messageOf } from './unavailable.ts';

export { checked } from './checked.ts';
export { CandidateUnavailable } from './unavailable.ts';

export interface Attachment {
  readonly driver: TestDriver;
  readonly platform: Platform;
  /** The codes and limits by which it is played and judged; the default ones unless given. */
  readonly profile?: Profile;
  /** The options that attach the same candidate again, as a replay command repeats them. */
  readonly options: string;
  /** The fault planted in it on purpose, if one is. */
  readonly planted?: { readonly name: string; readonly fault: string };
  /** What attaches the same candidate once more, for another thread, where that has one of its own. */
  readonly again?: AttachOptions;
  /** Lets go of the candidate, ending it when the suite started it. May be called again. */
  close(): Promise<void>;
}

export interface AttachOptions {
  /**
   * Address of a running candidate (`http://…`), or path of a module that exports the four operations, which is loaded in a
   * process of its own. A program that has a driver as an object makes the Attachment itself: that driver stays in its process.
   */
  readonly candidate?: string | undefined;
  /** The four operations themselves, which call Helsenorge by this process's own `fetch`. */
  readonly driver?: TestDriver | undefined;
  /** A candidate to start and to end. */
  readonly exec?: ExecOptions | undefined;
  /** File to which what a module writes is added; dropped unless given. */
  readonly log?: string | undefined;
  /** Name of a mutant of the reference record system. */
  readonly mutant?: string | undefined;
  /** Where Helsenorge listens for a candidate in another process, and the token that lets in; for that needed. */
  readonly platform?: PlatformOptions | undefined;
  /** The codes and limits in force, which the embedded reference writes by too; the default ones unless given. */
  readonly profile?: Profile | undefined;
  /** Path of the file that gives them, as a replay command names it again. */
  readonly profileFile?: string | undefined;
  /** Milliseconds a driver operation may take, and the start of a command. */
  readonly timeout: number;
}

/** Milliseconds in which whatever carries the calls tells that an operation was late. */
const LIMIT_TOLD_WITHIN = 5000;

export interface PlatformOptions {
  readonly token: string;
  /** Name or address of this machine that the candidate calls; loopback unless given. */
  readonly host?: string | undefined;
  /** A free one unless given. */
  readonly port?: number | undefined;
}

/**
 * Attaches the candidate that the options name; the embedded reference when they name none.
 * @throws UserError when it cannot be found, loaded or started, or Helsenorge cannot listen.
 */
export async function attach(options: AttachOptions): Promise<Attachment> {
  const { candidate, driver: own, exec, mutant, timeout } = options;
  if ([candidate, own, exec, mutant].filter((each) => each !== undefined).length > 1) {
    throw new UserError(
      'Give one of --candidate, --exec and --mutant: one candidate is certified at a time.',
    );
  }
  const isElsewhere = exec !== undefined || (candidate !== undefined && isAddress(candidate));
  const reached = await reach(options, isElsewhere);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= Promise.resolve(reached.close?.()).then(() => reached.platform.close());
    return closing;
  };
  // The limit of whatever carries the calls tells more, of address and log: it comes first.
  const limit = isElsewhere || candidate !== undefined ? timeout + LIMIT_TOLD_WITHIN : timeout;
  const { driver, platform } = reached;
  return {
    driver: checked(driver, limit),
    platform,
    ...(options.profile && { profile: options.profile }),
    options: namedBy({
      ...options,
      exec: exec?.command,
      env: exec?.asked,
      profile: options.profileFile,
      ...platformFlags(options),
    }),
    ...(mutant !== undefined && { planted: plantedBy(mutantOf(mutant)) }),
    ...(!isElsewhere && !own && { again: options }),
    close,
  };
}

/** Whether `--candidate` names an address rather than a file. */
export function isAddress(candidate: string): boolean {
  return /^https?:\/\//i.test(candidate);
}

/** A candidate's operations before they are checked, and Helsenorge where it finds it. */
interface Reached {
  readonly driver: TestDriver;
  readonly platform: Platform;
  close?(): Promise<void>;
}

/** The candidate by whichever way the options name; what a way needs is loaded when it is taken. */
async function reach(options: AttachOptions, isElsewhere: boolean): Promise<Reached> {
  const { candidate, driver, mutant, profile = defaultProfile, timeout } = options;
  if (isElsewhere)
    return within(await openPort(options.platform), (platform) => elsewhere(options, platform));
  if (driver !== undefined) {
    const { intercept } = await import('../../mocks/in-process/intercept.ts');
    return within(intercept('driver'), async () => ({ driver }));
  }
  if (candidate !== undefined) {
    const { carried } = await import('../../mocks/in-process/carried.ts');
    const { moduleDriver } = await import('./module.ts');
    const { answer, ...platform } = carried('module');
    return { platform, ...(await moduleDriver(candidate, { answer, timeout, log: options.log })) };
  }
  const platform = direct('embedded');
  const { carrier } = platform;
  if (mutant !== undefined) return { driver: createMutant(mutantOf(mutant), profile, carrier), platform };
  return { driver: createRecordSystem({ profile, carrier }), platform };
}

/** What is reached by a platform, which is closed again when nothing is. */
async function within(
  platform: Platform,
  find: (platform: Platform) => Promise<Omit<Reached, 'platform'>>,
): Promise<Reached> {
  try {
    return { ...(await find(platform)), platform };
  } catch (error) {
    await platform.close();
    throw error;
  }
}

/** A candidate in another process. */
async function elsewhere(
  { candidate = '', exec, platform, timeout }: AttachOptions,
  { origin }: Platform,
): Promise<Omit<Reached, 'platform'>> {
  if (exec) {
    const { execDriver } = await import('./exec.ts');
    return execDriver(exec, { origin, token: platform?.token ?? '' }, timeout);
  }
  const { httpDriver } = await import('./http.ts');
  return httpDriver(candidate, timeout);
}

/**
 * The mutant of a name.
 * @throws UserError when there is none.
 */
export function mutantOf(name: string): NamedMutant {
  const found = mutants.find((mutant) => mutant.name === name);
  if (found) return found;
  const names = mutants.map((mutant) => mutant.name);
  throw new UserError(`There is no mutant ${name}.${didYouMean(name, names)} Mutants: ${names.join(', ')}.`);
}

const plantedBy = ({ name, fault }: NamedMutant) => ({ name, fault });

const platformFlags = ({ platform }: AttachOptions) => ({
  platformHost: platform?.host,
  platformPort: platform?.port,
});

/** What names a candidate on a command line. */
interface Named {
  readonly candidate?: string | undefined;
  readonly exec?: string | undefined;
  readonly env?: readonly string[] | undefined;
  readonly mutant?: string | undefined;
  readonly profile?: string | undefined;
  readonly platformHost?: string | undefined;
  readonly platformPort?: number | undefined;
}

/** The options as they stand on a command line that attaches the same candidate again. */
export function namedBy({
  candidate,
  exec,
  env = [],
  mutant,
  profile,
  platformHost,
  platformPort,
}: Named): string {
  const flags = {
    '--candidate': candidate,
    '--exec': exec,
    '--mutant': mutant,
    '--profile': profile,
    '--platform-host': platformHost,
    '--platform-port': platformPort,
  };
  return [...Object.entries(flags), ...env.map((name) => ['--env', name] as const)]
    .flatMap(([flag, value]) => (value === undefined ? [] : [flag, shellWord(String(value))]))
    .join(' ');
}

/** What an address is that means all of a machine's, however it was written: 0, 0x0, ::0. */
const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * Helsenorge on a port.
 * @throws UserError when it cannot be had.
 */
export async function openPort(options: PlatformOptions | undefined): Promise<Platform> {
  if (!options?.token)
    throw new TypeError('A candidate in another process needs `platform.token`: any secret string.');
  const { token, host, port } = options;
  const { listen } = await import('../../mocks/http/listen.ts');
  try {
    const platform = await listen(token, { ...(host && { host }), ...(port !== undefined && { port }) });
    if (!EVERYWHERE.includes(platform.listensOn ?? '')) return platform;
    await platform.close();
  } catch (error) {
    throw new UserError(
      `Helsenorge could not listen on ${host ?? 'loopback'}, port ${port ?? 'any'}: ${messageOf(error)}. Give an address of this machine with --platform-host, and with --platform-port a port that is free.`,
    );
  }
  throw new UserError(
    `--platform-host ${host} listens on every address of this machine, and names none that the candidate could call. Give one address or name of this machine.`,
  );
}
