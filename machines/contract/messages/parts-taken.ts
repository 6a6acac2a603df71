/** Who has a part in a question or an answer (RollerRelatertNotat), as trees and as domain values. */
import { CODE_SYSTEM } from './code-lists.ts';
import type { RollerRelatertNotat } from './dialogmelding.ts';
import type { Of } from './grammar.ts';
import type { PartTaken } from './message.ts';
import {
  clinicianOf,
  clinicianTree,
  codeOf,
  codeTree,
  personOf,
  personTree,
  present,
  unitOf,
  unitTree,
} from './parties.ts';

type RoleTree = Of<typeof RollerRelatertNotat>;

export const partTree = ({ role, roleToCitizen, unit, clinician, person }: PartTaken): RoleTree =>
  present({
    RolleNotat: role && codeTree(role, CODE_SYSTEM.roleInNote),
    RoleToPatient: roleToCitizen && codeTree(roleToCitizen, CODE_SYSTEM.roleToCitizen),
    TilknyttetEnhet: unit && { Kontaktenhet: unitTree(unit) },
    person: clinician
      ? { HealthcareProfessional: clinicianTree(clinician) }
      : person && { Person: personTree(person) },
  });

/** Whoever the part itself does not name may be named with their unit. */
export function partOf({
  RolleNotat,
  RoleToPatient,
  TilknyttetEnhet: belonging,
  person,
}: RoleTree): PartTaken {
  const { HealthcareProfessional, Person } = person ?? belonging?.person ?? {};
  return present({
    role: RolleNotat && codeOf(RolleNotat),
    roleToCitizen: RoleToPatient && codeOf(RoleToPatient),
    unit: belonging && unitOf(belonging.Kontaktenhet),
    clinician: HealthcareProfessional && clinicianOf(HealthcareProfessional),
    person: Person && personOf(Person),
  });
}
