/** One compact line of JSON for a program that mends the record system: what failed, why, and what to do. */
import { AGENT_VERSION, type AgentAnswer } from './agent-schema.ts';
import { gateSentence } from './comparison-sentences.ts';
import { casesIn } from './demands.ts';
import { alike, findingsOf } from './findings.ts';
import type { Language, Report, RequirementLine, Words } from './schema.ts';
import { sourceWords, verdictSentence } from './sentences.ts';
import { clipped, visible } from './visible.ts';
import { overdueWaivers, waivedWhat, waiverSentence } from './waiver-sentences.ts';
import { verdictWords } from './words.ts';

/** What a program that pays by the word is asked to read. */
export const ANSWER_BYTES_MAX = 20_000;
const TEXT_MAX = 400;
const STEPS_MAX = 12;
/** A command is of no use when it is cut: one that is longer is left to the report. */
const COMMAND_MAX = 2000;
const RULES_MAX = 200;
const ID_MAX = 40;
const SERVICES_MAX = 20;

const NEXT = {
  passed: { nb: 'Ingenting gjenstår.', en: 'Nothing is left to do.' },
  smoke: {
    nb: 'Kjør uten --effort quick, --rule og --story: dette var en røyktest.',
    en: 'Run without --effort quick, --rule and --story: this was a smoke test.',
  },
  failed: {
    nb: 'Rett det første bruddet i failures, spill det av igjen med kommandoen i replay, og kjør så ddfl certify på nytt.',
    en: 'Mend the first of failures, play it again with its replay command, then run ddfl certify again.',
  },
  waivers: {
    nb: 'Fjern unntakene som ikke trengs, og avtal ny dato for dem som har gått ut.',
    en: 'Remove the waivers that are not needed, and agree on a new date for those that have expired.',
  },
  inconclusive: {
    nb: 'Les undecided: sørg for at situasjonene kan oppstå, og kjør hele planen med --effort normal.',
    en: 'Read undecided: let the situations come about, and run the whole plan with --effort normal.',
  },
  error: {
    nb: 'Rett det som står i summary, og kjør på nytt: ingenting er vurdert ferdig.',
    en: 'Mend what summary says and run again: nothing was judged to its end.',
  },
} as const satisfies Record<string, Words>;

const TOO_LONG: Words = {
  nb: 'npx ddfl replay, med kommandoen som står i report.json',
  en: 'npx ddfl replay, with the command that stands in report.json',
};

function nextOf(report: Report): Words {
  if (report.verdict === 'failed' && !report.requirements.some(({ verdict }) => verdict === 'failed'))
    return NEXT.waivers;
  const isPart = report.effort?.name === 'quick' || Boolean(report.only ?? report.messages);
  return NEXT[report.verdict === 'passed' && isPart ? 'smoke' : report.verdict];
}

/** Texts as an answer tells them, in one language. */
function teller(language: Language) {
  return (words: Words | string) =>
    clipped(visible(typeof words === 'string' ? words : words[language]), TEXT_MAX);
}

const idOf = (id: string) => clipped(visible(id), ID_MAX);

type Failing = RequirementLine & { readonly failure: NonNullable<RequirementLine['failure']> };
const isFailing = (line: RequirementLine): line is Failing =>
  line.failure !== undefined && line.verdict !== 'waived';

function findingOf(report: Report, line: Failing, language: Language): AgentAnswer['failures'][number] {
  const say = teller(language);
  const { expected, actual, steps, replay } = line.failure;
  const told = steps.slice(-STEPS_MAX);
  const before = steps.length - told.length;
  return {
    id: idOf(line.id),
    level: line.level,
    verdict: line.verdict,
    title: say(line.title),
    source: say(sourceWords(report, line)),
    expected: say(expected),
    actual: say(actual),
    ...(line.reason && { reason: say(line.reason) }),
    steps: told.map(({ number, act, text, outcome }) => ({
      number,
      act: say(typeof act.type === 'string' ? act.type : ''),
      text: say(text),
      outcome,
    })),
    ...(before > 0 && { stepsBefore: before }),
    replay: replay.length > COMMAND_MAX ? TOO_LONG[language] : visible(replay),
  };
}

const UNDECIDED: readonly string[] = ['error', 'not-tried', 'inconclusive'];

function undecidedIn(report: Report, language: Language): AgentAnswer['undecided'] {
  const say = teller(language);
  return findingsOf(report)
    .filter(({ verdict }) => UNDECIDED.includes(verdict))
    .flatMap(({ verdict, lines }) =>
      alike(lines.filter((line) => !isFailing(line))).map((group) => ({
        rules: group.map(({ id }) => idOf(id)),
        verdict,
        reason: say(group[0]?.reason ?? verdictWords[verdict]),
      })),
    );
}

/** The answer in words, whatever its length. */
function whole(report: Report, language: Language): AgentAnswer {
  const say = teller(language);
  const { candidate, catalogue, suite, date, seed, effort, services, record, run } = report;
  const gate = gateSentence(report);
  return {
    format: 'ddfl-agent',
    version: AGENT_VERSION,
    verdict: report.verdict,
    exitCode: report.exitCode,
    summary: say(verdictSentence(report)),
    ...(gate && { gate: say(gate) }),
    next: nextOf(report)[language],
    candidate: { name: say(candidate.name), version: say(candidate.version) },
    run: {
      ...(run && { id: run }),
      ...(record && { record: record.sha256 }),
      suite: say(suite.version),
      catalogue: say(catalogue.version),
      date,
      seed,
      ...(effort && { effort: effort.name }),
      services: services.slice(0, SERVICES_MAX).map(idOf),
    },
    counts: report.counts,
    failures: findingsOf(report)
      .flatMap(({ lines }) => lines)
      .filter(isFailing)
      .map((line) => findingOf(report, line, language)),
    undecided: undecidedIn(report, language),
    waivers: overdueWaivers(report).map((waiver) => ({
      rule: idOf(waivedWhat(waiver)),
      problem: say(waiverSentence(waiver)),
    })),
    leftOut: [],
  };
}

const line = (answer: AgentAnswer) => `${JSON.stringify(answer)}\n`;

/** Fewer failures, then fewer undecided, then fewer waivers, until it has room; whom it left out it names. */
function fitted(answer: AgentAnswer): AgentAnswer {
  if (Buffer.byteLength(line(answer)) <= ANSWER_BYTES_MAX) return answer;
  const { failures, undecided, waivers, leftOut } = answer;
  const without = (rules: readonly string[], shorter: Partial<AgentAnswer>): AgentAnswer =>
    fitted({ ...answer, ...shorter, leftOut: [...rules, ...leftOut].slice(0, RULES_MAX) });
  if (failures.length > 1) return without([failures.at(-1)?.id ?? ''], { failures: failures.slice(0, -1) });
  if (undecided.length > 0)
    return without(undecided.at(-1)?.rules ?? [], { undecided: undecided.slice(0, -1) });
  if (waivers.length > 0) return without([waivers.at(-1)?.rule ?? ''], { waivers: waivers.slice(0, -1) });
  if (failures.length === 0) return answer;
  return without(
    failures.map(({ id }) => id),
    { failures: [] },
  );
}

/** The report as a program that mends reads it; the same report gives the same bytes. */
export function renderAgent(report: Report, language: Language): string {
  return line(fitted(whole({ ...report, requirements: casesIn(report) }, language)));
}

/** What is told where there was no run, or none that gave a report. */
export function renderAgentTrouble(trouble: string, language: Language): string {
  return line({
    format: 'ddfl-agent',
    version: AGENT_VERSION,
    verdict: 'error',
    exitCode: 3,
    summary: clipped(visible(trouble), ANSWER_BYTES_MAX / 10),
    next: NEXT.error[language],
    counts: {},
    failures: [],
    undecided: [],
    waivers: [],
    leftOut: [],
  });
}
