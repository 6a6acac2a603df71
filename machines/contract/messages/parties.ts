/** Parties, persons and codes of a MsgHead, as trees and as domain values. */
import { CODE_SYSTEM, PERSON_ID_NAMES } from './code-lists.ts';
import type { Of } from './grammar.ts';
import type { Code, Party, Person } from './message.ts';
import type * as head from './msghead.ts';

type CodeTree = { readonly V?: string; readonly S?: string; readonly DN?: string };
type IdentTree = { readonly Id: string; readonly TypeId: CodeTree };
type OrganisationTree = Of<typeof head.Organisation>;
type ClinicianTree = Of<typeof head.HealthcareProfessional>;

/** What MsgHead's Patient and felleskomponent1's Person have in common. */
interface PersonTree {
  readonly FamilyName?: string;
  readonly GivenName?: string;
  readonly Ident?: readonly IdentTree[];
  readonly TeleCom?: readonly { readonly TeleAddress: { readonly V?: string } }[];
}

/** A tree without the fields that are undefined, so that absent stays absent. */
export function present<T extends object>(tree: T): T {
  return Object.fromEntries(Object.entries(tree).filter(([, value]) => value !== undefined)) as T;
}

/** A code as CV; `system` fills in the list of the field when the code names none. */
export const codeTree = (code: Code, system?: string): CodeTree =>
  present({ V: code.value, S: code.system ?? system, DN: code.name });

export const codeOf = (tree: CodeTree): Code =>
  present({ value: tree.V ?? '', system: tree.S, name: tree.DN });

const herIdent = (herId: string): IdentTree => ({
  Id: herId,
  TypeId: { V: 'HER', DN: 'HER-id', S: CODE_SYSTEM.organisationId },
});

/** The HER-id among several ids; empty when there is none, for a schema demands none. */
const herIdOf = (idents: readonly IdentTree[] = []): string =>
  idents.find((ident) => ident.TypeId.V === 'HER')?.Id ?? '';

/** The enterprise with its level 2 inside: a service as an organisation, a clinician as a professional. */
export function partyTree({ organisation, service, clinician }: Party): OrganisationTree {
  return present({
    OrganisationName: organisation.name,
    Ident: [herIdent(organisation.herId)],
    Organisation: service && { OrganisationName: service.name, Ident: [herIdent(service.herId)] },
    HealthcareProfessional:
      clinician &&
      present({
        RoleToPatient: clinician.role && codeTree(clinician.role, CODE_SYSTEM.roleToCitizen),
        FamilyName: clinician.familyName,
        GivenName: clinician.givenName,
        Ident: [herIdent(clinician.herId)],
      }),
  });
}

export function partyOf(tree: OrganisationTree): Party {
  const { Organisation: service, HealthcareProfessional: clinician } = tree;
  return present({
    organisation: { herId: herIdOf(tree.Ident), name: tree.OrganisationName ?? '' },
    service: service && { herId: herIdOf(service.Ident), name: service.OrganisationName ?? '' },
    clinician: clinician && clinicianOf(clinician),
  });
}

const clinicianOf = (tree: ClinicianTree) =>
  present({
    herId: herIdOf(tree.Ident),
    givenName: tree.GivenName,
    familyName: tree.FamilyName,
    role: tree.RoleToPatient && codeOf(tree.RoleToPatient),
  });

/** A person by identity number; one without a number (id empty) is written without Ident. */
export function personTree(person: Person): PersonTree {
  const type = { V: person.idType, DN: PERSON_ID_NAMES.get(person.idType), S: CODE_SYSTEM.personId };
  return present({
    FamilyName: person.familyName,
    GivenName: person.givenName,
    Ident: person.id === '' ? undefined : [{ Id: person.id, TypeId: present(type) }],
    TeleCom: person.telecoms?.map((address) => ({ TeleAddress: { V: address } })),
  });
}

export function personOf(tree: PersonTree): Person {
  const ident = tree.Ident?.[0];
  return present({
    id: ident?.Id ?? '',
    idType: ident?.TypeId.V ?? '',
    givenName: tree.GivenName,
    familyName: tree.FamilyName,
    telecoms: tree.TeleCom?.map(({ TeleAddress }) => TeleAddress.V ?? ''),
  });
}
