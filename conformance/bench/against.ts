/** The figures of another commit, by its own benchmark in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Figure } from './figures.ts';

/**
 * Runs the benchmark of a commit; none of its figures when it has no such benchmark.
 * @throws UserError when there is no such commit.
 */
export function figuresOf(root: string, commit: string, flags: readonly string[]): readonly Figure[] {
  const folder = join(mkdtempSync(join(tmpdir(), 'ddfl-against-')), 'checkout');
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  try {
    git('worktree', 'add', '--detach', folder, commit);
  } catch (error) {
    throw new UserError(`--against ${commit} could not be checked out: ${(error as Error).message}`);
  }
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const bench = 'conformance/bench/bench-command.ts';
    if (!existsSync(join(folder, bench))) return [];
    const args = ['conformance/compiled.js', bench, '--json', ...flags];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })) as Figure[];
  } finally {
    git('worktree', 'remove', '--force', folder);
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
}
