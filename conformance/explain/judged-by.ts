import type { Words } from '../../machines/contract/words.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';

/** By what a rule is observed: what passes on the wire and is shown, and what the candidate's answers tell. */
function observedBy({ binds, needs = [] }: Requirement): Words {
  if (binds === 'platform') {
    return {
      nb: 'sees i det Helsenorge godtar, viser og sender; brudd er testverktøyets egen feil',
      en: "seen in what Helsenorge accepts, shows and sends; a breach is the suite's own error",
    };
  }
  return needs.length === 0
    ? {
        nb: 'sees i svaret på handlingen, meldingene, og det Helsenorge og registrene har etterpå',
        en: 'seen in the answer to the act, the messages, and what Helsenorge and the registers have afterwards',
      }
    : { nb: `krever innsyn: ${needs.join(', ')}`, en: `needs to see: ${needs.join(', ')}` };
}

/** How a rule is judged, in words. */
export function judgedBy(rule: Requirement): Words {
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
    ways.push({
      nb: 'avvik som ikke noe annet krav forklarer',
      en: 'divergence that no other rule explains',
    });
  }
  ways.push(observedBy(rule));
  if (rule.needsClock) {
    ways.push({
      nb: 'krever at klokken kan stilles (takesClock)',
      en: 'needs a clock that can be set (takesClock)',
    });
  }
  if (rule.within) {
    const services = rule.within.join(', ');
    ways.push({ nb: `prøves i: ${services}`, en: `tried in: ${services}` });
  }
  if (rule.applies) {
    ways.push({
      nb: 'gjelder bare når erklæringen har med det kravet handler om',
      en: 'applies only where the statement claims what the rule is about',
    });
  }
  return { nb: ways.map(({ nb }) => nb).join('; '), en: ways.map(({ en }) => en).join('; ') };
}
