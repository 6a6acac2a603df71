import { join } from 'node:path';
import { Command, Option } from 'commander';
import { shellWord } from '../attach/shell-word.ts';
import { LANGUAGES, type Language, skeletons } from '../init/skeletons.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';

interface InitFlags {
  language: Language;
  suite?: string;
}

async function run(folder: string, { language, suite }: InitFlags): Promise<void> {
  const { init, TARBALL } = await import('../init/init.ts');
  const paths = init(folder, { language, suite: suite ?? TARBALL });
  const { driver, attach } = skeletons[language];
  const enter = folder === '.' ? [] : [`  cd ${shellWord(folder)}`];
  const lines = [
    'Written:',
    ...paths.map((path) => `  ${path}`),
    '',
    'It passes the preflight and one story as it is. The rule to write next, and all that is left:',
    ...enter,
    `  npx ddfl next ${attach}`,
    `  npx ddfl certify ${attach} --effort quick`,
    '',
    `${join(folder, driver)} says what to write where (NEXT). "ddfl contract" prints every field of the operations;`,
    'the guide is machines/contract/README.md of the suite.',
    '',
    ...(suite === undefined
      ? [
          `${SUITE_NAME} is in no registry: the workflow installs it from ${TARBALL}. Make that file with`,
          '"npm pack" in a checkout of the suite and commit it beside the workflow, or name another place with --suite.',
        ]
      : [`The workflow installs ${SUITE_NAME} ${SUITE_VERSION} from ${suite}.`]),
    'GitHub runs .github/workflows/ddfl.yml where it stands in the root of the repository.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

export function initCommand(): Command {
  return new Command('init')
    .description(
      'a starting point in your folder: a test driver that passes one story, CI workflow, waiver file',
    )
    .argument('[folder]', 'where to; it is made if need be, and no file in it is overwritten', '.')
    .addOption(
      new Option('--language <name>', 'what the test driver is written in')
        .choices(LANGUAGES)
        .default('typescript'),
    )
    .addOption(
      new Option(
        '--suite <where>',
        'where the workflow installs the suite from: path of a tarball, or git address; the tarball that "npm pack" makes unless given',
      ),
    )
    .action(run);
}
