import { join } from 'node:path';
import { Command } from 'commander';

async function run(folder: string): Promise<void> {
  const { init } = await import('../init/init.ts');
  const paths = init(folder);
  const lines = [
    'Written:',
    ...paths.map((path) => `  ${path}`),
    '',
    `Next: write the operations in ${join(folder, 'candidate.ts')}, and see how far it is with`,
    `  npx ddfl certify --candidate ${join(folder, 'candidate.ts')}`,
    '"ddfl contract" prints every field of them; the guide is machines/contract/README.md of the suite.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

export function initCommand(): Command {
  return new Command('init')
    .description('a starting point in your folder: candidate skeleton, CI workflow, waiver file')
    .argument('[folder]', 'where to; it is made if need be, and no file in it is overwritten', '.')
    .action(run);
}
