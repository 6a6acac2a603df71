/** Shapes in which senders write their documents, and the changes that make one of another. */
import { writeMessage } from '../../../machines/contract/messages/codec.ts';
import { indented } from '../../../machines/contract/messages/indented.ts';
import type { Message } from '../../../machines/contract/messages/message.ts';

/** What is to be found: nothing, or by what the first finding is one. */
export type Expected = 'valid' | 'markup' | 'schema' | 'code' | 'message';

export interface Shape {
  /** Name of its file, without `.xml`. */
  readonly name: string;
  /** What is particular about it, for a reader of the folder. */
  readonly about: string;
  readonly expected: Expected;
  /** Whether the published schemas alone take it, where that is not what follows; null where they have no schema of a payload. */
  readonly bySchemas?: boolean | null;
  readonly bytes: Uint8Array;
}

/** A change of a document's text. */
export type Change = (xml: string) => string;

/** Gives a text for the first place of another. */
export function put(old: string | RegExp, fresh: string): Change {
  return (xml) => {
    const changed = xml.replace(old, () => fresh);
    if (changed === xml) throw new Error(`Nothing to change: ${old}`);
    return changed;
  };
}

/** Gives a text for all places of another. */
export function putAll(old: string, fresh: string): Change {
  return (xml) => {
    if (!xml.includes(old)) throw new Error(`Nothing to change: ${old}`);
    return xml.replaceAll(old, fresh);
  };
}

const whole = (name: string) => new RegExp(`[ \\t]*<${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${name}>)\\n?`);

/** Takes out the first element of a name that has no other of its name inside. */
export const without = (name: string): Change => put(whole(name), '');

/** Puts the first element of a name behind the first of another. */
export function behind(name: string, other: string): Change {
  return (xml) => {
    const [moved = ''] = whole(name).exec(xml) ?? [];
    const rest = xml.replace(moved, '');
    const [before = ''] = whole(other).exec(rest) ?? [];
    if (moved === '' || before === '') throw new Error(`Nothing to move: ${name} behind ${other}`);
    return rest.replace(before, () => before + moved);
  };
}

interface Written {
  readonly about: string;
  readonly changes?: readonly Change[];
  readonly expected?: Expected;
  readonly bySchemas?: boolean | null;
  /** UTF-8 unless given. */
  readonly bytes?: (xml: string) => Uint8Array;
}

/** A document made of a message, an element to a line, changed and written. */
export function shape(name: string, message: Message, written: Written): Shape {
  const { about, changes = [], expected = 'valid', bySchemas, bytes = (xml) => Buffer.from(xml) } = written;
  const xml = changes.reduce((text, change) => change(text), `${indented(writeMessage(message))}\n`);
  return { name, about, expected, ...(bySchemas !== undefined && { bySchemas }), bytes: bytes(xml) };
}

const TAG = /<(\/?)([A-Za-zÀ-ÿ][^\s/>]*)((?:\s+[^\s=]+="[^"]*")*)\s*(\/?)>/g;

/** Names with prefixes in place of default namespaces; those without one keep it. Prefixes are declared at the root. */
export function prefixed(prefixes: Readonly<Record<string, string>>): Change {
  return (xml) => {
    const open = [''];
    let isRoot = true;
    return xml.replace(TAG, (_, closes: string, name: string, attributes: string, ends: string) => {
      if (closes) {
        const namespace = open.pop() ?? '';
        return `</${qualified(prefixes[namespace], name)}>`;
      }
      const namespace = / xmlns="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1) ?? '';
      const prefix = prefixes[namespace];
      const own = prefix ? attributes.replace(/ xmlns="[^"]*"/, '') : attributes;
      const declared = Object.entries(prefixes).map(([uri, each]) => ` xmlns:${each}="${uri}"`);
      const start = `<${qualified(prefix, name)}${isRoot ? declared.join('') : ''}${own}${ends}>`;
      isRoot = false;
      if (!ends) open.push(namespace);
      return start;
    });
  };
}

const qualified = (prefix: string | undefined, name: string) => (prefix ? `${prefix}:${name}` : name);
