import type { Words } from '../../../machines/contract/words.ts';
import { type Distribution, distributionOf } from '../../../scenarios/distribution.ts';
import { measureOf } from '../../../scenarios/effort.ts';
import { planOf } from '../../../scenarios/plan.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import type { CertifyFlags } from '../certify-command.ts';
import { knownServices } from '../known-services.ts';
import * as options from '../options.ts';

const WORDS = {
  whole: { nb: 'alle', en: 'all' },
  random: { nb: 'tilfeldige', en: 'random' },
  never: { nb: 'forekommer aldri', en: 'never occurs' },
} as const satisfies Record<string, Words>;

const isRandom = ({ purpose }: Scenario) => purpose === 'random';
const NUMBER_WIDTH = 11;

/** What a run with these options would play, by how often each kind of oddity occurs in it; nothing is played. */
export function explainPlan(flags: CertifyFlags): void {
  const seed = flags.seed === 'fresh' ? options.freshSeed() : flags.seed;
  const plan = planOf({
    profile: profileBy(flags),
    services: knownServices(flags.service),
    seed,
    ...measureOf(flags.effort, flags),
  });
  process.stdout.write(distributionTable(plan, flags.lang));
}

/** A table of a plan's oddities: of all scenarios, and of the random ones alone. */
export function distributionTable(plan: readonly Scenario[], language: options.Language): string {
  const random = distributionOf(plan.filter(isRandom));
  return distributionOf(plan)
    .map((group, index) => groupLines(group, random[index], language).join('\n'))
    .join('\n\n')
    .concat('\n');
}

function groupLines(
  whole: Distribution,
  random: Distribution | undefined,
  language: options.Language,
): string[] {
  const width = Math.max(
    whole.group[language].length,
    ...whole.kinds.map(({ kind }) => kind[language].length + 2),
  );
  const row = (name: string, ...cells: (string | number)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(NUMBER_WIDTH))].join(' ');
  return [
    row('', WORDS.whole[language], WORDS.random[language]),
    row(whole.group[language], whole.all, random?.all ?? 0),
    ...whole.kinds.map(({ kind, count }, index) => {
      const line = row(`  ${kind[language]}`, count, random?.kinds[index]?.count ?? 0);
      return count === 0 ? `${line}  ○ ${WORDS.never[language]}` : line;
    }),
  ];
}
