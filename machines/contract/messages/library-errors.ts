/**
 * What libxml2 finds wrong. libxml2-wasm notes every error with its path, which takes time in the square of their
 * number (40,000 wrong elements: 22 s), and has no limit to set; so its collector gives way to one that stops at a
 * hundred. That takes two names that the library does not publish (as of 0.7.2): `addFunction`, `error`.
 */
import type { ErrorDetail } from 'libxml2-wasm';
import * as library from 'libxml2-wasm/lib/libxml2.mjs';
import { Faults } from './finding.ts';

const { addFunction, error, XmlErrorStruct, xmlGetNodePath } = library as typeof library & {
  addFunction(collect: (index: number, error: number) => void, signature: 'vii'): number;
};

interface Collected {
  readonly faults: WeakMap<readonly ErrorDetail[], Faults>;
  isPassedOver: (message: string) => boolean;
}

/**
 * What is collected hangs on the library itself, which a process has once: a candidate module may bring a second copy
 * of this code with it, and each would find its own collection empty, and documents valid, when the other collects.
 */
const KEY = Symbol.for('ddfl-conformance.collected');
const owner = error as { [KEY]?: Collected };
const collected = owner[KEY] ?? { faults: new WeakMap(), isPassedOver: () => false };
owner[KEY] = collected;

type ErrorPointer = Parameters<typeof XmlErrorStruct.node>[0];

/** libxml2 warns of what it can live with, such as a relative namespace. */
const WARNING = 1;
const WARNINGS_MAX = 100;

error.errorCollector = addFunction((index, pointer) => {
  const details = error.storage.get(index);
  const faults = collected.faults.get(details) ?? new Faults();
  collected.faults.set(details, faults);
  if (XmlErrorStruct.level(pointer) <= WARNING) {
    if (details.length < WARNINGS_MAX) details.push(detailOf(pointer));
  } else if (!collected.isPassedOver(XmlErrorStruct.message(pointer))) {
    const detail = faults.isFull ? undefined : detailOf(pointer);
    if (detail) details.push(detail);
    faults.add(detail);
  }
}, 'vii');

function detailOf(pointer: number): ErrorDetail {
  const file = XmlErrorStruct.file(pointer);
  const xpath = xmlGetNodePath(XmlErrorStruct.node(pointer as ErrorPointer));
  return {
    message: XmlErrorStruct.message(pointer),
    level: XmlErrorStruct.level(pointer),
    line: XmlErrorStruct.line(pointer),
    col: XmlErrorStruct.col(pointer),
    ...(file === null ? {} : { file }),
    ...(xpath === null ? {} : { xpath }),
  };
}

/** The faults behind an error of libxml2-wasm. */
export function faultsOf({ details }: { readonly details: readonly ErrorDetail[] }): Faults {
  return collected.faults.get(details) ?? new Faults();
}

/** Does a piece of work in which errors of some messages are none. */
export function passingOver<T>(isNone: (message: string) => boolean, work: () => T): T {
  collected.isPassedOver = isNone;
  try {
    return work();
  } finally {
    collected.isPassedOver = () => false;
  }
}
