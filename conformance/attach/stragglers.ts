/**
 * Processes that a command left behind outside its group: known by a variable in the environment that they were begun
 * with. Only Linux tells of that; elsewhere none is found.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** A process may begin another while it is ended. */
const ROUNDS_MAX = 10;

/** Ends every process that was begun with the variable; gives how many there were. */
export function endStragglers(name: string, value: string): number {
  let ended = 0;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const found = begunWith(`${name}=${value}`);
    if (found.length === 0) break;
    ended += found.length;
    for (const id of found) kill(id);
  }
  return ended;
}

function begunWith(variable: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => environmentOf(name).includes(variable))
    .map(Number);
}

function environmentOf(id: string): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
  } catch {
    // It is over, or somebody else's.
    return [];
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It is over: that is what was wanted.
  }
}
