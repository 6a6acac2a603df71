/** What has happened in a sandbox, in readers' words, as much of it as is kept. */
import { actorOf } from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import type { Passed, StepRecord } from '../../machines/contract/record.ts';
import type { Words } from '../../machines/contract/words.ts';
import { stepPhrase } from '../../machines/words/phrases.ts';
import type { Entry, MessageRow, MessageWhole } from '../../reports/live/state.ts';
import { lineOf } from '../explain/evidence.ts';

/** Entries kept; what is older is told as gone. */
export const ENTRIES_KEPT = 3000;
/** Characters of one document that are kept to be read. */
const DOCUMENT_MAX = 200_000;

interface Kept {
  readonly entry: Entry;
  readonly messages: readonly (() => MessageWhole)[];
}

export interface Log {
  /** Adds a step, told by its act or by what the office has done of its own accord. */
  add(step: StepRecord, told: Told): number;
  /** So many entries, the newest first, from below a number. */
  entries(count: number, below?: number): Entry[];
  readonly count: number;
  readonly messages: number;
  /** A message whole, by its key; undefined when it is not kept. */
  message(key: string): MessageWhole | undefined;
}

export interface Told {
  readonly text?: Words;
  readonly isInferred?: true;
  readonly broken: readonly string[];
}

/** An empty log of a practice; what people wrote is left out unless texts are asked for. */
export function createLog(phrased: Practice, withTexts: boolean): Log {
  const kept = new Map<number, Kept>();
  let count = 0;
  let messages = 0;

  return {
    add(step, { text, isInferred, broken }) {
      count += 1;
      const { passed } = step;
      messages += passed.length;
      const entry: Entry = {
        number: count,
        at: step.at,
        actor: actorOf(step.act),
        text: text ?? stepPhrase(step, phrased),
        isRefused: step.outcome === 'refused',
        ...(step.reason && (withTexts || step.request === null) && { reason: step.reason }),
        ...(isInferred && { isInferred }),
        messages: passed.map((each, index) => rowOf(each, `${count}-${index}`)),
        broken,
      };
      kept.set(count, { entry, messages: passed.map((each) => readable(each, withTexts)) });
      kept.delete(count - ENTRIES_KEPT);
      return count;
    },
    entries(wanted, below = count + 1) {
      const first = Math.max(1, below - wanted);
      const numbers = Array.from({ length: Math.max(0, below - first) }, (_, index) => below - 1 - index);
      return numbers.flatMap((number) => kept.get(number)?.entry ?? []);
    },
    get count() {
      return count;
    },
    get messages() {
      return messages;
    },
    message(key) {
      const [number, index] = key.split('-').map(Number);
      return kept.get(number ?? 0)?.messages[index ?? 0]?.();
    },
  };
}

/** Reads a message when it is asked for; of one that is too large to keep, what was found stays. */
function readable(passed: Passed, withTexts: boolean): () => MessageWhole {
  const isKept =
    'receiptFor' in passed || !('xml' in passed.document) || passed.document.xml.length <= DOCUMENT_MAX;
  if (isKept) return () => wholeOf(passed, withTexts);
  const { xml: _, ...rest } = wholeOf(passed, withTexts);
  return () => rest;
}

function rowOf(passed: Passed, key: string): MessageRow {
  const { from, to, type, summary, findings } = lineOf(passed, true);
  return { key, from, to, type, summary, findings: findings.length };
}

function wholeOf(passed: Passed, withTexts: boolean): MessageWhole {
  const { id, findings, xml } = lineOf(passed, withTexts);
  return {
    ...(id !== undefined && { id }),
    findings,
    ...(xml !== undefined && { xml }),
  };
}
