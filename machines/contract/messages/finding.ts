/** What is wrong with a document, and where. */
import type { XmlDocument } from 'libxml2-wasm';
import { Places } from './places.ts';

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
  readonly line?: number;
  readonly xpath?: string;
}

// A faulty attachment is quoted whole by libxml2; nobody reads megabytes.
const MESSAGE_MAX = 500;
const FINDINGS_MAX = 100;

/** The first hundred faults of a document; what comes after is counted only, for nobody reads it either. */
export class Faults {
  private readonly kept: Fault[] = [];
  private leftOut = 0;

  get isEmpty(): boolean {
    return this.kept.length === 0;
  }

  /** Whether one more would be counted only, so that nobody need describe it. */
  get isFull(): boolean {
    return this.kept.length >= FINDINGS_MAX;
  }

  /** Adds a fault; once full it may be told no more than that there is another. */
  add(fault: Fault | undefined): void {
    if (fault && !this.isFull) this.kept.push(fault);
    else this.leftOut += 1;
  }

  /** The faults as findings, the last of which says how many more there are; places only with the document. */
  findings(document?: XmlDocument): Finding[] {
    const places = document && new Places(document.root);
    const findings = this.kept.map((fault) => findingOf(fault, places));
    if (this.leftOut === 0) return findings;
    return [...findings, { message: `There are ${this.leftOut} more findings, which are left out here.` }];
  }
}

function findingOf({ message, line = 0, xpath }: Fault, places: Places | undefined): Finding {
  const place = xpath === undefined ? undefined : places?.at(xpath);
  const at = line > 0 ? line : place?.element.line;
  return {
    ...(at !== undefined ? { line: at } : {}),
    ...(place ? { path: place.path } : {}),
    message: shortened(message.trim()),
  };
}

const shortened = (message: string) =>
  message.length > MESSAGE_MAX ? `${message.slice(0, MESSAGE_MAX)}…` : message;
