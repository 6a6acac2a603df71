/** What the live page shows, as a document that the server sends whole: bounded, whatever went before. */
import type { Language, StepLine, Words } from '../schema.ts';

type Actor = StepLine['actor'];

/** One of an act's details that a reader can fill in. */
export interface Field {
  readonly name: string;
  readonly label: Words;
  readonly kind: 'choice' | 'number' | 'text' | 'lines' | 'check' | 'day' | 'moment';
  readonly options?: readonly { readonly value: string; readonly label: Words }[];
  /** What it holds until something else is filled in. */
  readonly value?: string;
  readonly isRequired: boolean;
}

/** An act that can be done here. */
export interface ActForm {
  readonly type: string;
  readonly actor: Actor;
  readonly label: Words;
  readonly fields: readonly Field[];
}

/** A message that passed, in one line; what it says whole is asked for by its key. */
export interface MessageRow {
  readonly key: string;
  readonly from: 'platform' | 'office';
  readonly to: 'platform' | 'office';
  readonly type: string;
  readonly summary: Words;
  readonly findings: number;
}

/** A message whole, as text. */
export interface MessageWhole {
  readonly id?: string;
  readonly findings: readonly string[];
  /** The document; absent where there is none, or it is too large to be kept. */
  readonly xml?: string;
}

/** Something that happened: an act, or a message that the office sent of its own accord, with what passed. */
export interface Entry {
  readonly number: number;
  readonly at: string;
  readonly actor: Actor;
  readonly text: Words;
  readonly isRefused: boolean;
  readonly reason?: string;
  /** Whether the office's act was read out of its message. */
  readonly isInferred?: true;
  readonly messages: readonly MessageRow[];
  readonly broken: readonly string[];
}

/** What has a lifecycle: a conversation, an appointment, a switch of the panel. */
export interface LifelineRow {
  readonly service: string;
  /** Its place among those of the service, from 0. */
  readonly place: number;
  /** The state by its name in the machine, and in words. */
  readonly state: string;
  readonly label: Words;
  readonly title: Words;
  /** What is permitted next, and the state to which it leads. */
  readonly permitted: readonly {
    readonly key: string;
    readonly label: Words;
    readonly done: ActDone;
    readonly to: string;
  }[];
}

/** An act as it is sent to be done. */
export interface ActDone {
  readonly type: string;
  readonly [detail: string]: unknown;
}

export interface CitizenRow {
  readonly name: string;
  readonly fullName: string;
  readonly nationalId: string;
  readonly part: Words;
  /** What they see on Helsenorge, a line for each thing. */
  readonly sees: readonly { readonly key: string; readonly text: Words }[];
}

/** A rule that did not hold: what it demands by which source, and what was seen. */
export interface RuleBroken {
  readonly rule: string;
  readonly title: Words;
  readonly level: 'must' | 'should';
  readonly source: Words;
  readonly expected: Words;
  readonly actual: Words;
}

export interface BrokenRow extends RuleBroken {
  /** The entry in which it showed first, and in how many it has. */
  readonly entry: number;
  readonly times: number;
  /** Whether something else was wrong before, of which this may be a consequence. */
  readonly isAfter: boolean;
}

/** Where everything is, to be copied. */
export interface SetupRow {
  readonly label: Words;
  readonly value: string;
}

/** What of a sandbox stays as it is while the server runs. */
export interface SandboxFixed {
  readonly kind: 'sandbox';
  /** The version of the record system and its name, where a driver is attached. */
  readonly candidate?: string;
  readonly setup: readonly SetupRow[];
  /** A line that asks the message service whether anything waits. */
  readonly command: string;
  readonly forms: readonly ActForm[];
  /** How many rules are judged here, and those that are not, since nobody sees what they are about. */
  readonly judged: number;
  readonly unseen: readonly { readonly rule: string; readonly title: Words }[];
}

/** Helsenorge to develop against, as it stands. */
export interface SandboxState {
  /** Which start of the server it is: a page of another start begins anew. */
  readonly server: string;
  readonly now: string;
  readonly isBusy: boolean;
  /** Whether it holds all that it takes, and is to be begun anew. */
  readonly isFull: boolean;
  readonly citizens: readonly CitizenRow[];
  /** The latest; how many there are in all stands beside. */
  readonly lifelines: readonly LifelineRow[];
  readonly lifelinesInAll: number;
  /** The newest first; older ones are asked for. */
  readonly entries: readonly Entry[];
  readonly entriesInAll: number;
  readonly messagesInAll: number;
  readonly broken: readonly BrokenRow[];
}

/** A certification: one that runs, or one that has. */
export interface RunState {
  readonly server: string;
  /** How it stands, in one sentence. */
  readonly standing: Words;
  readonly tone: 'good' | 'bad' | 'open' | 'calm';
  readonly isOver: boolean;
  readonly services: readonly {
    readonly service: string;
    readonly planned: number;
    readonly played: number;
    readonly failed: number;
  }[];
  readonly failed: readonly (RuleBroken & { readonly scenario: string })[];
  /** The scenario that is followed step by step, and what else can be followed. */
  readonly followed?: { readonly name: string; readonly entries: readonly Entry[] };
  readonly scenarios: readonly string[];
}

export interface RunFixed {
  readonly kind: 'run';
  readonly candidate: string;
}

/** What a page is given when it is opened. */
export type LivePage =
  | { readonly fixed: SandboxFixed; readonly state: SandboxState }
  | { readonly fixed: RunFixed; readonly state: RunState };

/** How many entries a page holds at once. */
export const ENTRIES_SHOWN = 30;

export type { Actor, Language, Words };
