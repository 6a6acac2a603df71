/** PANEL-15 to PANEL-17: the front page, texts left empty, and whose panel it is. */
import { PLACES, type Place } from '../contract/acts/gp-panel.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { emergencyNumbersShown } from './notices.ts';
import { isEligible } from './panel-offers.ts';
import { firstMismatch, from, requirement, unless } from './requirement.ts';
import type { Step } from './step.ts';

const service = 'gp-panel';
const frontPage: Words = { nb: 'ny forside', en: 'new front page' };
const infoMessages: Words = {
  nb: 'informasjonsmeldinger på Helsenorge',
  en: 'information messages on Helsenorge',
};

/** Where the office has no text; what is refused there in this very step is PANEL-07's to judge. */
function placesWithoutNote({ act, after, permission }: Step): Place[] {
  const isRefused = (place: Place) =>
    act.type === 'office.writes' && act.place === place && permission !== 'permitted';
  return PLACES.filter((place) => !after.panel.facts.notes[place] && !isRefused(place));
}

export const panelFrontRequirements = [
  requirement({
    id: 'PANEL-15',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'Forsiden viser 113, 116117 og telefonnummeret til kontoret',
      en: "The front page shows 113, 116117 and the office's telephone number",
    },
    sources: [from('S2', frontPage)],
    when: ({ view }) => view.frontPage !== undefined,
    profile: ['emergencyNumbers'],
    ensures: (step) => {
      const { view, practice } = step;
      const { frontPage: shown } = view;
      const { officeTelephone } = practice;
      return firstMismatch(
        () => emergencyNumbersShown(step, shown?.emergencyNumbers ?? []),
        () =>
          unless(
            shown?.officeTelephone === officeTelephone,
            asWritten(officeTelephone ?? '–'),
            asWritten(shown?.officeTelephone ?? '–'),
          ),
      );
    },
  }),
  requirement({
    id: 'PANEL-16',
    service,
    level: 'should',
    binds: 'platform',
    title: {
      nb: 'En informasjonsmelding er frivillig: der kontoret ikke har skrevet noe, vises ingenting',
      en: 'An information message is voluntary: where the office has written nothing, nothing is shown',
    },
    sources: [from('S2', infoMessages)],
    when: (step) => placesWithoutNote(step).length > 0,
    ensures: (step) => {
      const places = placesWithoutNote(step);
      const shown = step.view.panel.texts.find(({ place }) => places.includes(place));
      return unless(
        !shown,
        { nb: 'ingen melding vises', en: 'no message is shown' },
        {
          nb: `en tom melding vises på «${shown?.place ?? ''}»`,
          en: `an empty message is shown on "${shown?.place ?? ''}"`,
        },
      );
    },
  }),
  requirement({
    id: 'PANEL-17',
    service,
    level: 'must',
    binds: 'platform',
    title: {
      nb: 'På en ubesatt liste med én vikar viser panelet navnet på kontoret',
      en: "On a vacant list with one locum the panel shows the office's name",
    },
    sources: [from('S3', { nb: 'hvordan det ser ut for innbygger', en: 'how it looks to the citizen' })],
    when: (step) => step.view.panel.headings !== undefined && isEligible(step, 'newcomer', ['locum']),
    ensures: ({ view, practice }) => {
      const shown = view.panel.headings?.newcomer ?? '–';
      return unless(shown === practice.office.name, asWritten(practice.office.name), asWritten(shown));
    },
  }),
] as const;
