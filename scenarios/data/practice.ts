/** The practice of a scenario: an office, its GP and its citizens, all fresh, all following from a number. */

import { type CastName, CITIZENS, REGISTERED_MAX } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { PracticeSketch } from '../../machines/contract/practice-sketch.ts';
import { syntheticNationalId } from './identity.ts';

// None is a word of either language: a report is rid of them wherever they stand.
const NAMES: Record<CastName, { givenName: string; familyName: string }> = {
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

const FIRST_REGISTERED = 4_800_000;
const REGISTERED_IN_ALL = 200_000;
const REGISTERED_NAME = { givenName: 'Anders', familyName: 'Listesen' };
/** How far the HER-ids of practices side by side are apart: more than all those of a run. */
const HER_IDS_BESIDE = 20_000_000;

/** What the practices side by side are called, and who works there: the first stands alone but where a scenario has several. */
const OFFICES = [
  {
    name: 'Fjordgata legesenter',
    gp: { givenName: 'Astrid', familyName: 'Legestad' },
    locum: { givenName: 'Vidar', familyName: 'Vikarnes' },
  },
  {
    name: 'Elvekroken legekontor',
    gp: { givenName: 'Gudrun', familyName: 'Doktorsen' },
    locum: { givenName: 'Halvard', familyName: 'Vikarsen' },
  },
  {
    name: 'Skoglia legesenter',
    gp: { givenName: 'Torbjørn', familyName: 'Legerud' },
    locum: { givenName: 'Ragnhild', familyName: 'Vikarud' },
  },
  {
    name: 'Bryggekanten legekontor',
    gp: { givenName: 'Solveig', familyName: 'Doktorli' },
    locum: { givenName: 'Eskil', familyName: 'Vikarli' },
  },
] as const;

/**
 * The nth practice, with what is out of the ordinary in it: the same n and sketch give the same practice, and no two of
 * different n share a person or a HER-id. `place` is its place among practices side by side: those of one n have the
 * same citizens, each on the list of their own GP there, and no HER-id in common.
 */
export function practiceOf(
  n: number,
  { office, people = {}, clinicians = [], isWithoutLocum, registered }: PracticeSketch = {},
  place = 1,
): Practice {
  const here = OFFICES[place - 1];
  if (!here) throw new RangeError(`There is no practice ${place} beside another`);
  const apart = (place - 1) * HER_IDS_BESIDE + n * 10;
  const herId = (offset: number) => String(HER_ID_BASE + apart + offset);
  const [gpHerId, locumHerId, elsewhere] = [herId(1), herId(2), herId(9)];
  /** What the GP register answers: the GP, the only locum of a vacant list, or nobody. */
  const receivers: Partial<Record<CastName, string | null>> = {
    visitor: elsewhere,
    ...(!isWithoutLocum && { newcomer: locumHerId, sibling: locumHerId }),
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
    id: place === 1 ? `p${n}` : `p${n}-${place}`,
    office: { herId: herId(0), name: office ?? here.name },
    officeTelephone: OFFICE_TELEPHONE,
    clinicians: [
      { herId: gpHerId, ...here.gp, ...clinicians[0], role: 'gp' },
      ...(isWithoutLocum
        ? []
        : [{ herId: locumHerId, ...here.locum, ...clinicians[1], role: 'locum' as const }]),
      ...clinicians.slice(2).map((sketch, index) => ({
        herId: String(HER_ID_BASE_OF_FURTHER + apart + index),
        ...FURTHER_CLINICIAN,
        ...sketch,
      })),
    ],
    cast,
    ...(registered && { registered: registeredPeople(n, registered, gpHerId) }),
    helsenorge: {
      herId: herId(5),
      name: 'Norsk helsenett SF',
      serviceHerId: herId(6),
      serviceName: 'Helsenorge',
    },
    elsewhere: { herId: herId(8), clinicianHerId: elsewhere },
  };
}

/**
 * People whom an office knows beside the cast, all on the GP's list; practices far apart know the same ones.
 */
function registeredPeople(n: number, count: number, gpHerId: string): NonNullable<Practice['registered']> {
  return Array.from({ length: count }, (_, index) => ({
    nationalId: syntheticNationalId(FIRST_REGISTERED + ((n * REGISTERED_MAX + index) % REGISTERED_IN_ALL)),
    ...REGISTERED_NAME,
    gpHerId,
    prescribedBefore: PRESCRIPTIONS,
  }));
}

/** The plain practice: reports call people by the names they have here, whatever was drawn. */
export const plainPractice = practiceOf(0);

/** Every name that somebody has there, or in a practice beside it. */
export const plainNames: readonly string[] = [
  ...Object.values(plainPractice.cast),
  ...OFFICES.flatMap(({ gp, locum }) => [gp, locum]),
  FURTHER_CLINICIAN,
  REGISTERED_NAME,
].flatMap(({ givenName, familyName }) => [givenName, familyName]);

/** The practices beside the nth, so many that there are `count` in all. */
export function practicesBeside(n: number, count: number, drawn?: PracticeSketch): Practice[] {
  return Array.from({ length: count - 1 }, (_, index) => practiceOf(n, drawn, index + 2));
}
