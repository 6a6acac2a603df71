/** What the GP panel may hold and what Helsenorge itself writes there, in the suite's own words. */
import type { Place } from './acts/gp-panel.ts';

/** How long the office's own text may be, in characters. Verified: webinar 2023-12-07, the health-offer tool. */
const PANEL_CHARACTERS_MAX = 200;
const SERVICE_CHARACTERS_MAX = 300;

export function officeNoteCharactersMax(place: Place): number {
  return place === 'panel' ? PANEL_CHARACTERS_MAX : SERVICE_CHARACTERS_MAX;
}

/** The text of Helsenorge's own at each place, which the office cannot change. */
export const STANDARD_TEXTS: Readonly<Record<Place, string>> = {
  panel: 'Fastlegen din og tjenestene du kan bruke.',
  'e-consultation': 'Spør legen om noe medisinsk. Du får svar innen fem arbeidsdager.',
  'prescription-renewal':
    'Be om fornyelse av det du har fått før. Andre på kontoret enn legen kan lese det du skriver.',
  'appointment-booking': 'Velg en ledig time, eller foreslå et tidspunkt.',
  'office-contact': 'Spør resepsjonen om noe praktisk. Du får svar innen fem arbeidsdager.',
};
