/** What the live page is told in words of its own: what the office does by itself, and how far a run has come. */
import type { Words } from '../../machines/contract/words.ts';

/** What the office has done of its own accord, where no act says it. */
export const RECEIPT_GIVEN: Words = {
  nb: 'Journalsystemet gir en kvittering',
  en: 'The record system gives a receipt',
};

export const UNTOLD: Words = {
  nb: 'Journalsystemet sender noe',
  en: 'The record system sends something',
};

const brokenSoFar = (count: number): Words =>
  count === 0
    ? { nb: 'ingen krav er brutt så langt', en: 'no rule is broken so far' }
    : {
        nb: `${count} krav er brutt så langt`,
        en: `${count} ${count === 1 ? 'rule is' : 'rules are'} broken so far`,
      };

/** How far a run has come. */
export function playingWords(played: number, total: number, broken: number): Words {
  const so = brokenSoFar(broken);
  return {
    nb: `Prøver: ${played} av ${total} scenarioer, ${so.nb}`,
    en: `Playing: ${played} of ${total} scenarios, ${so.en}`,
  };
}

/** What a run came to; the verdict itself is the report's. */
export function endedWords(played: number, broken: number): Words {
  return broken === 0
    ? {
        nb: `Ferdig: ${played} scenarioer, ingen krav er brutt. Konklusjonen står i report.html.`,
        en: `Over: ${played} scenarios, no rule is broken. The verdict stands in report.html.`,
      }
    : {
        nb: `Ferdig: ${played} scenarioer, ${broken} krav er brutt. Konklusjonen står i report.html.`,
        en: `Over: ${played} scenarios, ${broken} ${broken === 1 ? 'rule is' : 'rules are'} broken. The verdict stands in report.html.`,
      };
}
