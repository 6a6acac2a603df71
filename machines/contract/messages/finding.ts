/** What is wrong with a document, and where. */
import type { XmlDocument } from 'libxml2-wasm';
import { harmless } from './harmless.ts';
import { type Place, Places } from './places.ts';
import { type Element, treeOf } from './tree.ts';

export interface Finding {
  /** Line in the document, from 1. */
  readonly line?: number;
  /** Local names from the root, with an index among several of the same name: `MsgHead/Document[2]/RefDoc`. */
  readonly path?: string;
  readonly message: string;
}

/** What is wrong, as it is come upon. `xpath` is libxml2's, by position or by the document's own prefixes. */
export interface Fault {
  readonly message: string;
  /** Absent when it can be looked up, which takes an xpath by position. */
  readonly line?: number;
  /** Column, from 1, which libxml2 tells of what is not well-formed alone. */
  readonly col?: number;
  readonly xpath?: string;
  /** Whether it is a code outside its list, of which no schema says anything. */
  readonly isOfCode?: true;
}

const MESSAGE_MAX = 500;
const FINDINGS_MAX = 100;

/** The first hundred faults of a document; what comes after is counted only, for nobody reads it either. */
export class Faults {
  readonly #kept: Fault[] = [];
  /** How many came after those that are kept. */
  leftOut = 0;

  get kept(): readonly Fault[] {
    return this.#kept;
  }

  get isEmpty(): boolean {
    return this.#kept.length === 0;
  }

  /** Whether one more would be counted only, so that nobody need describe it. */
  get isFull(): boolean {
    return this.#kept.length >= FINDINGS_MAX;
  }

  /** Adds a fault; once full it may be told no more than that there is another. */
  add(fault: Fault | undefined): void {
    if (fault && !this.isFull) this.#kept.push(fault);
    else this.leftOut += 1;
  }

  /** The faults that are kept, each with the element it is about, where that can be told. */
  in(root: Element): { readonly fault: Fault; readonly place: Place | undefined }[] {
    const places = new Places(root);
    return this.#kept.map((fault) => ({
      fault,
      place: fault.xpath === undefined ? undefined : places.at(fault.xpath),
    }));
  }

  /** The faults as findings, the last of which says how many more there are; places only with the document. */
  findings(document?: XmlDocument): Finding[] {
    const places = document && new Places(treeOf(document));
    const findings = this.#kept.map((fault) => {
      const { line = 0, xpath } = fault;
      const place = xpath === undefined ? undefined : places?.at(xpath);
      return findingOf(fault, place, line === 0 && xpath ? document?.get(xpath)?.line : line);
    });
    if (this.leftOut === 0) return findings;
    return [...findings, { message: `There are ${this.leftOut} more findings, which are left out here.` }];
  }
}

/** A fault as a finding, at a line. */
export function findingOf({ message }: Fault, place: Place | undefined, line: number | undefined): Finding {
  return {
    ...(line ? { line } : {}),
    ...(place ? { path: place.path } : {}),
    message: withoutValue(message.trim()).slice(0, MESSAGE_MAX),
  };
}

// libxml2 quotes the value that is wrong: `Element 'Id': [facet 'pattern'] The value 'x' is not accepted by ...`. The
// value may hold quotes of its own, so it reaches to the last place where the message goes on.
const BEFORE_VALUE = /^(?:Element '[^']*'(?:, attribute '[^']*')?: )?(?:\[facet '[^']*'\] )?/;
const AFTER_VALUE = ["' is not ", "' does not ", "' of the xsi:type "];

/** What follows is the document's own word. */
const BEFORE_WORD = /^(?:Unsupported encoding|Double hyphen within comment): /;

/** A message with the value it quotes as `…`, unless a report may show it: findings stand in every report. */
function withoutValue(message: string): string {
  const [named] = BEFORE_WORD.exec(message) ?? [];
  if (named !== undefined) return `${named}…`;
  const [before] = BEFORE_VALUE.exec(message) ?? [''];
  if (message.startsWith("The attribute '", before.length)) return message;
  const start = message.indexOf("'", before.length) + 1;
  const end = Math.max(...AFTER_VALUE.map((after) => message.lastIndexOf(after)));
  if (start === 0 || end < start) return message;
  const value = message.slice(start, end);
  return message.slice(0, start) + shownValue(value) + message.slice(end);
}

/** What a finding may tell of a value. */
export const shownValue = (value: string): string =>
  harmless.code(value) ?? harmless.oid(value) ?? harmless.version(value) ?? '…';
