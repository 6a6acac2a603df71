/** An application receipt as AppRec tree, and back. */
import type { AppRec, Dept, HCP, HCPerson } from './apprec.ts';
import { CODE_SYSTEM, MESSAGE_TYPE_NAMES, RECEIPT_STATUS, RECEIPT_TYPE } from './code-lists.ts';
import type { Finding } from './finding.ts';
import type { Of } from './grammar.ts';
import type { ClinicianUnit, Organisation, Party, Receipt } from './message.ts';
import { codeOf, codeTree, present } from './parties.ts';

const STATUS = { ok: '1', rejected: '2', 'partly-rejected': '3' } as const;
const HER = { V: 'HER', DN: 'HER-id' };
const ENH = { V: 'ENH', DN: 'Organisasjonsnummer' };

export function receiptTree(receipt: Receipt): Of<typeof AppRec> {
  const status = STATUS[receipt.status];
  const { type } = receipt.original;
  return {
    MsgType: { V: 'APPREC', DN: RECEIPT_TYPE.values.APPREC },
    MIGversion: 'v1.1 2012-02-15',
    GenDate: receipt.sentAt,
    Id: receipt.id,
    Sender: { HCP: partyTree(receipt.sender) },
    Receiver: { HCP: partyTree(receipt.receiver) },
    Status: { V: status, DN: RECEIPT_STATUS.values[status] },
    Error: receipt.errors.map((error) => codeTree(error, CODE_SYSTEM.receiptError)),
    OriginalMsgId: {
      MsgType: present({ V: type, DN: MESSAGE_TYPE_NAMES.get(type) }),
      IssueDate: receipt.original.sentAt,
      Id: receipt.original.id,
    },
  };
}

/** The receipt of an AppRec, or a finding when its status is none of the three or it has no id. */
export function receiptOf(tree: Of<typeof AppRec>): Receipt | Finding {
  const status = (Object.keys(STATUS) as (keyof typeof STATUS)[]).find(
    (key) => STATUS[key] === tree.Status.V,
  );
  if (!status) return { path: 'AppRec/Status', message: 'Status has no V, so it tells nothing.' };
  if (tree.Id.trim() === '')
    return { path: 'AppRec/Id', message: 'Id is empty, so nothing can refer to it.' };
  return {
    kind: 'receipt',
    id: tree.Id,
    sentAt: tree.GenDate,
    sender: partyOf(tree.Sender.HCP),
    receiver: partyOf(tree.Receiver.HCP),
    status,
    errors: (tree.Error ?? []).map(codeOf),
    original: {
      type: tree.OriginalMsgId.MsgType.V ?? '',
      sentAt: tree.OriginalMsgId.IssueDate,
      id: tree.OriginalMsgId.Id,
    },
  };
}

/** A unit has one id of its own and others beside it: its HER-id, if it has one, then its organisation number. */
function unitTree({ herId, name, organisationNumber: number }: Organisation): Of<typeof Dept> {
  if (number === undefined) return { Name: name, Id: herId, TypeId: HER };
  if (herId === '') return { Name: name, Id: number, TypeId: ENH };
  return { Name: name, Id: herId, TypeId: HER, AdditionalId: [{ Id: number, Type: ENH }] };
}

function partyTree({ organisation, service, clinician }: Party): Of<typeof HCP> {
  const Inst = {
    ...unitTree(organisation),
    ...(service ? { Dept: [unitTree(service)] } : {}),
    ...(clinician ? { HCPerson: [clinicianTree(clinician)] } : {}),
  };
  return { unit: { Inst } };
}

/** AppRec has one string for a person's name, and no role. */
function clinicianTree({ herId, givenName, familyName }: ClinicianUnit): Of<typeof HCPerson> {
  const names = [givenName, familyName].filter((name) => name !== undefined);
  return present({ Name: names.length > 0 ? names.join(' ') : undefined, Id: herId, TypeId: HER });
}

function partyOf({ unit }: Of<typeof HCP>): Party {
  const { Inst, HCProf } = unit ?? {};
  const [service] = Inst?.Dept ?? [];
  const [clinician] = Inst?.HCPerson ?? [];
  return present({
    organisation: unitOf(Inst ?? HCProf ?? {}),
    service: service && unitOf(service),
    clinician: clinician && clinicianOf(clinician),
  });
}

const unitOf = (tree: Of<typeof Dept>): Organisation =>
  present({
    herId: idOfType(tree, 'HER') ?? '',
    name: tree.Name ?? '',
    organisationNumber: idOfType(tree, 'ENH'),
  });

function idOfType({ TypeId, Id, AdditionalId = [] }: Of<typeof Dept>, type: string): string | undefined {
  if (TypeId?.V === type) return Id;
  return AdditionalId.find((other) => other.Type.V === type)?.Id;
}

/** The last word is the family name, as Norwegian names go; the rest is the given name. */
function clinicianOf(tree: Of<typeof HCPerson>): ClinicianUnit {
  const words = tree.Name?.split(' ') ?? [];
  const familyName = words.pop();
  const givenName = words.length > 0 ? words.join(' ') : undefined;
  return present({ herId: idOfType(tree, 'HER') ?? '', givenName, familyName });
}
