/** A log in its order: by when each was written, and what answers after what it answers. */
import { epochOf } from '../../machines/workdays.ts';
import { type ReadDocument, sentAtOf } from './read-log.ts';

/** The id that a document is known by. */
export const idOf = ({ message, outline }: ReadDocument): string | undefined => message?.id ?? outline?.id;

/** The id of what a document answers, or is a receipt for. */
export function aboutOf({ message, outline }: ReadDocument): string | undefined {
  if (!message) return outline?.about;
  return message.kind === 'receipt' ? message.original.id : message.refersTo?.parent;
}

const whenOf = (document: ReadDocument): number => {
  const sentAt = sentAtOf(document);
  return sentAt === undefined ? Number.POSITIVE_INFINITY : epochOf(sentAt);
};

/** Clocks differ, and a log may be in any order: the ids decide where the dates do not. */
export function inOrder(documents: readonly ReadDocument[]): ReadDocument[] {
  const byDate = documents.toSorted((one, other) => {
    const [here, there] = [whenOf(one), whenOf(other)];
    if (here !== there) return here < there ? -1 : 1;
    const [first = '', second = ''] = [idOf(one), idOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
  const byId = new Map(byDate.flatMap((each) => [[idOf(each) ?? '', each] as const]).reverse());
  const taken = new Set<ReadDocument>();
  const ordered: ReadDocument[] = [];
  for (const document of byDate) {
    const chain: ReadDocument[] = [];
    for (let next: ReadDocument | undefined = document; next && !taken.has(next); ) {
      taken.add(next);
      chain.unshift(next);
      const about = aboutOf(next);
      next = about === undefined ? undefined : byId.get(about);
    }
    ordered.push(...chain);
  }
  return ordered;
}
