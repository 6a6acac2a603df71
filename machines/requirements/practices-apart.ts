/**
 * What of a practice beside shows in a step: the ids of its messages, conversations and parties, and words that were
 * written there and not here. The citizens are the same everywhere, so who they are tells nothing.
 */

import { innermostHerId } from '../contract/messages/parties.ts';
import type { Practice } from '../contract/practice.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

type Seen = Pick<Step, 'act' | 'received' | 'sent'>;

/** Every HER-id of a practice, its own and those around it. */
function herIdsOf({ office, clinicians, helsenorge, elsewhere }: Practice): string[] {
  return [
    office.herId,
    ...clinicians.map(({ herId }) => herId),
    helsenorge.herId,
    helsenorge.serviceHerId,
    elsewhere.herId,
    elsewhere.clinicianHerId,
  ];
}

const messageIdsIn = ({ received, sent }: Seen) => [
  ...received.flatMap(({ message, corruptedId }) => message?.id ?? corruptedId ?? []),
  ...sent.flatMap(({ messageId }) => messageId ?? []),
];

/** Shorter texts may stand in a document for another reason: codes, and words of the contract. */
const TEXT_MIN = 20;

/**
 * What citizens wrote, whole and by the line, and what the office was told to write: what it says in its own words is the
 * same everywhere.
 */
const textsIn = ({ act, received }: Seen) =>
  [
    ...('text' in act && act.text !== undefined ? [act.text] : []),
    ...received.flatMap(({ message }) => message?.body.text ?? []),
  ]
    .flatMap((text) => [text, ...text.split('\n')])
    .filter(({ length }) => length >= TEXT_MIN);

/** What tells a practice by some of its steps: ids of all kinds, and texts. */
function marksOf(practice: Practice, steps: readonly Seen[]): string[] {
  return [...herIdsOf(practice), ...steps.flatMap((each) => [...messageIdsIn(each), ...textsIn(each)])];
}

/** Every text in a value, however deep; bytes hold none. */
function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.values(value).flatMap(textsWithin);
}

/** Everything that the office sent and told in a step. */
function shownIn({ sent, receipts, filed, tasks, charges, warnings, calendar }: Step): string[] {
  const documents = [...sent.map(({ message }) => message), ...receipts.map(({ document }) => document)];
  return textsWithin([documents, filed, tasks, charges, warnings, calendar]);
}

/** All that came and was said in steps, whole and by the line: whatever of it shows is their own practice's. */
const saidIn = (steps: readonly Seen[]) =>
  textsWithin(steps.map(({ act, received }) => [act, received.map(({ message }) => message)])).flatMap(
    (text) => [text, ...text.split('\n')],
  );

/** Whether a document of the practice's own came to Helsenorge at the address of another, which knows nothing of it. */
function isSentElsewhere({ practice, partiesBeside }: Step): boolean {
  const own = herIdsOf(practice);
  return partiesBeside.some((party) => own.includes(innermostHerId(party)));
}

/** That something of another practice of the run shows in a step, or undefined. */
export function staysInPractice(step: Step): Mismatch | undefined {
  if (step.beside.length === 0) return undefined;
  return firstMismatch(
    () =>
      unless(
        !isSentElsewhere(step),
        { nb: 'det den sender, sendt på sin egen adresse', en: 'what it sends is sent at its own address' },
        { nb: 'sendt på adressen til en annen praksis', en: "sent at another practice's address" },
      ),
    () => showsItsOwn(step),
  );
}

function showsItsOwn(step: Step): Mismatch | undefined {
  const steps = [...step.past, step];
  const own = new Set([...marksOf(step.practice, steps), ...saidIn(steps)]);
  const others = new Set(step.beside.flatMap(({ practice, past }) => marksOf(practice, past)));
  return unless(
    shownIn(step).every((text) => own.has(text) || !others.has(text)),
    { nb: 'bare det som er denne praksisens eget', en: "nothing but this practice's own" },
    { nb: 'noe som er en annen praksis sitt', en: "something of another practice's" },
  );
}
