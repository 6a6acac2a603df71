import { Command, Option } from 'commander';
import type { Words } from '../../machines/contract/words.ts';
import { CATALOGUE_VERSION, catalogue, requirementOf } from '../../machines/requirements/catalogue.ts';
import { openQuestions } from '../../machines/requirements/open-questions.ts';
import { DOCUMENTS, type Requirement } from '../../machines/requirements/requirement.ts';
import { UserError } from '../user-error.ts';
import * as options from './options.ts';

interface RequirementsFlags {
  lang: options.Language;
  json?: true;
}

const WORDS = {
  must: { nb: 'må', en: 'must' },
  should: { nb: 'bør', en: 'should' },
  ehr: { nb: 'journalsystemet', en: 'record system' },
  platform: { nb: 'Helsenorge', en: 'Helsenorge' },
  source: { nb: 'Kilde', en: 'Source' },
  judged: { nb: 'Dømmes', en: 'Judged' },
  questions: { nb: 'Åpne spørsmål, og lesningen som er valgt', en: 'Open questions, and the reading taken' },
} as const satisfies Record<string, Words>;

/** How a rule is judged, in words. */
function judgedBy(rule: Requirement): Words {
  if (rule.notObservable) {
    return {
      nb: `ikke observerbar: ${rule.notObservable.nb}`,
      en: `not observable: ${rule.notObservable.en}`,
    };
  }
  const ways: Words[] = [];
  if (rule.forbids)
    ways.push({ nb: 'handlingen må avvises uten virkning', en: 'the act must be refused without effect' });
  if (rule.when) ways.push({ nb: 'hvert steg det gjelder', en: 'every step it concerns' });
  if (ways.length === 0) {
    ways.push({ nb: 'avvik som ingen annen regel forklarer', en: 'divergence that no other rule explains' });
  }
  const needs = rule.needs ?? [];
  if (needs.length > 0)
    ways.push({ nb: `krever innsyn: ${needs.join(', ')}`, en: `needs to see: ${needs.join(', ')}` });
  return { nb: ways.map(({ nb }) => nb).join('; '), en: ways.map(({ en }) => en).join('; ') };
}

function paragraph(rule: Requirement, language: options.Language): string {
  const sources = rule.sources
    .map(({ document, place }) => `${DOCUMENTS[document][language]}, ${place[language]}`)
    .join('; ');
  const questions = (rule.questions ?? []).map((id) => ` [${id}]`).join('');
  return [
    `${rule.id}  ${WORDS[rule.level][language]}, ${WORDS[rule.binds][language]}`,
    `    ${rule.title[language]}`,
    `    ${WORDS.source[language]}: ${sources}${questions}`,
    `    ${WORDS.judged[language]}: ${judgedBy(rule)[language]}`,
  ].join('\n');
}

function asData(rule: Requirement) {
  const { id, service, level, binds, title, sources, needs = [], questions = [], profile = [] } = rule;
  return { id, service, level, binds, title, sources, needs, questions, profile, judged: judgedBy(rule) };
}

function run(id: string | undefined, flags: RequirementsFlags): void {
  const chosen = id === undefined ? catalogue : [requirementOf(id)].flatMap((rule) => rule ?? []);
  if (chosen.length === 0) throw new UserError(`There is no rule ${id}. "ddfl requirements" lists them.`);
  if (flags.json) {
    const data = { catalogue: CATALOGUE_VERSION, requirements: chosen.map(asData), questions: openQuestions };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  const paragraphs = chosen.map((rule) => paragraph(rule, flags.lang));
  if (id === undefined) {
    const questions = Object.entries(openQuestions).map(
      ([key, { question, reading }]) => `    ${key}  ${question[flags.lang]} → ${reading[flags.lang]}`,
    );
    paragraphs.push([WORDS.questions[flags.lang], ...questions].join('\n'));
  }
  process.stdout.write(`${paragraphs.join('\n\n')}\n`);
}

export function requirementsCommand(): Command {
  return new Command('requirements')
    .description('the catalogue: every rule with its source, and the open questions')
    .argument('[rule]', 'one rule by its id; all unless given')
    .addOption(options.languageOption())
    .addOption(new Option('--json', 'as JSON, in both languages'))
    .action((id: string | undefined, flags: RequirementsFlags) => run(id, flags));
}
