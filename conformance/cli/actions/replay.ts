import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Acts, missingOf } from '../../../machines/contract/acts.ts';
import { Instant } from '../../../machines/contract/formats.ts';
import { PracticeSketch } from '../../../machines/contract/practice-sketch.ts';
import type { Words } from '../../../machines/contract/words.ts';
import { requirementOf } from '../../../machines/requirements/catalogue.ts';
import { stepPhrase } from '../../../machines/words/phrases.ts';
import { createWorld } from '../../../mocks/platform/world.ts';
import { visible } from '../../../reports/visible.ts';
import { plainPractice } from '../../../scenarios/data/practice.ts';
import { ORDINARY_START, type Scenario } from '../../../scenarios/scenario.ts';
import type { Attachment } from '../../attach/attach.ts';
import { type Judgement, judge } from '../../judge/judge.ts';
import { playIn } from '../../play/play.ts';
import { withoutPeople } from '../../privacy/sweep.ts';
import { UserError } from '../../user-error.ts';
import { attached } from '../attachment.ts';
import { REPLAY_LOG } from '../files.ts';
import type { Language } from '../options.ts';
import type { ReplayFlags } from '../replay-command.ts';

const PRACTICE_SHAPE = '\'{"people":{"citizen":{"identity":"d-number"}}}\'';
const REGISTERED_SHAPE = '\'{"registered":250}\'';
const ACTS_SHAPE = '\'[{"type":"citizen.asks"},{"type":"clinician.closes"}]\'';

/** A value of an option: JSON, or @file with JSON, of a shape that is named when it is another. */
function given<S extends z.ZodType>(schema: S, option: string, text: string, what: string, shape: string) {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text);
  } catch (error) {
    throw new UserError(
      `${option} is neither JSON nor @file with JSON: ${(error as Error).message}. Expected ${what} like ${shape}.`,
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${option} is not ${what}: ${z.prettifyError(parsed.error)}\nExpected ${what} like ${shape}.`,
  );
}

async function playOnce(attachment: Attachment, scenario: Scenario) {
  const statement = await attachment.driver.statement();
  const run = await playIn({ ...attachment, createWorld }, scenario, 0);
  return { run, judgement: judge(run, statement) };
}

/** What happened, a line per step, and what the rules said of it. */
function told(
  { run, judgement }: Awaited<ReturnType<typeof playOnce>>,
  sought: string | undefined,
  language: Language,
  withTexts: boolean,
): string {
  const shown = (text: string) => visible(withTexts ? text : withoutPeople(text));
  const outcomes = { accepted: { nb: 'godtatt', en: 'accepted' }, refused: { nb: 'avvist', en: 'refused' } };
  const divergent = judgement.divergences[0]?.step;
  const lines = run.steps.map((step, index) => {
    const mark = index + 1 === divergent ? '▸' : ' ';
    const reason = step.reason ? ` (${shown(step.reason)})` : '';
    const phrase = stepPhrase(step, plainPractice)[language];
    return `${mark} ${index + 1} ${step.act.type}  ${phrase}: ${outcomes[step.outcome][language]}${reason}`;
  });
  const words = { nb: ['Forventet', 'Faktisk'], en: ['Expected', 'Actual'] }[language];
  const found = judgement.divergences.map(({ rule, mismatch }) => {
    const title = requirementOf(rule)?.title[language] ?? '';
    const { expected, actual } = mismatch;
    return `✗ ${rule}  ${title}\n    ${words[0]}  ${shown(expected[language])}\n    ${words[1]}  ${shown(actual[language])}`;
  });
  const isBroken = judgement.divergences.some(({ rule }) => sought === undefined || rule === sought);
  const onRule = isBroken ? [] : [heldLine(judgement, sought)[language]];
  return `${[...lines, '', ...found, ...onRule].join('\n')}\n`;
}

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

/** 0 the rule (or every rule) held · 1 it did not · 2 it was not put to the test · 3 the suite could not judge. */
function exitCodeOf(rule: string | undefined, { divergences, exercised, suiteFault }: Judgement): number {
  if (suiteFault || divergences.some(({ isPlatformFault }) => isPlatformFault)) return 3;
  const sought = rule === undefined ? divergences : divergences.filter((each) => each.rule === rule);
  if (sought.length > 0) return 1;
  const isTested = rule === undefined ? exercised.size > 0 : [...exercised.keys()].some((id) => id === rule);
  return isTested ? 0 : 2;
}

export async function replayAction(rule: string | undefined, flags: ReplayFlags): Promise<number> {
  if (rule !== undefined && !requirementOf(rule)) {
    throw new UserError(`There is no rule ${rule}. "ddfl requirements" lists them.`);
  }
  if (!Instant.safeParse(flags.start).success) {
    throw new UserError(`--start ${flags.start} is not an instant with offset like ${ORDINARY_START}.`);
  }
  const acts = given(Acts, '--acts', flags.acts, 'an array of acts', ACTS_SHAPE);
  const drawn = given(PracticeSketch, '--practice', flags.practice, 'a practice', PRACTICE_SHAPE);
  const missing = missingOf(drawn.registered ?? 0, acts);
  if (missing) {
    throw new UserError(
      `--acts names ${missing}, and the practice has ${drawn.registered ?? 0} registered. Say how many it has with --practice ${REGISTERED_SHAPE}.`,
    );
  }
  const attachment = await attached(flags, join(flags.out, REPLAY_LOG));
  try {
    const scenario: Scenario = {
      name: 'replay',
      service: 'e-consultation',
      purpose: 'random',
      start: flags.start,
      acts,
      drawn,
    };
    const played = await playOnce(attachment, scenario);
    process.stdout.write(told(played, rule, flags.lang, flags.texts ?? false));
    return exitCodeOf(rule, played.judgement);
  } finally {
    await attachment.close();
  }
}
