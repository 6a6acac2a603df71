import type { Profile } from '../../../machines/contract/profile.ts';
import type { Words } from '../../../machines/contract/words.ts';
import { catalogue } from '../../../machines/requirements/catalogue.ts';
import { asOf, sinceOf } from '../../../machines/requirements/catalogue-history.ts';
import {
  CATALOGUE_VERSION,
  type CatalogueVersion,
} from '../../../machines/requirements/catalogue-versions.ts';
import { situationsOf } from '../../../machines/requirements/needed-situations.ts';
import { openQuestions } from '../../../machines/requirements/open-questions.ts';
import { DOCUMENTS, type Requirement } from '../../../machines/requirements/requirement.ts';
import { onTheWire } from '../../../machines/words/profile-value.ts';
import { pageWords } from '../../../reports/html/page-words.ts';
import { words } from '../../../reports/words.ts';
import { judgedBy } from '../../explain/judged-by.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import { UserError } from '../../user-error.ts';
import { writeText } from '../files.ts';
import { knownRule } from '../known-rule.ts';
import type { Language } from '../options.ts';
import type { RequirementsFlags } from '../requirements-command.ts';
import { catalogueDiff } from './catalogue-diff.ts';

const WORDS = {
  restsOn: { nb: 'Hviler på', en: 'Rests on' },
  questions: { nb: 'Åpne spørsmål, og lesningen som er valgt', en: 'Open questions, and the reading taken' },
} as const satisfies Record<string, Words>;

/** What the rule takes for given: the profile's values, each with how well it is known. */
function groundsOf({ profile: keys = [] }: Requirement, profile: Profile, language: Language): string[] {
  const grounds = keys.map(
    (key) =>
      `${key} = ${onTheWire(profile[key].value)} (${words.certainties[profile[key].certainty][language]})`,
  );
  return grounds.length === 0 ? [] : [`    ${WORDS.restsOn[language]}: ${grounds.join('; ')}`];
}

/** Why each of those values is taken, and how each open question is read: for whoever looks at one rule. */
function reasonsOf(
  { profile: keys = [], questions = [] }: Requirement,
  profile: Profile,
  language: Language,
): string[] {
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

function paragraph(rule: Requirement, profile: Profile, language: Language): string {
  const sources = rule.sources
    .map(({ document, place }) => `${DOCUMENTS[document][language]}, ${place[language]}`)
    .join('; ');
  const questions = (rule.questions ?? []).map((id) => ` [${id}]`).join('');
  return [
    `${rule.id}  ${words.levels[rule.level][language]}, ${words.binds[rule.binds][language]}`,
    `    ${rule.title[language]}`,
    `    ${words.source[language]}: ${sources}${questions}`,
    `    ${pageWords.judged[language]}: ${judgedBy(rule)[language]}`,
    `    ${pageWords.since[language]}: ${sinceOf(rule.id)}`,
    ...neededBy(rule, language),
    ...groundsOf(rule, profile, language),
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
    since: sinceOf(id),
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
async function writePage(
  path: string,
  profile: Profile,
  version: CatalogueVersion,
  language: Language,
): Promise<void> {
  const { catalogueDocument } = await import('../../explain/catalogue-document.ts');
  const { renderCatalogue } = await import('../../../reports/html/catalogue-page.tsx');
  writeText(path, await renderCatalogue(catalogueDocument(profile, version), language));
  process.stdout.write(`${path}\n`);
}

async function asTable(profile: Profile, version: CatalogueVersion, ids: readonly string[]): Promise<string> {
  const { catalogueDocument } = await import('../../explain/catalogue-document.ts');
  const { renderCatalogueMatrix } = await import('../../../reports/matrix.ts');
  const { rules, ...origins } = catalogueDocument(profile, version);
  return renderCatalogueMatrix(
    rules.filter(({ id }) => ids.includes(id)),
    origins,
  );
}

/** @throws UserError unless two versions are named, and no rule. */
function diffed(
  id: string | undefined,
  [older, newer, ...more]: CatalogueVersion[],
  flags: RequirementsFlags,
) {
  if (older === undefined || newer === undefined || more.length > 0 || id !== undefined)
    throw new UserError('Name two catalogues and nothing else: ddfl requirements --diff 2026.2 2026.3.');
  return catalogueDiff([older, newer], flags);
}

export async function requirementsAction(id: string | undefined, flags: RequirementsFlags): Promise<void> {
  const { diff, html, catalogue: version = CATALOGUE_VERSION } = flags;
  if (diff) process.stdout.write(diffed(id, diff, flags));
  else if (html === undefined) process.stdout.write(await told(id, version, flags));
  else await writePage(html, profileBy(flags), version, flags.lang);
}

/** The rules of a catalogue, or one of them, as they are printed. */
async function told(
  written: string | undefined,
  version: CatalogueVersion,
  { json, csv, lang, ...flags }: RequirementsFlags,
): Promise<string> {
  const profile = profileBy(flags);
  const only = written === undefined ? undefined : knownRule(written, version);
  const chosen = catalogue.flatMap((rule) => asOf(rule, version) ?? []);
  const rules = only === undefined ? chosen : chosen.filter(({ id }) => id === only);
  if (csv)
    return await asTable(
      profile,
      version,
      rules.map(({ id }) => id),
    );
  if (json) {
    const data = { catalogue: version, requirements: rules.map(asData), questions: openQuestions };
    return `${JSON.stringify(data, null, 2)}\n`;
  }
  const paragraphs = rules.map((rule) =>
    [paragraph(rule, profile, lang), ...(only === undefined ? [] : reasonsOf(rule, profile, lang))].join(
      '\n',
    ),
  );
  return `${[...paragraphs, ...(only === undefined ? [questionsIn(lang)] : [])].join('\n\n')}\n`;
}

function questionsIn(language: Language): string {
  const questions = Object.entries(openQuestions).map(
    ([key, { question, reading }]) => `    ${key}  ${question[language]} → ${reading[language]}`,
  );
  return [WORDS.questions[language], ...questions].join('\n');
}
