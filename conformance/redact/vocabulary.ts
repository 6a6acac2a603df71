/** The words of the message standards, from their grammar: they stay in a document, and whatever else stands there goes. */
import { AppRec } from '../../machines/contract/messages/apprec.ts';
import type { AnElement, Particle } from '../../machines/contract/messages/grammar.ts';
import { MsgHead } from '../../machines/contract/messages/msghead.ts';

/** Elements and attributes, and XHTML's that part a text into lines. */
const names = new Set(
  'script style head td th br pre p div span ul ol li table tr b i a em strong'.split(' '),
);
const namespaces = new Set([
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/2001/XMLSchema',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/XML/1998/namespace',
]);
/** Elements whose text is read across the markup in it. */
const rich = new Set(['Sporsmal', 'TekstNotatInnhold']);
/** Elements that hold a date or an instant. */
const dated = new Set<string>();
const seen = new Set<unknown>();

function gather(key: string, particle: Particle): void {
  switch (particle.kind) {
    case 'optional':
    case 'many':
      gather(key, particle.of);
      return;
    case 'element':
      gatherElement(particle);
      return;
    case 'wildcard':
      for (const each of particle.known) gatherElement(each);
      return;
    case 'choice':
      gatherIn(particle.content);
      return;
    case 'attribute':
      names.add(key);
      return;
    case 'any-type':
      names.add(key);
      return;
    case 'simple':
      names.add(key);
      if (['date', 'dateTime', 'timestamp'].includes(particle.base)) dated.add(key);
      return;
    case 'complex':
      names.add(key);
      namespaces.add(particle.namespace);
      if (particle.name) names.add(particle.name);
      if (seen.has(particle)) return;
      seen.add(particle);
      gatherIn(particle.content);
  }
}

function gatherElement(element: AnElement): void {
  namespaces.add(element.namespace);
  if (seen.has(element)) return;
  seen.add(element);
  gather(element.name, element.type);
}

function gatherIn(content: object): void {
  for (const [key, particle] of Object.entries<Particle>(content as Record<string, Particle>))
    gather(key, particle);
}

gatherElement(MsgHead as AnElement);
gatherElement(AppRec as AnElement);

export const isOfTheStandards = (name: string): boolean => names.has(name);
export const isNamespaceOfTheStandards = (uri: string): boolean => namespaces.has(uri);
export const isRich = (name: string): boolean => rich.has(name);
export const isDated = (name: string): boolean => dated.has(name);
