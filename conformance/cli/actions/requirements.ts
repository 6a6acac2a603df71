import { type Profile, type ProfileKey, profile } from '../../../machines/contract/profile.ts';
import type { Words } from '../../../machines/contract/words.ts';
import { catalogue, requirementOf } from '../../../machines/requirements/catalogue.ts';
import { CATALOGUE_VERSION } from '../../../machines/requirements/catalogue-versions.ts';
import { situationsOf } from '../../../machines/requirements/needed-situations.ts';
import { openQuestions } from '../../../machines/requirements/open-questions.ts';
import { DOCUMENTS, type Requirement } from '../../../machines/requirements/requirement.ts';
import { pageWords } from '../../../reports/html/page-words.ts';
import { words } from '../../../reports/words.ts';
import { judgedBy } from '../../explain/judged-by.ts';
import { UserError } from '../../user-error.ts';
import { writeText } from '../files.ts';
import type { Language } from '../options.ts';
import type { RequirementsFlags } from '../requirements-command.ts';

const WORDS = {
  restsOn: { nb: 'Hviler på', en: 'Rests on' },
  questions: { nb: 'Åpne spørsmål, og lesningen som er valgt', en: 'Open questions, and the reading taken' },
} as const satisfies Record<string, Words>;

/** A profile value as it goes on the wire. */
function written({ value }: Profile[ProfileKey]): string {
  if (typeof value === 'number') return String(value);
  return 'value' in value ? value.value : value.join('/');
}

/** What the rule takes for given: the profile's values, each with how well it is known. */
function groundsOf({ profile: keys = [] }: Requirement, language: Language): string[] {
  const grounds = keys.map(
    (key) => `${key} = ${written(profile[key])} (${words.certainties[profile[key].certainty][language]})`,
  );
  return grounds.length === 0 ? [] : [`    ${WORDS.restsOn[language]}: ${grounds.join('; ')}`];
}

/** Why each of those values is taken, and how each open question is read: for whoever looks at one rule. */
function reasonsOf({ profile: keys = [], questions = [] }: Requirement, language: Language): string[] {
  return [
    ...keys.map((key) => `      ${key}: ${profile[key].source[language]}`),
    ...questions.map((id) => {
      const { question, reading } = openQuestions[id];
      return `      ${id}: ${question[language]} → ${reading[language]}`;
    }),
  ];
}

/** The situations without each of which the rule is half tested. */
function neededBy(rule: Requirement, language: Language): string[] {
  const situations = situationsOf(rule).map(({ words }) => words[language]);
  return situations.length === 0
    ? []
    : [`    ${pageWords.mustComeAbout[language]}: ${situations.join('; ')}`];
}

function paragraph(rule: Requirement, language: Language): string {
  const sources = rule.sources
    .map(({ document, place }) => `${DOCUMENTS[document][language]}, ${place[language]}`)
    .join('; ');
  const questions = (rule.questions ?? []).map((id) => ` [${id}]`).join('');
  return [
    `${rule.id}  ${words.levels[rule.level][language]}, ${words.binds[rule.binds][language]}`,
    `    ${rule.title[language]}`,
    `    ${words.source[language]}: ${sources}${questions}`,
    `    ${pageWords.judged[language]}: ${judgedBy(rule)[language]}`,
    ...neededBy(rule, language),
    ...groundsOf(rule, language),
  ].join('\n');
}

function asData(rule: Requirement) {
  const { id, service, level, binds, title, sources, needs = [], needsClock = false } = rule;
  const { questions = [], profile: keys = [] } = rule;
  const rests = { questions, profile: keys };
  const situations = situationsOf(rule).map(({ name, words }) => ({ name, ...words }));
  return {
    id,
    service,
    level,
    binds,
    title,
    sources,
    needs,
    needsClock,
    ...rests,
    situations,
    judged: judgedBy(rule),
  };
}

/** The catalogue as a page: only then the renderer and what draws the lifecycles are needed. */
async function writePage(path: string, language: Language): Promise<void> {
  const { catalogueDocument } = await import('../../explain/catalogue-document.ts');
  const { renderCatalogue } = await import('../../../reports/html/catalogue-page.tsx');
  writeText(path, await renderCatalogue(catalogueDocument(), language));
  process.stdout.write(`${path}\n`);
}

async function asTable(ids: readonly string[]): Promise<string> {
  const { catalogueDocument } = await import('../../explain/catalogue-document.ts');
  const { renderCatalogueMatrix } = await import('../../../reports/matrix.ts');
  const { rules, ...origins } = catalogueDocument();
  return renderCatalogueMatrix(
    rules.filter(({ id }) => ids.includes(id)),
    origins,
  );
}

export async function requirementsAction(id: string | undefined, flags: RequirementsFlags): Promise<void> {
  if (flags.html !== undefined) {
    return await writePage(flags.html, flags.lang);
  }
  const chosen = id === undefined ? catalogue : [requirementOf(id)].flatMap((rule) => rule ?? []);
  if (chosen.length === 0) throw new UserError(`There is no rule ${id}. "ddfl requirements" lists them.`);
  if (flags.json) {
    const data = { catalogue: CATALOGUE_VERSION, requirements: chosen.map(asData), questions: openQuestions };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  if (flags.csv) {
    process.stdout.write(await asTable(chosen.map(({ id }) => id)));
    return;
  }
  const paragraphs = chosen.map((rule) =>
    [paragraph(rule, flags.lang), ...(id === undefined ? [] : reasonsOf(rule, flags.lang))].join('\n'),
  );
  if (id === undefined) {
    const questions = Object.entries(openQuestions).map(
      ([key, { question, reading }]) => `    ${key}  ${question[flags.lang]} → ${reading[flags.lang]}`,
    );
    paragraphs.push([WORDS.questions[flags.lang], ...questions].join('\n'));
  }
  process.stdout.write(`${paragraphs.join('\n\n')}\n`);
}
