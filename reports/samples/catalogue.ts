/** A catalogue to render: the rules of the samples, without verdicts. */
import type { Catalogue } from '../html/catalogue-page.tsx';
import { everyVerdict } from './samples.ts';

const { suite, catalogue, coverage, requirements } = everyVerdict;

export const sampleCatalogue: Catalogue = {
  suite,
  version: catalogue.version,
  documents: catalogue.documents,
  rules: requirements.map((line) => ({
    ...line,
    since: '2026.1',
    judged: { nb: 'hvert steg det gjelder', en: 'every step it concerns' },
    situations: [{ nb: 'forfalt', en: 'overdue' }],
  })),
  questions: catalogue.questions,
  profile: catalogue.profile,
  shown: {
    judged: [{ what: { nb: 'oppgavens frist', en: "a task's due date" }, rules: ['ECON-08'] }],
    free: [
      {
        choice: 'display-names',
        reasons: [{ nb: 'skrives ulikt i kildene', en: 'are written differently in the sources' }],
      },
    ],
  },
  lifecycles: coverage,
};
