/** Commands started as a user starts them, and what each took. */
import { spawnSync } from 'node:child_process';
import type { Cost } from './task.ts';

/** A shell counts the work of what it starts in hundredths of a second: several starts make it exact enough. */
const STARTS = 10;
const LOOP = `for each in $(seq ${STARTS}); do "$@" >/dev/null 2>&1; done; times`;

function started(args: readonly string[]): Cost {
  const start = performance.now();
  const { stdout } = spawnSync('/bin/sh', ['-c', LOOP, 'sh', process.execPath, ...args]);
  const wall = performance.now() - start;
  const ofChildren = String(stdout).trim().split('\n').at(-1) ?? '';
  const cpu = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
  return { wall: wall / STARTS, cpu: cpu / STARTS, memory: 0 };
}

export const startUps = (command: string) => ({
  bare: async () => started(['-e', '0']),
  version: async () => started([command, '--version']),
  help: async () => started([command, '--help']),
  wrong: async () => started([command, 'certfy']),
});
