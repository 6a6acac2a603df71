/**
 * What a message says, apart from how XML says it. The codec in this folder turns each of these into a
 * document and back; everything else in the project speaks of messages in these words only.
 */

/** A coded value: `value` @V, `system` the OID of its code list (@S), `name` its display name (@DN). */
export interface Code {
  readonly value: string;
  readonly system?: string;
  readonly name?: string;
}

/** One unit of a communication party: the enterprise (level 1), a service or a clinician (level 2). */
export interface Organisation {
  /** Empty when it has none, as an enterprise known by its organisation number alone. */
  readonly herId: string;
  readonly name: string;
  /** Its number in the register of enterprises (ENH), when that is given. */
  readonly organisationNumber?: string;
}

/** A clinician named as level 2 of a party; `role` is a code of list 9034 (6 GP, 15 locum for the GP). */
export interface ClinicianUnit {
  readonly herId: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly role?: Code;
}

/**
 * Who sends or receives: the enterprise, and below it either a service or a clinician. The innermost of them that has
 * a HER-id is the party; the others tell where it belongs.
 */
export interface Party {
  readonly organisation: Organisation;
  readonly service?: Organisation;
  readonly clinician?: ClinicianUnit;
}

/**
 * A person by identity number; `idType` is a code value of list 8116. Of several numbers it is the first kind of FNR,
 * DNR, HNR and FHN that is there, and the first number when none of these is.
 */
export interface Person {
  readonly id: string;
  readonly idType: string;
  readonly givenName?: string;
  readonly familyName?: string;
  /** Telecom addresses as written, for instance `mob:…` or `tel:…`. */
  readonly telecoms?: readonly string[];
}

/** A file sent along: an extra document of type A with its bytes in a Base64Container. */
export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** Who acts for the citizen, and by what right (`relation`: code list 7611, FO is parental responsibility). */
export interface Representation {
  readonly person: Person;
  readonly relation: Code;
}

/** Somebody's part in a question or an answer (RollerRelatertNotat), for instance as its author. */
export interface PartTaken {
  /** What part: list 9057, where 1 is the author. */
  readonly role?: Code;
  /** Who they are to the citizen: list 9034. */
  readonly roleToCitizen?: Code;
  /** The unit they belong to (TilknyttetEnhet). */
  readonly unit?: Organisation;
  readonly clinician?: ClinicianUnit;
  readonly person?: Person;
}

/** What opens a conversation, from either side (Foresporsel). */
export interface Question {
  readonly kind: 'question';
  readonly code: Code;
  readonly subject?: string;
  readonly text?: string;
  /** KodetOpplysning, for instance how a prescription is to be delivered. */
  readonly information?: Code;
  readonly partsTaken?: readonly PartTaken[];
}

/** What answers or continues a conversation (Notat); `code` tells what the answer does (13 closes). */
export interface Answer {
  readonly kind: 'answer';
  readonly code: Code;
  readonly subject?: string;
  readonly text?: string;
  /** The question answered, quoted inside the answer, as some senders do. */
  readonly question?: Question;
  readonly partsTaken?: readonly PartTaken[];
}

/** One event of an xCal calendar object; instants in ISO 8601, offset as written. */
export interface CalendarEvent {
  readonly uid?: string;
  readonly start: string;
  readonly end: string;
  /** HER-id of the clinician. */
  readonly contact?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly status?: string;
  readonly categories?: readonly string[];
}

/** A dialogue message: MsgHead 1.2 that carries Dialogmelding 1.1 and whatever stands beside it. */
export interface DialogMessage {
  readonly kind: 'dialog';
  /** MsgInfo/Type/@V, for instance `DIALOG_INNBYGGER_EKONSULTASJON`. */
  readonly type: string;
  /** MsgInfo/MsgId exactly as written: an `xs:string`, so blanks around it are part of it. Never blank alone. */
  readonly id: string;
  /** MsgInfo/GenDate exactly as written: an `xs:dateTime` with `Z`, an offset or none. */
  readonly sentAt: string;
  readonly wantsReceipt: boolean;
  /** Ids of the message answered and of the first message; absent on the first. */
  readonly refersTo?: { readonly parent: string; readonly conversation: string };
  readonly sender: Party;
  readonly receiver: Party;
  /** How many others it names that it is to go to. */
  readonly otherReceivers?: number;
  readonly citizen?: Person;
  readonly body: Question | Answer;
  /** What it says beyond `body`: the schema allows several questions, or several answers, in one message. */
  readonly further?: readonly (Question | Answer)[];
  readonly attachments: readonly Attachment[];
  readonly representation?: Representation;
  readonly events?: readonly CalendarEvent[];
}

/** An application receipt: AppRec 1.1. */
export interface Receipt {
  readonly kind: 'receipt';
  readonly id: string;
  readonly sentAt: string;
  readonly sender: Party;
  readonly receiver: Party;
  readonly status: 'ok' | 'rejected' | 'partly-rejected';
  readonly errors: readonly Code[];
  /** The received message's type, GenDate and id, copied as written there. */
  readonly original: { readonly type: string; readonly sentAt: string; readonly id: string };
}

export type Message = DialogMessage | Receipt;
