/** A replay in words: a line for each step, the messages that passed in it, and what the rules say. */
import type { Words } from '../../machines/contract/words.ts';
import { requirementOf } from '../../machines/requirements/catalogue.ts';
import type { StepLine } from '../../reports/schema.ts';
import { visible, visibleLines } from '../../reports/visible.ts';
import { words } from '../../reports/words.ts';
import { prettyXml } from '../../reports/xml-lines.ts';
import type { JudgedRun } from '../conclude/verdict.ts';
import { stepLines } from '../explain/evidence.ts';
import { readOf } from '../explain/what-was-read.ts';
import type { Judgement } from '../judge/judge.ts';
import { withoutPeople } from '../privacy/sweep.ts';
import type { Language } from './options.ts';

interface Telling {
  /** The rule that was asked about; every rule unless told. */
  readonly rule: string | undefined;
  readonly language: Language;
  /** Whether free text, names and identity numbers are shown, and each message whole. */
  readonly withTexts: boolean;
}

export function replayTold({ run, judgement }: JudgedRun, telling: Telling): string {
  const { rule: sought, language, withTexts } = telling;
  const shown = (text: string) => visible(withTexts ? text : withoutPeople(text));
  const [first] = judgement.divergences;
  const broken = first && { step: first.step, read: readOf(judgement, first) };
  const steps = stepLines(run, run.steps.length, withTexts, broken);
  const found = judgement.divergences.map(({ rule, mismatch: { expected, actual } }) => {
    const labels = [words.expected, words.actual].map((label) => label[language].padEnd(9));
    const title = requirementOf(rule)?.title[language] ?? '';
    return `✗ ${rule}  ${title}\n    ${labels[0]} ${shown(expected[language])}\n    ${labels[1]} ${shown(actual[language])}`;
  });
  const isBroken = judgement.divergences.some(({ rule }) => sought === undefined || rule === sought);
  const onRule = isBroken ? [] : [heldLine(judgement, sought)[language]];
  return `${[...steps.flatMap((step) => stepTold(step, telling, shown)), '', ...found, ...onRule].join('\n')}\n`;
}

function stepTold(step: StepLine, { language, withTexts }: Telling, shown: (text: string) => string) {
  const reason = step.reason ? ` (${shown(step.reason)})` : '';
  const act = `${step.diverges ? '▸' : ' '} ${step.number} ${String(step.act.type)}`;
  const mark = ({ offends }: { offends?: true | undefined }) => `    ${offends ? '▸' : ' '} `;
  const messages = step.messages.flatMap((message) => {
    const { from, to, type, summary, xml, findings, at } = message;
    return [
      `${mark(message)}${words.parties[from][language]} → ${words.parties[to][language]}: ${shown(summary[language])} [${shown(type)}]${at === undefined ? '' : ` ${at}`}`,
      ...findings.map((finding) => `        ! ${shown(finding)}`),
      ...(withTexts && xml !== undefined ? [indented(visibleLines(prettyXml(xml)))] : []),
    ];
  });
  const notes = step.office.map((note) => `${mark(note)}${shown(note.text[language])}`);
  return [
    `${act}  ${step.text[language]}: ${words.outcomes[step.outcome][language]}${reason}`,
    ...messages,
    ...notes,
  ];
}

const indented = (text: string) => text.replace(/^/gm, '          ');

/** That the rule sought, or every rule, held or was not put to the test. */
function heldLine({ exercised }: Judgement, sought: string | undefined): Words {
  if (sought === undefined) {
    return { nb: '✓ Alle krav som ble satt på prøve, er oppfylt', en: '✓ Every rule put to the test held' };
  }
  const isTested = [...exercised.keys()].some((id) => id === sought);
  return isTested
    ? { nb: `✓ ${sought} er oppfylt`, en: `✓ ${sought} held` }
    : { nb: `? ${sought} ble ikke satt på prøve`, en: `? ${sought} was not put to the test` };
}
