/** What changed from one catalogue to another, in words, as data or as a table. */
import type { Words } from '../../../machines/contract/words.ts';
import { requirementOf } from '../../../machines/requirements/catalogue.ts';
import {
  asOf,
  changesBetween,
  type RuleChange,
  type Standing,
} from '../../../machines/requirements/catalogue-history.ts';
import type { CatalogueVersion } from '../../../machines/requirements/catalogue-versions.ts';
import { csvOf } from '../../../reports/csv.ts';
import { words } from '../../../reports/words.ts';
import type { Language } from '../options.ts';
import type { RequirementsFlags } from '../requirements-command.ts';

const KINDS = {
  added: { nb: 'Nye krav', en: 'New rules' },
  withdrawn: { nb: 'Krav som er borte', en: 'Rules that are gone' },
  level: { nb: 'Krav som binder annerledes', en: 'Rules of another level' },
  binds: { nb: 'Krav som binder en annen', en: 'Rules that bind another party' },
  'read-otherwise': {
    nb: 'Krav som vurderes annerledes: mer blir sett på, eller lesningen er en annen',
    en: 'Rules judged otherwise: more is looked at, or the reading is another',
  },
} as const satisfies Record<RuleChange['kind'], Words>;

const NOTHING = { nb: 'Ingen krav er endret.', en: 'No rule changed.' } as const satisfies Words;

/** A rule as it was before and as it is after; undefined where that catalogue does not have it. */
interface Line {
  readonly change: RuleChange['kind'];
  readonly id: string;
  readonly title: Words;
  readonly before: Omit<Standing, 'id'> | undefined;
  readonly after: Omit<Standing, 'id'> | undefined;
}

function linesBetween(older: CatalogueVersion, newer: CatalogueVersion): Line[] {
  return changesBetween(older, newer).map(({ id, kind }) => {
    const rule = requirementOf(id);
    const standing = (version: CatalogueVersion) => {
      const was = rule && asOf(rule, version);
      return was && { level: was.level, binds: was.binds };
    };
    const title = rule?.title ?? { nb: '', en: '' };
    return { change: kind, id, title, before: standing(older), after: standing(newer) };
  });
}

/** What a change was from and to, as its kind asks for: the level, the party, or both of a rule that came or went. */
function standingIn({ change, before, after }: Line, language: Language): string {
  const level = (of: Line['before']) => (of ? words.levels[of.level][language] : '');
  const party = (of: Line['before']) => (of ? words.binds[of.binds][language] : '');
  if (change === 'level') return `${level(before)} → ${level(after)}`;
  if (change === 'binds') return `${party(before)} → ${party(after)}`;
  const standing = after ?? before;
  return `${level(standing)}, ${party(standing)}`;
}

function asText(older: string, newer: string, lines: readonly Line[], language: Language): string {
  const kinds = Object.keys(KINDS) as RuleChange['kind'][];
  const parts = kinds.flatMap((kind) => {
    const own = lines.filter(({ change }) => change === kind);
    if (own.length === 0) return [];
    const rows = own.map((line) => `  ${line.id}  ${standingIn(line, language)}: ${line.title[language]}`);
    return [`\n${KINDS[kind][language]} (${own.length})\n${rows.join('\n')}`];
  });
  return [`${older} → ${newer}`, ...(parts.length > 0 ? parts : [NOTHING[language]])].join('\n');
}

function asTable(lines: readonly Line[]): string {
  const columns = [
    'change',
    'id',
    'level_before',
    'level_after',
    'binds_before',
    'binds_after',
    'title_nb',
    'title_en',
  ] as const;
  const rows = lines.map(({ change, id, title, before, after }) => ({
    change,
    id,
    level_before: before?.level ?? '',
    level_after: after?.level ?? '',
    binds_before: before?.binds ?? '',
    binds_after: after?.binds ?? '',
    title_nb: title.nb,
    title_en: title.en,
  }));
  return csvOf(columns, rows);
}

/** What is printed of the changes between two catalogues. */
export function catalogueDiff(
  [older, newer]: readonly [CatalogueVersion, CatalogueVersion],
  { json, csv, lang }: RequirementsFlags,
): string {
  const lines = linesBetween(older, newer);
  if (json) return `${JSON.stringify({ older, newer, changes: lines }, null, 2)}\n`;
  return csv ? asTable(lines) : `${asText(older, newer, lines, lang)}\n`;
}
