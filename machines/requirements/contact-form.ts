/** CONT-13 and CONT-14: what Helsenorge shows where an enquiry is written. */
import type { Words } from '../contract/words.ts';
import { emergencyNumbersShown } from './notices.ts';
import { from, requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

const service = 'office-contact';
const form: Words = { nb: 'skjema, Kontakt legekontoret', en: 'form, Contact the office' };

/** Whether a citizen writes to the office, and what is shown there is known. */
const isWriting = ({ act, view }: Step) =>
  view.contactForm !== undefined && (act.type === 'citizen.enquires' || act.type === 'citizen.drafts');

export const contactFormRequirements = [
  requirement({
    id: 'CONT-13',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Nødnumrene 113 og 116117 vises der en henvendelse skrives',
      en: 'The emergency numbers 113 and 116117 are shown where an enquiry is written',
    },
    sources: [from('S2', form)],
    when: isWriting,
    profile: ['emergencyNumbers'],
    ensures: (step) => emergencyNumbersShown(step, step.view.contactForm?.emergencyNumbers ?? []),
  }),
  requirement({
    id: 'CONT-14',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Innbyggeren får vite at henvendelsen journalføres',
      en: 'The citizen is told that the enquiry is recorded',
    },
    sources: [from('S2', form)],
    when: isWriting,
    ensures: ({ view }) =>
      unless(
        view.contactForm?.filingNotice === true,
        { nb: 'opplysning om journalføring', en: 'a notice that it is recorded' },
        { nb: 'ingen slik opplysning', en: 'no such notice' },
      ),
  }),
] as const;
