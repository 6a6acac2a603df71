/** A profile in which every value is another than in the default one: invented, for tests. */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { Profile, ProfileKey } from '../../machines/contract/profile.ts';

type Value = Profile[ProfileKey]['value'];

/** What cannot be made another by a letter more. */
const CHOSEN = {
  attachmentBytesMax: 3_000_000,
  attachmentsMax: 2,
  attachmentFormats: ['pdf', 'docx'],
  contactCharactersMax: 1200,
  videoLinkMinutes: { earliest: 20, latest: 8 },
  // There is one way that the suite knows: it is confirmed.
  renewalItems: ['Sporsmal'],
  proposedTime: ['vevent'],
  notWellFormedErrors: ['T99'],
  invalidErrors: ['X99'],
  unsupportedErrors: ['S99', 'S03'],
  unknownCitizenErrors: ['E30', 'E31'],
  unknownReceiverErrors: ['S02'],
  unknownReferenceErrors: ['E32'],
  otherErrors: ['S01'],
  emergencyNumbers: ['112', '116123'],
  allocatedStatus: ['BOOKED'],
  cancelledStatus: ['DROPPED'],
  telephonePlace: ['Vi ringer'],
  appointmentKinds: { 'in-person': 'Vanlig', urgent: 'Øyeblikkelig', video: 'Bilde', telephone: 'Lyd' },
} as const satisfies Partial<Record<ProfileKey, unknown>>;

/** A code with a letter more; the lists that are known stay. */
function another(value: Value): unknown {
  if (Array.isArray(value)) return value.map((each: string) => `${each}9`);
  if (typeof value !== 'object') throw new TypeError(`Choose another value than ${value}`);
  if ('system' in value)
    return { value: `${value.value}9`, system: value.system, name: `${value.name} (ny)` };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, `${each}_NY`]));
}

/** As a file gives it: every value, in the default profile's order. */
export const everyValueReplaced = {
  format: 'ddfl-profile',
  version: 1,
  values: Object.fromEntries(
    Object.entries(defaultProfile).map(([key, { value }]) => [
      key,
      { value: (CHOSEN as Partial<Record<string, unknown>>)[key] ?? another(value), source: 'Oppdiktet' },
    ]),
  ),
};
