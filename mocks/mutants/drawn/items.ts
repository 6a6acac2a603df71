/** Drawn faults in the items of renewals and the subjects of enquiries. */
import fc from 'fast-check';
import type { JournalEntry } from '../../../machines/contract/driver.ts';
import type { DrawnFault, Family } from './drawn-fault.ts';
import { certainText } from './texts.ts';

/** The longest item and the longest subject. */
const LINE = 90;

const filed = (
  service: DrawnFault['service'],
  family: string,
  fault: string,
  misfiled: (entry: JournalEntry) => JournalEntry,
): DrawnFault => ({
  family,
  service,
  fault,
  breaks: ({ entriesFor }) => ({
    entriesFor: (office, message) => entriesFor(office, message).map(misfiled),
  }),
});

const ofItems: Family = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 0, max: 2 }))
    .map(([count, place]) =>
      filed(
        'prescription-renewal',
        'of so many items',
        `files ${count} items without number ${place + 1}`,
        (entry) =>
          entry.items?.length === count
            ? { ...entry, items: entry.items.filter((_, index) => index !== place % count) }
            : entry,
      ),
    ),
  certainText(LINE, true).map(({ family, when, isMet }) =>
    filed('prescription-renewal', family, `files no item ${when}`, (entry) =>
      entry.items ? { ...entry, items: entry.items.filter((item) => !isMet(item)) } : entry,
    ),
  ),
);

const ofSubjects: Family = certainText(LINE, true).map(({ family, when, isMet }) =>
  filed('office-contact', family, `files no subject ${when}`, ({ subject, ...entry }) =>
    subject === undefined || isMet(subject) ? entry : { ...entry, subject },
  ),
);

export const itemFaults: Family = fc.oneof(ofItems, ofSubjects);
