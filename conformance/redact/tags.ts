/** Tags with the words of the standards in them, and pseudonyms for whatever else stands there. */
import { harmlessAttribute } from '../../machines/contract/messages/redact.ts';
import { readWritten, rewritten } from './references.ts';
import type { Substitutes } from './substitutes.ts';
import { isNamespaceOfTheStandards, isOfTheStandards } from './vocabulary.ts';

export interface StartTag {
  readonly redacted: string;
  /** Without its prefix. */
  readonly name: string;
  readonly isEmpty: boolean;
  /** The code in V, of an element that tells of which kind an id is. */
  readonly kind: string | undefined;
}

const NAME = /^<\/?([^\s/>]+)/;
const ATTRIBUTE = /([^\s=<>"'/]+)(\s*=\s*)(["'])([^"'<]*(?:(?!\3)["'][^"'<]*)*)\3/g;
const OWN_PREFIXES = new Set(['xmlns', 'xml', 'xsi']);

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

export const localName = (tag: string): string => withoutPrefix(NAME.exec(tag)?.[1] ?? '');

function nameBy(name: string, by: Substitutes): string {
  const local = withoutPrefix(name);
  const prefix = name.slice(0, Math.max(0, name.length - local.length - 1));
  const own = isOfTheStandards(local) || OWN_PREFIXES.has(local) ? local : by.text(local);
  if (prefix === '') return name.startsWith(':') ? `:${own}` : own;
  return `${prefixBy(prefix, by)}:${own}`;
}

const prefixBy = (prefix: string, by: Substitutes) => (OWN_PREFIXES.has(prefix) ? prefix : by.text(prefix));

/** An attribute's name; that which declares a prefix has the prefix's pseudonym. */
function attributeNameBy(name: string, by: Substitutes): string {
  if (name.startsWith('xmlns:')) return `xmlns:${prefixBy(name.slice('xmlns:'.length), by)}`;
  return name.startsWith('xml:') ? name : nameBy(name, by);
}

function valueBy(name: string, value: string, by: Substitutes): string {
  if (name === 'xmlns' || name.startsWith('xmlns:'))
    return isNamespaceOfTheStandards(value) ? value : by.text(value);
  if (name.startsWith('xml:') && /^[a-z-]{0,10}$/i.test(value)) return value;
  if (name.endsWith(':type')) return nameBy(value, by);
  return harmlessAttribute(name)?.(value) === value.trim() ? value : by.text(value);
}

/** A start tag, or an end tag, which is one without attributes. */
export function startTagBy(raw: string, by: Substitutes): StartTag {
  const [begin = '<', name = ''] = NAME.exec(raw) ?? [];
  let redacted = begin.slice(0, begin.length - name.length) + nameBy(name, by);
  let kind: string | undefined;
  let from = begin.length;
  for (const found of raw.matchAll(ATTRIBUTE)) {
    const { index, 0: whole, 1: attribute = '', 2: equals = '', 3: quote = '', 4: value = '' } = found;
    if (index < from) continue;
    const written = readWritten(value);
    if (attribute === 'V') kind = written.text.trim();
    redacted += by.text(raw.slice(from, index)) + attributeNameBy(attribute, by) + equals;
    redacted += quote + rewritten(written, valueBy(attribute, written.text, by)) + quote;
    from = index + whole.length;
  }
  redacted += by.text(raw.slice(from));
  return { redacted, name: withoutPrefix(name), isEmpty: raw.endsWith('/>'), kind };
}

const KEYWORDS = new Set(
  'DOCTYPE ENTITY ELEMENT ATTLIST NOTATION SYSTEM PUBLIC CDATA PCDATA ANY EMPTY'.split(' '),
);

/** A document type declaration: its keywords stay, for it is to be refused as one. */
export const doctypeBy = (raw: string, by: Substitutes): string =>
  raw.replace(/[\p{L}\p{N}_.:-]+/gu, (word) =>
    KEYWORDS.has(word) || isOfTheStandards(word) ? word : by.text(word),
  );
