/** A practice: the office, its clinicians and its citizens in one scenario, as the suite knows it. */
import * as z from 'zod';
import { CastName, CITIZENS, type CitizenName, isRegistered, registeredNumber } from './acts.ts';
import { Clinician, HelsenorgeParty, PracticeCitizen, type ProvisionRequest } from './driver.ts';
import { HerId } from './formats.ts';

export const Practice = z.strictObject({
  id: z.string(),
  office: z.strictObject({ herId: HerId, name: z.string() }),
  /** Helsenorge's to show, and not told to the candidate. */
  officeTelephone: z.string().optional(),
  clinicians: z.array(Clinician).min(1),
  /** Everybody who takes part, by the part they play. */
  cast: z.record(CastName, PracticeCitizen),
  /** Whom the office knows beside them: `citizen-1` and so on. */
  registered: z.array(PracticeCitizen).optional(),
  /** Helsenorge as a communication party. */
  helsenorge: HelsenorgeParty,
  /** An office that is not the candidate's, to misroute to. */
  elsewhere: z.strictObject({ herId: HerId, clinicianHerId: HerId }),
});
export type Practice = z.infer<typeof Practice>;

/**
 * Who is meant in a practice by a name that an act has.
 * @throws RangeError when nobody there has it.
 */
export function citizenNamed(
  { cast, registered = [] }: Practice,
  name: CitizenName = 'citizen',
): z.infer<typeof PracticeCitizen> {
  const meant = isRegistered(name) ? registered[registeredNumber(name) - 1] : cast[name];
  if (!meant) throw new RangeError(`The practice has ${registered.length} registered and no ${name}`);
  return meant;
}

const namesIn = new WeakMap<Practice, ReadonlyMap<string, CitizenName>>();

/** Everybody in a practice, by identity number: whom an act would name. */
export function namesById(practice: Practice): ReadonlyMap<string, CitizenName> {
  const known = namesIn.get(practice);
  if (known) return known;
  const registered = (practice.registered ?? []).map((_, index): CitizenName => `citizen-${index + 1}`);
  const names = [...CITIZENS, ...registered];
  // The first of a number, should two have it.
  const byId = new Map(
    names.map((name) => [citizenNamed(practice, name).nationalId, name] as const).reverse(),
  );
  namesIn.set(practice, byId);
  return byId;
}

/** By which name an act would mean whoever has an identity number; undefined where nobody in the practice has it. */
export function nameOf(practice: Practice, nationalId: string | undefined): CitizenName | undefined {
  return namesById(practice).get(nationalId ?? '');
}

const UNKNOWN_TO_OFFICE: readonly CitizenName[] = ['stranger', 'shared'];

/** Whether the office knows a citizen; a stranger is on the GP's list and not in the office's system. */
export function isKnownToOffice(name: CitizenName): boolean {
  return !UNKNOWN_TO_OFFICE.includes(name);
}

/** Whether the office knows a citizen who is on the list of one of its own clinicians. */
export function isListedAtOffice(name: CitizenName): boolean {
  return isKnownToOffice(name) && name !== 'visitor' && name !== 'orphan';
}

/** Whether a citizen is on a vacant list whose only locum works at the office, or on the GP's where no locum does. */
export function isOnLocumsList(name: CitizenName): boolean {
  return name === 'newcomer' || name === 'sibling';
}

/** What the candidate is told of a practice. */
export function provisionOf(
  practice: Practice,
  now: string,
  platform: ProvisionRequest['platform'],
): ProvisionRequest {
  const known = CITIZENS.filter(isKnownToOffice).map((name) => practice.cast[name]);
  const citizens = [...known, ...(practice.registered ?? [])];
  const { id, helsenorge, office, clinicians } = practice;
  return { practice: id, now, platform, helsenorge, office, clinicians, citizens };
}
