/** Where elements stand in a document. */
import { type Element, elementsOf } from './tree.ts';

export interface Place {
  readonly element: Element;
  /** Local names from the root, as in a finding. */
  readonly path: string;
}

/** The places in one document; the children of an element are counted once, however many of them are asked for. */
export class Places {
  private readonly root: Place;
  private readonly families = new Map<Place, ReadonlyMap<string, readonly Place[]>>();

  constructor(root: Element) {
    this.root = { element: root, path: root.name };
  }

  // libxml2 writes `/*/*[2]` or `/mh:MsgHead/mh:MsgInfo`: prefixes of the document, which XPath would not know.
  /** The element at a path as libxml2 writes it; an attribute or a text stands for its element. */
  at(xpath: string): Place | undefined {
    let place: Place | undefined = this.root;
    for (const step of xpath.split('/').slice(2)) {
      if (!place || step.startsWith('@') || step.startsWith('text()')) break;
      const [, name = '*', index = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
      place = this.familyOf(place).get(name)?.[Number(index) - 1];
    }
    return place;
  }

  /** The children of an element in order, by qualified name, and all of them by `*`. */
  private familyOf(parent: Place): ReadonlyMap<string, readonly Place[]> {
    const known = this.families.get(parent);
    if (known) return known;
    const family = new Map<string, Place[]>();
    for (const place of childrenOf(parent)) {
      for (const key of ['*', place.element.qualified]) {
        const twins = family.get(key);
        if (twins) twins.push(place);
        else family.set(key, [place]);
      }
    }
    this.families.set(parent, family);
    return family;
  }
}

function childrenOf({ element, path }: Place): Place[] {
  const elements = elementsOf(element);
  const counts = new Map<string, number>();
  for (const { name } of elements) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return elements.map((child) => {
    const { name } = child;
    const index = (seen.get(name) ?? 0) + 1;
    seen.set(name, index);
    const isAlone = counts.get(name) === 1;
    return { element: child, path: `${path}/${name}${isAlone ? '' : `[${index}]`}` };
  });
}
