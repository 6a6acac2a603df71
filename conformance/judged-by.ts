import type { Words } from '../machines/contract/words.ts';
import type { Requirement } from '../machines/requirements/requirement.ts';

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
    ways.push({ nb: 'avvik som ingen annen regel forklarer', en: 'divergence that no other rule explains' });
  }
  const needs = rule.needs ?? [];
  if (needs.length > 0)
    ways.push({ nb: `krever innsyn: ${needs.join(', ')}`, en: `needs to see: ${needs.join(', ')}` });
  return { nb: ways.map(({ nb }) => nb).join('; '), en: ways.map(({ en }) => en).join('; ') };
}
