/** Files of nearly 20 MB together, in a scenario now and then: they cost as much as hundreds of messages. */

import { isWithinAttachmentLimits } from '../../machines/attachments.ts';
import type { Act, AttachmentSketch } from '../../machines/contract/acts.ts';

import { WRITTEN_FOR } from './limits.ts';

/** One random scenario of so many of a service: none of an ordinary run, and some of a certificate. */
const ONE_LARGE_IN = 100;

/** Whether the random scenario of a number is one that has such files. */
export const isWithLargeFiles = (number: number): boolean => number % ONE_LARGE_IN === 0;

const CARRYING: readonly Act['type'][] = ['citizen.asks', 'citizen.enquires', 'citizen.replies'];

/** Acts with the files given in the first message that may have some: what is refused for its own files stays refused. */
export function withFiles(acts: readonly Act[], files: readonly AttachmentSketch[]): Act[] {
  const carries = (act: Act) =>
    CARRYING.includes(act.type) &&
    (!('attachments' in act) || isWithinAttachmentLimits(WRITTEN_FOR, act.attachments));
  const first = acts.findIndex(carries);
  return acts.map((act, index) => (index === first ? ({ ...act, attachments: files } as Act) : act));
}
