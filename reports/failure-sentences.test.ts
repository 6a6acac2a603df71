import { expect, it } from 'vitest';
import { searchedSentence } from './failure-sentences.ts';
import type { Failure } from './schema.ts';

const failure = (more: Partial<Failure>) => ({ ...more }) as Failure;
const written = { nb: 'hva som skrives', en: 'what is written' };
const who = { nb: 'hvem innbyggeren er', en: 'who the citizen is' };
const text = { nb: 'med denne teksten', en: 'with this text' };

it('says what a failure needs, what it does not, and what it cost to find', () => {
  const told = searchedSentence(
    failure({
      needs: { whatever: [written, who], only: [{ what: text, step: 2 }] },
      search: { attempts: 31, isExhausted: true },
    }),
  );
  expect(told).toEqual({
    nb: 'Kravet brytes bare med denne teksten (steg 2). Det er det samme hva som skrives eller hvem innbyggeren er. Veien er søkt med 31 gjennomspillinger: ingen steg kan utelates.',
    en: 'The rule is broken only with this text (step 2). It makes no difference what is written or who the citizen is. The path was sought in 31 plays: no step can be left out.',
  });
});

it('does not call a path the shortest when the search was ended', () => {
  const told = searchedSentence(failure({ search: { attempts: 150, isExhausted: false } }));
  expect(told?.en).toContain('there may be a shorter one');
  expect(told?.nb).toContain('det kan finnes en kortere');
});

it('says nothing of what was not told', () => {
  expect(searchedSentence(failure({}))).toBeUndefined();
  const nothing = { needs: { whatever: [], only: [] }, search: { attempts: 0, isExhausted: true } };
  expect(searchedSentence(failure(nothing))).toBeUndefined();
});
