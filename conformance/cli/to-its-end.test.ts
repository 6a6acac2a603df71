import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';
import { compiled } from '../compiled.js';

/** What a process comes to that runs a command whose code is given. */
function ended(command: string): Promise<{ code: number | null; said: string }> {
  const program = `import { giveUp, shouldItEndBefore, toItsEnd } from '${compiled('conformance/cli/to-its-end.ts')}';
    await toItsEnd(async () => { ${command} }).catch(giveUp);`;
  return new Promise((resolve) => {
    const args = ['--input-type=module', '-e', program];
    const child = execFile(process.execPath, args, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, said: stdout + stderr }),
    );
  });
}

it('a command gives the exit code that it comes to', async () => {
  expect(await ended('return 2;')).toEqual({ code: 2, said: '' });
  expect(await ended('return 0;')).toEqual({ code: 0, said: '' });
});

it.each([
  ['throws', "throw new TypeError('no such thing');", 'TypeError: no such thing'],
  [
    'throws where nobody waits',
    "setImmediate(() => { throw new Error('late'); }); await new Promise(() => setInterval(() => {}, 1000));",
    'Error: late',
  ],
  [
    'lets a promise fail',
    "Promise.reject(new Error('lost')); await new Promise(() => setInterval(() => {}, 1000));",
    'Error: lost',
  ],
  ['waits for nothing', 'await new Promise(() => {});', 'nothing was left to wait for'],
])('one that %s has judged nothing: 3, and one message', async (_how, command, told) => {
  const { code, said } = await ended(command);
  expect(code).toBe(3);
  expect(said).toContain(
    `The suite itself failed, and has judged nothing: ${told.startsWith('nothing') ? 'Error: ' : ''}${told}`,
  );
  expect(said).not.toMatch(/^ +at /m);
});

it('one that is ended from within is no pass either', async () => {
  expect((await ended('process.exit();')).code).toBe(3);
});

it('what is asked for the case that it ends before is done', async () => {
  const command =
    "shouldItEndBefore(async (happened) => console.log('reports: ' + happened)); throw new Error('x');";
  expect((await ended(command)).said).toContain('reports: Error: x');
});
