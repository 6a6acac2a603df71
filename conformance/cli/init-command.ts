import { join } from 'node:path';
import { Command, Option } from 'commander';
import { shellWord } from '../attach/shell-word.ts';
import { CIS, type Ci, ciTemplates } from '../init/ci.ts';
import { LANGUAGES, type Language, skeletons } from '../init/skeletons.ts';
import { SUITE_NAME, SUITE_VERSION } from '../version.ts';

interface InitFlags {
  language: Language;
  ci: Ci;
  suite?: string;
}

async function run(folder: string, { language, ci, suite }: InitFlags): Promise<void> {
  const { init, TARBALL } = await import('../init/init.ts');
  const paths = init(folder, { language, ci, suite: suite ?? TARBALL });
  const { driver, attach } = skeletons[language];
  const { installs, told } = ciTemplates[ci];
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
    ...(installs ? installedFrom(suite, TARBALL) : []),
    told,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const installedFrom = (suite: string | undefined, tarball: string): string[] =>
  suite === undefined
    ? [
        `${SUITE_NAME} is in no registry: CI installs it from ${tarball}. Make that file with`,
        '"npm pack" in a checkout of the suite and commit it, or name another place with --suite.',
      ]
    : [`CI installs ${SUITE_NAME} ${SUITE_VERSION} from ${suite}.`];

export function initCommand(): Command {
  return new Command('init')
    .description(
      'a starting point in your folder: a test driver that passes one story, what runs it in CI, waiver file',
    )
    .argument('[folder]', 'where to; it is made if need be, and no file in it is overwritten', '.')
    .addOption(
      new Option('--language <name>', 'what the test driver is written in')
        .choices(LANGUAGES)
        .default('typescript'),
    )
    .addOption(
      new Option('--ci <where>', 'what runs it at every change; all but github split the run into parts')
        .choices(CIS)
        .default('github'),
    )
    .addOption(
      new Option(
        '--suite <where>',
        'where CI installs the suite from: path of a tarball, or git address; the tarball that "npm pack" makes unless given',
      ),
    )
    .action(run);
}
