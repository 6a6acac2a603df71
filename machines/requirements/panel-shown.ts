/** PANEL: what Helsenorge shows on the GP panel, and refuses there. */
import { officeNoteCharactersMax, STANDARD_TEXTS } from '../contract/panel-texts.ts';
import { DialogService } from '../contract/services.ts';
import type { PlatformView } from '../contract/view.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { obstacleOf } from '../situation/eligibility.ts';
import { servicesOn } from '../situation/panel.ts';
import { absentServices, hasNote, isEligible, listed, noteShown } from './panel-offers.ts';
import { firstMismatch, from, type Mismatch, requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

const service = 'gp-panel';
const infoMessages: Words = {
  nb: 'informasjonsmeldinger på Helsenorge',
  en: 'information messages on Helsenorge',
};
const allOff: Words = { nb: 'hvis alle tjenestene skrus av', en: 'if all services are switched off' };
const tool: Words = { nb: 'Helsetilbud, infomeldinger', en: 'the health-offer tool, information messages' };

/** Services beside which the office has written; those with absence registered are PANEL-09's to judge. */
const withNotes = (step: Step) => {
  const absent = absentServices(step);
  return DialogService.options.filter((each) => hasNote(step, each) && !absent.includes(each));
};
/** What is shown where the office has written is the text accepted, or after a refusal the one that was shown before. */
function noteStands({ act, permission, view, past }: Step): Mismatch | undefined {
  if (act.type !== 'office.writes') return undefined;
  const shownIn = ({ panel }: PlatformView) =>
    panel.texts.find(({ place }) => place === act.place)?.officeNote;
  const shown = shownIn(view);
  const former = past.at(-1);
  const expected = permission === 'permitted' ? act.text : former && shownIn(former.view);
  // Whether an accepted text is shown at all depends on what is on: other rules judge that.
  if (permission === 'permitted' && shown === undefined) return undefined;
  const characters = (text = ''): Words => ({
    nb: `en tekst på ${text.length} tegn`,
    en: `a text of ${text.length} characters`,
  });
  return unless(shown === expected, characters(expected), characters(shown));
}

const hasServicesOn = ({ after }: Step) => servicesOn(after.panel).length > 0;

export const panelShownRequirements = [
  requirement({
    id: 'PANEL-03',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'En tjeneste som er av, tilbys ikke, og en forespørsel om den avvises',
      en: 'A service that is off is not offered, and a request for it is refused',
    },
    sources: [from('S1', { nb: 'de fire tjenestene', en: 'the four services' }), from('S2', allOff)],
    forbids: ({ act, before }) => obstacleOf(act, before) === 'switched-off',
    when: (step) =>
      isEligible(step, 'citizen') && servicesOn(step.after.panel).length < DialogService.options.length,
    ensures: (step) => {
      const absent = absentServices(step);
      const without = (services: readonly DialogService[]) =>
        services.filter((each) => !absent.includes(each));
      const expected = without(servicesOn(step.after.panel));
      const offered = without(step.view.panel.offered.citizen);
      return unless(offered.join() === expected.join(), listed(expected), listed(offered));
    },
  }),
  requirement({
    id: 'PANEL-04',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Informasjonsmeldingen til en tjeneste vises bare mens tjenesten er på',
      en: "A service's information message shows only while that service is on",
    },
    sources: [from('S2', infoMessages)],
    when: (step) => withNotes(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...withNotes(step).map((each) => () => noteShown(step, each, step.after.panel.isOn[each])),
      ),
  }),
  requirement({
    id: 'PANEL-05',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Panelets informasjonsmelding vises bare mens minst én tjeneste er på',
      en: "The panel's information message shows only while at least one service is on",
    },
    sources: [from('S2', allOff)],
    when: (step) => hasNote(step, 'panel'),
    ensures: (step) => noteShown(step, 'panel', hasServicesOn(step)),
  }),
  requirement({
    id: 'PANEL-06',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Når alle fire tjenestene er av, sier panelet at fastlegen ikke tilbyr timebestilling og dialog her, men kan ha det andre steder',
      en: 'With all four off, the panel says that the GP offers no booking or dialogue here, and may do so elsewhere',
    },
    sources: [from('S2', allOff)],
    when: (step) => !hasServicesOn(step) || step.view.panel.allOffNotice,
    ensures: (step) =>
      unless(
        step.view.panel.allOffNotice && !hasServicesOn(step),
        { nb: 'vises når alle er av, og bare da', en: 'shown when all are off, and only then' },
        step.view.panel.allOffNotice ? { nb: 'vises', en: 'shown' } : { nb: 'vises ikke', en: 'not shown' },
      ),
  }),
  requirement({
    id: 'PANEL-07',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Panelets melding har høyst 200 tegn, en tjenestes høyst 300; en lengre avvises, og den forrige blir stående',
      en: "The panel's message holds at most 200 characters, a service's at most 300; longer is refused and the earlier text stays",
    },
    sources: [from('S2', tool)],
    forbids: ({ act }) =>
      act.type === 'office.writes' && act.text.length > officeNoteCharactersMax(act.place),
    when: ({ act }) => act.type === 'office.writes',
    ensures: (step) =>
      firstMismatch(
        () =>
          unless(
            step.permission !== 'permitted' || step.outcome === 'accepted',
            { nb: 'teksten godtas', en: 'the text is accepted' },
            { nb: 'teksten avvises', en: 'the text is refused' },
          ),
        () => noteStands(step),
      ),
  }),
  requirement({
    id: 'PANEL-08',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Kontoret kan ikke endre standardteksten; kontorets eget tillegg står ved siden av',
      en: 'The office cannot change the standard text; its own addition stands beside it',
    },
    sources: [from('S2', tool)],
    when: ({ view }) => view.panel.texts.length > 0,
    ensures: ({ view }) =>
      firstMismatch(
        ...view.panel.texts.map(({ place, standardText }) => () => {
          const expected = STANDARD_TEXTS[place];
          return unless(standardText === expected, asWritten(expected), asWritten(standardText));
        }),
      ),
  }),
  requirement({
    id: 'PANEL-09',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'Når fravær er registrert for en tjeneste, vises knappen og informasjonen fortsatt',
      en: 'With absence registered for a service, its button and information stay visible',
    },
    sources: [from('S2', { nb: 'fraværsløsning', en: 'absence solution' })],
    questions: ['Q3', 'Q15'],
    when: (step) => absentServices(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...absentServices(step).flatMap((each) => [
          () =>
            unless(
              !isEligible(step, 'citizen') || step.view.panel.offered.citizen.includes(each),
              { nb: `knappen for «${each}» vises`, en: `the button of "${each}" is shown` },
              { nb: 'den vises ikke', en: 'it is not shown' },
            ),
          () => (hasNote(step, each) ? noteShown(step, each, true) : undefined),
        ]),
      ),
  }),
] as const;
