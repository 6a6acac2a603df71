/** The candidate that the command line names: attached, and through the preflight. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Profile } from '../../machines/contract/profile.ts';
import { type Attachment, type AttachOptions, attach, isAddress } from '../attach/attach.ts';
import { handedOver } from '../attach/environment.ts';
import { preflight } from '../preflight/preflight.ts';
import { profileBy } from '../profile/profile-flag.ts';
import { UserError } from '../user-error.ts';
import { makeFolder } from './files.ts';
import type { AttachFlags } from './option-groups.ts';

/**
 * Attaches the candidate and tries its set-up; `log` is the file for the output of a command.
 * @throws UserError when it cannot be attached or its set-up is wrong.
 */
export async function attached(
  flags: AttachFlags & Pick<AttachOptions, 'driver'>,
  log: string,
  profile: Profile = profileBy(flags),
): Promise<Attachment> {
  const { candidate, mutant, platformHost, platformPort } = flags;
  const attachment = await attach({
    candidate,
    driver: flags.driver,
    mutant,
    profile,
    profileFile: flags.profile,
    log: keptLog(flags, log),
    exec: flags.exec === undefined ? undefined : execOptions(flags.exec, log, flags.env),
    platform: { token: randomBytes(24).toString('base64url'), host: platformHost, port: platformPort },
    timeout: flags.timeout * 1000,
  });
  warnOfReach(attachment.platform);
  try {
    await preflight(attachment);
    return attachment;
  } catch (error) {
    await attachment.close();
    throw error;
  }
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Whoever reaches this machine reaches Helsenorge where it listens beyond loopback, and there is a token alone between. */
function warnOfReach({ listensOn }: Attachment['platform']): void {
  if (listensOn === undefined || LOOPBACK.test(listensOn)) return;
  process.stderr.write(
    `Warning: Helsenorge listens on ${listensOn}, beyond this machine, without encryption: whoever reaches it can call it, and needs the token of the run. Advarsel: Helsenorge lytter på ${listensOn}, utenfor denne maskinen og uten kryptering: alle som når den, kan kalle den, og trenger kjøringens nøkkel.\n`,
  );
}

/** Added to by each process of a module's, it begins anew with the run. */
function keptLog({ candidate }: AttachFlags, log: string): string | undefined {
  if (candidate === undefined || isAddress(candidate)) return undefined;
  makeFolder(dirname(log));
  rmSync(log, { force: true });
  return log;
}

function execOptions(command: string, log: string, asked: readonly string[] = []) {
  if (process.platform === 'win32') {
    throw new UserError(
      '--exec needs the process groups of Linux or macOS. Start the candidate yourself and give its address: --candidate http://127.0.0.1:8080.',
    );
  }
  makeFolder(dirname(log));
  const unset = asked.filter((name) => process.env[name] === undefined);
  if (unset.length > 0)
    throw new UserError(`--env ${unset.join(', ')} is not set here: there is nothing to hand over.`);
  return { command, log, environment: handedOver(process.env, asked), asked };
}
