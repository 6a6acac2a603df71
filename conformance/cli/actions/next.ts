import { join } from 'node:path';
import { counted, type Words } from '../../../machines/contract/words.ts';
import { requirementOf } from '../../../machines/requirements/catalogue.ts';
import { DOCUMENTS, type Requirement } from '../../../machines/requirements/requirement.ts';
import { stepPhrase } from '../../../machines/words/phrases.ts';
import { serviceName } from '../../../reports/sentences.ts';
import { visible } from '../../../reports/visible.ts';
import { words } from '../../../reports/words.ts';
import { plainPractice } from '../../../scenarios/data/practice.ts';
import { replayCommand } from '../../explain/replay-line.ts';
import { type Next, nextRule } from '../../next/next.ts';
import { withoutPeople } from '../../privacy/sweep.ts';
import { attached } from '../attachment.ts';
import { REPLAY_LOG } from '../files.ts';
import { knownServices } from '../known-services.ts';
import type { NextFlags } from '../next-command.ts';

const WORDS = {
  unseen: {
    nb: 'Ikke prøvd, for erklæringen gir ikke innsyn:',
    en: 'Not tried, for the statement lets nobody see it:',
  },
  done: {
    nb: 'Ingenting gjenstår som enkelthandlinger og fortellinger viser. Fortsett med',
    en: 'Nothing is left that single acts and stories show. Go on with',
  },
} as const satisfies Record<string, Words>;

interface Manner {
  readonly language: 'nb' | 'en';
  /** What a candidate or a rule says, as it may be shown. */
  readonly shown: (text: string) => string;
  /** The options that attach the candidate. */
  readonly attachment: string;
}

function heldLine({ held, plays, tried }: Next, { language }: Manner): string {
  const rules = counted(held.size, { nb: ['krav', 'krav'], en: ['rule', 'rules'] });
  const times = counted(plays, { nb: ['gjennomkjøring', 'gjennomkjøringer'], en: ['play', 'plays'] });
  const services = tried.map((service) => serviceName(service)[language]).join(', ');
  const line = {
    nb: `${rules.nb} oppfylt i ${times.nb}: ${services}`,
    en: `${rules.en} held in ${times.en}: ${services}`,
  };
  return line[language];
}

function foundLines({ divergence, run }: NonNullable<Next['found']>, manner: Manner): string[] {
  const { language, shown, attachment } = manner;
  const rule: Requirement | undefined = requirementOf(divergence.rule);
  if (!rule) return [];
  const sources = rule.sources.map(
    ({ document, place }) => `${DOCUMENTS[document][language]}, ${place[language]}`,
  );
  const steps = run.steps.slice(0, divergence.step).map((step, index) => {
    const reason = step.reason ? ` (${shown(step.reason)})` : '';
    const phrase = stepPhrase(step, plainPractice)[language];
    return `${index + 1} ${step.act.type}  ${phrase}: ${words.outcomes[step.outcome][language]}${reason}`;
  });
  const { expected, actual } = divergence.mismatch;
  const labelled: (readonly [Words, string])[] = [
    [words.source, sources.join('; ')],
    [words.expected, shown(expected[language])],
    [words.actual, shown(actual[language])],
    ...steps.map((step, index) => [index === 0 ? words.played : { nb: '', en: '' }, step] as const),
    [words.replay, visible(replayCommand(rule.id, run, divergence.step, { attachment }))],
  ];
  return [
    `▸ ${rule.id} ${words.levels[rule.level][language]}  ${rule.title[language]}`,
    ...labelled.map(([label, text]) => `    ${label[language].padEnd(9)} ${text}`),
  ];
}

function unseenLines({ unseen, statement }: Next, { language }: Manner): string[] {
  if (unseen.size === 0) return [];
  const each = [...unseen].map(({ id, needs = [], needsClock }) => {
    const lacking: string[] = needs.filter((need) => !statement.observes.includes(need));
    if (needsClock && !statement.takesClock) lacking.push('takesClock');
    return `${id} (${lacking.join(', ')})`;
  });
  return ['', `${WORDS.unseen[language]} ${each.join(', ')}`];
}

function told(next: Next, manner: Manner): string {
  const { language, attachment } = manner;
  const command = ['npx ddfl certify --effort quick', ...(attachment ? [attachment] : [])].join(' ');
  const outcome = next.found
    ? foundLines(next.found, manner)
    : [`✓ ${WORDS.done[language]}`, `    ${visible(command)}`];
  return `${[heldLine(next, manner), '', ...outcome, ...unseenLines(next, manner)].join('\n')}\n`;
}

/** 0 nothing is left that a short scenario shows · 1 a rule is named · 3 the suite could not judge. */
export async function nextAction(flags: NextFlags): Promise<number> {
  const attachment = await attached(flags, join(flags.out, REPLAY_LOG));
  try {
    const next = await nextRule(attachment, knownServices(flags.service));
    const shown = (text: string) => visible(flags.texts ? text : withoutPeople(text));
    process.stdout.write(told(next, { language: flags.lang, shown, attachment: attachment.options }));
    return next.found ? 1 : 0;
  } finally {
    await attachment.close();
  }
}
