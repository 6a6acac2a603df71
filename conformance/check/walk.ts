/** The elements of a document, each with its place; as deep as a sender likes. */
import { type Element, elementsOf, textOf } from '../../machines/contract/messages/tree.ts';

export interface Placed {
  readonly element: Element;
  /** Local names from the root, as in a finding. */
  readonly path: string;
  /** Local names of the elements around it, the innermost last. */
  readonly around: readonly string[];
}

/** Nobody reads of what is deeper; the messages have some fifteen levels. */
const DEPTH_MAX = 60;

export function placedIn(root: Element): Placed[] {
  const found: Placed[] = [];
  const open: Placed[] = [{ element: root, path: root.name, around: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    if (next.around.length < DEPTH_MAX) open.push(...childrenOf(next).reverse());
  }
  return found;
}

function childrenOf({ element, path, around }: Placed): Placed[] {
  const children = elementsOf(element);
  const counts = new Map<string, number>();
  for (const { name } of children) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return children.map((child) => {
    const nth = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, nth);
    const isAlone = counts.get(child.name) === 1;
    return {
      element: child,
      path: `${path}/${child.name}${isAlone ? '' : `[${nth}]`}`,
      around: [...around, element.name],
    };
  });
}

/** The first element by local names below another. */
export function below(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>(
    (at, name) => at && elementsOf(at).find((each) => each.name === name),
    element,
  );
}

/** Its text without white space around; undefined where it is not there or has none. */
export function textBelow(element: Element | undefined, ...names: readonly string[]): string | undefined {
  const found = below(element, ...names);
  return found && (textOf(found).trim() || undefined);
}
