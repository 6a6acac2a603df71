/** ACCESS: who may act, and for whom. */

import { WRITTEN_SERVICES } from '../contract/services.ts';
import type { Words } from '../contract/words.ts';
import { isChild, mayRepresent } from '../conversation.ts';
import { accountOf } from '../situation/accounts.ts';
import { answersWithQuestion } from './answering.ts';
import { entryOf, newlyReceived, viewOf } from './observations.ts';
import { closesRule } from './panel-offers.ts';
import { firstMismatch, from, requirement, unless } from './requirement.ts';
import { notified } from './routes.ts';
import type { Step } from './step.ts';

const service = 'access';
const children: Words = { nb: 'Fastlegetjenester for barn', en: 'GP services for children' };

const sentForChild = (step: Step) => newlyReceived(step).filter(({ message }) => message.representation);
const answersForChild = (step: Step) =>
  answersWithQuestion(step).filter(({ question }) => question.representation);
const ofChild = (step: Step) =>
  step.after.conversations.flatMap(({ facts }, index) => {
    const id = step.conversationIds[index];
    return id && isChild(facts.citizen) && facts.openedBy === 'citizen' ? [{ id, name: facts.citizen }] : [];
  });

export const accessRequirements = [
  requirement({
    id: 'ACCESS-01',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Tjenestene krever samtykkenivået full tilgang; med et lavere nivå avvises forespørselen, og ingenting sendes',
      en: 'The services need consent level full access; with less, a request is refused and nothing is sent',
    },
    sources: [
      from('S4', { nb: 'aktivering, samtykkenivåer', en: 'activation, consent levels' }),
      from('STD', { nb: 'samtykke på Helsenorge', en: 'consent on Helsenorge' }),
    ],
    ...closesRule('consent'),
  }),
  requirement({
    id: 'ACCESS-02',
    service,
    within: ['gp-panel'],
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En innbygger som ikke er logget inn, får ingenting',
      en: 'A citizen who is not logged in gets nothing',
    },
    sources: [
      from('S1', { nb: 'pasienten logger inn', en: 'the patient logs in' }),
      from('S4', { nb: 'innlogging', en: 'logging in' }),
    ],
    ...closesRule('logged-out'),
  }),
  requirement({
    id: 'ACCESS-03',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En forelder med foreldreansvar kan handle for barnet; den som ikke har det, avvises',
      en: 'A parent with parental responsibility may act for the child; a person without it is refused',
    },
    sources: [from('S4', children)],
    questions: ['Q14'],
    forbids: ({ act }) => !mayRepresent(act),
  }),
  requirement({
    id: 'ACCESS-04',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En melding sendt for et barn journalføres i barnets journal, aldri i forelderens',
      en: "A message sent for a child is filed in the child's journal, never in the parent's",
    },
    sources: [from('S4', children)],
    needs: ['journal'],
    when: (step) => sentForChild(step).some(({ message }) => entryOf(step, message)),
    ensures: (step) =>
      firstMismatch(
        ...sentForChild(step).map(({ message }) => () => {
          const entry = entryOf(step, message);
          return unless(
            !entry || entry.journal === message.citizen?.id,
            { nb: 'i barnets journal', en: "in the child's journal" },
            { nb: 'i en annen journal', en: 'in another journal' },
          );
        }),
      ),
  }),
  requirement({
    id: 'ACCESS-05',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Varsler om barnet går til forelderen, på SMS eller e-post slik forelderen har valgt',
      en: 'Notifications about the child go to the parent, by SMS or e-mail as the parent chose',
    },
    sources: [from('S4', children)],
    // Of what Helsenorge rejected it tells nobody.
    when: (step) => answersForChild(step).some(({ answer }) => !step.rejected.includes(answer.id)),
    ensures: (step) => {
      const { notifiedBy } = accountOf(step.after.accounts, 'parent');
      const given = notified(step);
      const isRight =
        notifiedBy === 'off'
          ? // Others may be told of something else in the same step.
            given.every(({ to }) => to !== 'parent' && !isChild(to))
          : given.some(({ to, by }) => to === 'parent' && by === notifiedBy);
      const [first] = given;
      return unless(
        isRight,
        { nb: `varsel til forelderen: ${notifiedBy}`, en: `notification to the parent: ${notifiedBy}` },
        first
          ? { nb: `varsel til «${first.to}»: ${first.by}`, en: `notification to "${first.to}": ${first.by}` }
          : { nb: 'ikke noe varsel', en: 'no notification' },
      );
    },
  }),
  requirement({
    id: 'ACCESS-06',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Oversikten viser hvilke meldinger som gjelder barnet',
      en: 'The overview shows which messages concern the child',
    },
    sources: [from('S4', children)],
    when: (step) => ofChild(step).length > 0,
    ensures: (step) =>
      unless(
        ofChild(step).every(({ id, name }) => viewOf(step, id)?.citizen === name),
        { nb: 'vist som barnets', en: "shown as the child's" },
        { nb: 'ikke vist som barnets', en: "not shown as the child's" },
      ),
  }),
  requirement({
    id: 'ACCESS-07',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'Et svar om et barn har barnet som pasient',
      en: 'An answer about a child is addressed to the child as patient',
    },
    sources: [from('S4', children), from('STD', { nb: 'MsgHead 1.2, Patient', en: 'MsgHead 1.2, Patient' })],
    when: (step) => answersForChild(step).length > 0,
    ensures: (step) =>
      unless(
        answersForChild(step).every(({ answer, question }) => answer.citizen?.id === question.citizen?.id),
        { nb: 'barnet er pasient', en: 'the child is the patient' },
        { nb: 'en annen er pasient', en: 'somebody else is the patient' },
      ),
  }),
] as const;
