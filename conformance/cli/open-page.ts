/** Shows a file by what the system opens such files with. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The command that opens a file, by the platform. */
export function openerOf(platform: NodeJS.Platform, path: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['cmd', '/c', 'start', '', path];
  return [platform === 'darwin' ? 'open' : 'xdg-open', path];
}

/** Opens a page, and waits for nothing; where nothing opens pages, that is said and the run is as it was. */
export function openPage(path: string): void {
  const [command, ...words] = openerOf(process.platform, resolve(path));
  const opener = spawn(command, words, { detached: true, stdio: 'ignore' });
  opener.on('error', () => {
    process.stderr.write(`Nothing here opens pages (${command} is missing). Open ${path} yourself.\n`);
  });
  opener.unref();
}
