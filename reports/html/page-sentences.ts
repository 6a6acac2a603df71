/** Sentences that only the page says, in both languages. */
import { dateWords } from '../dates.ts';
import type { Deadline, Words } from '../schema.ts';
import { grouped, inBoth } from '../sentences.ts';

/** `23 ×`, `2 of 23`, `not reached`: how often something was done, and how often it went wrong. */
export function reachSentence(times: number, diverged: number): Words {
  if (times === 0 && diverged === 0) return { nb: 'ikke nådd', en: 'not reached' };
  if (diverged === 0) return inBoth((language) => `${grouped(times, language)} ×`);
  // What goes wrong in a state that was entered before can be more than the entries.
  const all = Math.max(times, diverged);
  return {
    nb: `brutt ${grouped(diverged, 'nb')} av ${grouped(all, 'nb')}`,
    en: `broke ${grouped(diverged, 'en')} of ${grouped(all, 'en')}`,
  };
}

/** `10 of 12`, `10 of 12, 2 broke`: how many of a kind were reached, and how many of them went wrong. */
export function reachedOrBroken(reached: Words, broken: number): Words {
  return broken === 0
    ? reached
    : { nb: `${reached.nb}, ${broken} brutt`, en: `${reached.en}, ${broken} broke` };
}

/** What the calendar shows, for those who do not see it and those who do. */
export function deadlineSentences(deadline: Deadline): Words[] {
  const { receivedOn, dueOn, days } = deadline;
  const [received, due] = [dateWords(receivedOn), dateWords(dueOn)];
  const counting = days.filter(({ number }) => number !== undefined).length;
  const passed = days.filter(({ date, kind }) => kind !== 'workday' && date > receivedOn && date < dueOn);
  const weekend = passed.filter(({ kind }) => kind === 'weekend').length;
  const holidays = passed.length - weekend;
  return [
    {
      nb: `Mottatt ${received.nb}. ${counting} arbeidsdager gir frist ${due.nb}; ${weekend} dager i helg og ${holidays} på helligdag teller ikke.`,
      en: `Received on ${received.en}. ${counting} working days make it due on ${due.en}; ${weekend} days of weekend and ${holidays} of public holiday do not count.`,
    },
    shownSentence(deadline),
  ];
}

/** What the office was shown of the deadline, and what was wrong with it. */
function shownSentence({ dueOn, observedOn, shownAsOverdue, shownDueOn }: Deadline): Words {
  const observed = dateWords(observedOn);
  const isOverdue = observedOn > dueOn;
  if (shownDueOn !== undefined && shownAsOverdue === isOverdue) {
    const shown = dateWords(shownDueOn);
    return {
      nb: `${capital(observed.nb)} ble fristen vist som ${shown.nb}.`,
      en: `On ${observed.en} it was shown as due on ${shown.en}.`,
    };
  }
  return shownAsOverdue
    ? {
        nb: `${capital(observed.nb)} ble det vist som forfalt, enda fristen ikke var ute.`,
        en: `On ${observed.en} it was shown as overdue, though the deadline had not passed.`,
      }
    : {
        nb: `${capital(observed.nb)} var fristen ute, men det ble ikke vist som forfalt.`,
        en: `On ${observed.en} the deadline had passed, yet it was not shown as overdue.`,
      };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many of the rules the choices leave; the script writes the first number. */
export function groupSentence(count: number): Words {
  return { nb: `${count} krav`, en: `${count} rules` };
}

export function questionsSentence(count: number): Words {
  return { nb: `${count} spørsmål`, en: `${count} questions` };
}

export function valuesSentence(count: number): Words {
  return { nb: `${count} verdier`, en: `${count} values` };
}
