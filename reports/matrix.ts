/** The rules as a table, and the verdicts on them: what a requirement matrix is kept of, in a spreadsheet or elsewhere. */
import { csvOf } from './csv.ts';
import type { Report, RequirementLine } from './schema.ts';
import { sourcesIn } from './sentences.ts';

type Rule = Pick<RequirementLine, 'id' | 'service' | 'level' | 'binds' | 'title'> & {
  readonly sources: readonly RequirementLine['sources'][number][];
  readonly questions: readonly string[];
  readonly profile: readonly string[];
};

/** What of a document says where rules come from. */
interface Origins {
  readonly documents: Report['catalogue']['documents'];
  readonly profile: readonly Pick<Report['catalogue']['profile'][number], 'name' | 'certainty'>[];
}

const RULE = [
  'id',
  'service',
  'level',
  'binds',
  'title_nb',
  'title_en',
  'source_nb',
  'source_en',
  'inferred',
  'rests_on',
  'questions',
] as const;
const VERDICT = ['verdict', 'exercised', 'reason_nb', 'reason_en', 'waived_until', 'ticket'] as const;

/** Who reads a source says so in its place. */
const isInferred = ({ place }: RequirementLine['sources'][number]) => place.en.endsWith('(inferred)');

function ruleCells(rule: Rule, { documents, profile }: Origins) {
  const sources = sourcesIn(documents, rule.sources);
  const certaintyOf = (name: string) => profile.find((each) => each.name === name)?.certainty ?? 'unknown';
  return {
    id: rule.id,
    service: rule.service,
    level: rule.level,
    binds: rule.binds,
    title_nb: rule.title.nb,
    title_en: rule.title.en,
    source_nb: sources.map(({ nb }) => nb).join('; '),
    source_en: sources.map(({ en }) => en).join('; '),
    inferred: rule.sources.every(isInferred) ? 'yes' : rule.sources.some(isInferred) ? 'partly' : 'no',
    rests_on: rule.profile.map((name) => `${name} (${certaintyOf(name)})`).join('; '),
    questions: rule.questions.join('; '),
  };
}

/** The catalogue: every rule, no verdicts. */
export function renderCatalogueMatrix(
  rules: readonly (Rule & { readonly since: string })[],
  origins: Origins,
): string {
  return csvOf(
    [...RULE, 'since'],
    rules.map((rule) => ({ ...ruleCells(rule, origins), since: rule.since })),
  );
}

/** Every rule of a report and its verdict. */
export function renderMatrix({ requirements, waivers, catalogue }: Report): string {
  const rows = requirements.map((line) => {
    const own = waivers.filter(({ rule }) => rule === line.id);
    const told = (what: 'until' | 'ticket') =>
      own.map((each) => [...(each.service ? [each.service] : []), each[what]].join(' ')).join('; ');
    return {
      ...ruleCells(line, catalogue),
      verdict: line.verdict,
      exercised: String(line.exercised),
      reason_nb: line.reason?.nb ?? '',
      reason_en: line.reason?.en ?? '',
      waived_until: told('until'),
      ticket: told('ticket'),
    };
  });
  return csvOf([...RULE, ...VERDICT], rows);
}
