/** Parties, persons and codes of a MsgHead, as trees and as domain values. */
import { CODE_SYSTEM, PERSON_ID_NAMES, PERSON_ID_TYPES } from './code-lists.ts';
import type { Of } from './grammar.ts';
import type { ClinicianUnit, Code, Organisation, Party, Person } from './message.ts';
import type * as head from './msghead.ts';

type CodeTree = { readonly V?: string; readonly S?: string; readonly DN?: string };
type IdentTree = { readonly Id: string; readonly TypeId: CodeTree };
/** What the organisations of MsgHead and felleskomponent1 have in common. */
interface UnitTree {
  readonly OrganisationName?: string;
  readonly Ident?: readonly IdentTree[];
}

/** What the health professionals of MsgHead and Dialogmelding have in common. */
interface ClinicianTree {
  readonly RoleToPatient?: CodeTree;
  readonly FamilyName?: string;
  readonly GivenName?: string;
  readonly Ident?: readonly IdentTree[];
}

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

const organisationIdent = (V: 'HER' | 'ENH', Id: string): IdentTree => ({
  Id,
  TypeId: { V, DN: V === 'HER' ? 'HER-id' : 'Organisasjonsnummer', S: CODE_SYSTEM.organisationId },
});

/** The id of one kind among several, if it is there. */
const idOfType = (idents: readonly IdentTree[] = [], type: string): string | undefined =>
  idents.find((ident) => ident.TypeId.V === type)?.Id;

/** A unit by its ids; the schema demands one, so that one without any has an empty HER-id. */
export function unitTree({ herId, name, organisationNumber: number }: Organisation) {
  const known = number === undefined ? [] : [organisationIdent('ENH', number)];
  const Ident = herId === '' && known.length > 0 ? known : [organisationIdent('HER', herId), ...known];
  return { OrganisationName: name, Ident };
}

export const unitOf = (tree: UnitTree): Organisation =>
  present({
    herId: idOfType(tree.Ident, 'HER') ?? '',
    name: tree.OrganisationName ?? '',
    organisationNumber: idOfType(tree.Ident, 'ENH'),
  });

/** The enterprise with its level 2 inside: a service as an organisation, a clinician as a professional. */
export function partyTree({ organisation, service, clinician }: Party): Of<typeof head.Organisation> {
  return present({
    ...unitTree(organisation),
    Organisation: service && unitTree(service),
    HealthcareProfessional: clinician && clinicianTree(clinician),
  });
}

export function partyOf(tree: Of<typeof head.Organisation>): Party {
  const { Organisation: service, HealthcareProfessional: clinician } = tree;
  return present({
    organisation: unitOf(tree),
    service: service && unitOf(service),
    clinician: clinician && clinicianOf(clinician),
  });
}

/** The innermost HER-id of a party: that of its level 2 or, where it has none, of the enterprise; empty when neither has. */
export const innermostHerId = ({ organisation, service, clinician }: Party): string =>
  service?.herId || clinician?.herId || organisation.herId;

export const clinicianTree = ({ herId, givenName, familyName, role }: ClinicianUnit) =>
  present({
    RoleToPatient: role && codeTree(role, CODE_SYSTEM.roleToCitizen),
    FamilyName: familyName,
    GivenName: givenName,
    Ident: [organisationIdent('HER', herId)],
  });

export const clinicianOf = (tree: ClinicianTree): ClinicianUnit =>
  present({
    herId: idOfType(tree.Ident, 'HER') ?? '',
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
  const idents = tree.Ident ?? [];
  const [known] = PERSON_ID_TYPES.flatMap((type) => idents.filter((ident) => ident.TypeId.V === type));
  const ident = known ?? idents[0];
  return present({
    id: ident?.Id ?? '',
    idType: ident?.TypeId.V ?? '',
    givenName: tree.GivenName,
    familyName: tree.FamilyName,
    telecoms: tree.TeleCom?.map(({ TeleAddress }) => TeleAddress.V ?? ''),
  });
}
