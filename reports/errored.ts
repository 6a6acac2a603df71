/** The scenarios that ended in an error: which, in which step, by what; and the sentences that every form tells of them. */
import * as z from 'zod';
import { Words } from './basics.ts';

export const ErroredLine = z
  .object({
    scenario: z.string(),
    /** The driver operation that was not answered as agreed. */
    operation: z.string(),
    /** What the record system did: it … */
    trouble: Words,
    /** The act that was not answered, from 1 of so many; absent where it was no act. */
    step: z.object({ number: z.int().min(1), of: z.int().min(1), text: Words }).optional(),
    /** In the words of the candidate or of the connection to it. */
    detail: z.string(),
    /** The command that plays it again; absent where it would be too long to copy. */
    replay: z.string().optional(),
  })
  .meta({ id: 'ErroredLine' });
export type ErroredLine = z.infer<typeof ErroredLine>;

export function erroredSentence({ scenario, operation, trouble, step }: ErroredLine): Words {
  const at = step && {
    nb: ` i trinn ${step.number} av ${step.of} (${step.text.nb})`,
    en: ` in step ${step.number} of ${step.of} (${step.text.en})`,
  };
  return {
    nb: `Scenarioet ${scenario} endte i en feil${at?.nb ?? ''}: journalsystemet ${trouble.nb} («${operation}»)`,
    en: `The scenario ${scenario} ended in an error${at?.en ?? ''}: the record system ${trouble.en} ("${operation}")`,
  };
}

/** What there is to tell beside the sentence, a line each, in English. */
export const erroredAccount = ({ detail, replay }: ErroredLine): string[] => [
  detail,
  ...(replay ? [`Replay: ${replay}`] : []),
];
