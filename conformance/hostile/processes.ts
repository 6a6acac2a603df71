/** The processes of this machine, as Linux tells of them. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Those that work in a folder or below it, zombies left out. */
export function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => isIn(pid, folder))
    .map(Number);
}

function isIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
  } catch {
    // It has ended meanwhile, is a zombie, or another user's.
    return false;
  }
}

/** The most memory that a process has had so far, in megabytes; 0 for one that has ended. */
export function memoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
