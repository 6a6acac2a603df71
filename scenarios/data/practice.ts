/** The practice of a scenario: an office, its GP and its citizens, all fresh, all following from a number. */

import { CITIZENS, type CitizenName } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import { syntheticNationalId } from './identity.ts';

// None is a word of either language: a report is rid of them wherever they stand.
const NAMES: Record<CitizenName, { givenName: string; familyName: string }> = {
  citizen: { givenName: 'Nora', familyName: 'Testmann' },
  neighbour: { givenName: 'Jonas', familyName: 'Prøvesen' },
  stranger: { givenName: 'Sara', familyName: 'Eksempelsen' },
  parent: { givenName: 'Ingrid', familyName: 'Foreldsen' },
  child: { givenName: 'Emil', familyName: 'Foreldsen' },
  visitor: { givenName: 'Tuva', familyName: 'Reisedal' },
  newcomer: { givenName: 'Amir', familyName: 'Nyflytta' },
  sibling: { givenName: 'Sofie', familyName: 'Foreldsen' },
  orphan: { givenName: 'Kari', familyName: 'Utenlege' },
  shared: { givenName: 'Leif', familyName: 'Tovikarer' },
};

/** What everybody in a practice was prescribed before: a medicine, equipment, and something else on prescription. */
const PRESCRIPTIONS = [
  'Paracet 500 mg, 100 tabletter',
  'Blodsukkerstrimler, 50 stk',
  'Næringsdrikk, 24 flasker',
];

/** Nobody's: no number of eight digits begins with 0. */
const OFFICE_TELEPHONE = '00 12 34 56';

/** HER-ids of a practice begin here, ten for each; far above those in use. */
const HER_ID_BASE = 900_000_000;

/** So do those of the clinicians beside the GP and the locum. */
const HER_ID_BASE_OF_FURTHER = 700_000_000;
const FURTHER_CLINICIAN = { givenName: 'Torgrim', familyName: 'Doktorvik', role: 'gp' } as const;

/**
 * The nth practice, with what is out of the ordinary in it: the same n and sketch give the same practice, and no two of
 * different n share a person or a HER-id.
 */
export function practiceOf(
  n: number,
  { office, people = {}, clinicians = [] }: PracticeSketch = {},
): Practice {
  const herId = (offset: number) => String(HER_ID_BASE + n * 10 + offset);
  const [gpHerId, locumHerId, elsewhere] = [herId(1), herId(2), herId(9)];
  /** What the GP register answers: the GP, the only locum of a vacant list, or nobody. */
  const receivers: Partial<Record<CitizenName, string | null>> = {
    visitor: elsewhere,
    newcomer: locumHerId,
    sibling: locumHerId,
    orphan: null,
    shared: null,
  };
  const cast = Object.fromEntries(
    CITIZENS.map((name, index) => [
      name,
      {
        nationalId: syntheticNationalId(n * CITIZENS.length + index, people[name]?.identity),
        givenName: people[name]?.givenName ?? NAMES[name].givenName,
        familyName: people[name]?.familyName ?? NAMES[name].familyName,
        gpHerId: receivers[name] === undefined ? gpHerId : receivers[name],
        prescribedBefore: people[name]?.prescribedBefore ?? PRESCRIPTIONS,
      },
    ]),
  ) as Practice['cast'];
  return {
    id: `p${n}`,
    office: { herId: herId(0), name: office ?? 'Fjordgata legesenter' },
    officeTelephone: OFFICE_TELEPHONE,
    clinicians: [
      { herId: gpHerId, givenName: 'Astrid', familyName: 'Legestad', ...clinicians[0], role: 'gp' },
      { herId: locumHerId, givenName: 'Vidar', familyName: 'Vikarnes', ...clinicians[1], role: 'locum' },
      ...clinicians.slice(2).map((sketch, index) => ({
        herId: String(HER_ID_BASE_OF_FURTHER + n * 10 + index),
        ...FURTHER_CLINICIAN,
        ...sketch,
      })),
    ],
    cast,
    helsenorge: {
      herId: herId(5),
      name: 'Norsk helsenett SF',
      serviceHerId: herId(6),
      serviceName: 'Helsenorge',
    },
    elsewhere: { herId: herId(8), clinicianHerId: elsewhere },
  };
}

/** The plain practice: reports call people by the names they have here, whatever was drawn. */
export const plainPractice = practiceOf(0);

/** Every name that somebody has there. */
export const plainNames: readonly string[] = [
  ...[...Object.values(plainPractice.cast), ...plainPractice.clinicians, FURTHER_CLINICIAN].flatMap(
    ({ givenName, familyName }) => [givenName, familyName],
  ),
];
