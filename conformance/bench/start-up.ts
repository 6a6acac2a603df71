/** Commands started as a user starts them, and what each took. */
import { spawnSync } from 'node:child_process';
import type { Cost } from './task.ts';

/** User and system time of the children so far, by a shell that starts one and asks for its times. */
function started(args: readonly string[]): Cost {
  const start = performance.now();
  const { stdout } = spawnSync('/bin/sh', [
    '-c',
    '"$@" >/dev/null 2>&1; times',
    'sh',
    process.execPath,
    ...args,
  ]);
  const wall = performance.now() - start;
  const ofChildren = String(stdout).trim().split('\n').at(-1) ?? '';
  const cpu = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
  return { wall, cpu, memory: 0 };
}

export const startUps = (command: string) => ({
  bare: async () => started(['-e', '0']),
  version: async () => started([command, '--version']),
  help: async () => started([command, '--help']),
  wrong: async () => started([command, 'certfy']),
});
