/** Parts of acts that the alphabets of several services are made of. */
import fc from 'fast-check';
import { FAULTS_OF_TRANSPORT } from '../../machines/contract/acts/surroundings.ts';
import type { Act } from '../../machines/contract/acts.ts';
import type { Alphabet } from '../alphabet.ts';
import { anyText } from './texts.ts';

const sketch = fc.record({
  format: fc.constantFrom('jpg' as const, 'png' as const, 'pdf' as const),
  bytes: fc.integer({ min: 8, max: 3000 }),
  seed: fc.nat(1000),
});
const allowedFiles = fc.array(sketch, { minLength: 1, maxLength: 3 });
const refusedFiles = fc.oneof(
  fc.array(sketch, { minLength: 4, maxLength: 6 }),
  sketch.map((file) => [{ ...file, format: 'docx' as const }]),
  fc.constant([
    { format: 'pdf' as const, bytes: 10_000_000, seed: 0 },
    { format: 'jpg' as const, bytes: 10_000_001, seed: 0 },
  ]),
);

/** At times held back on the way. */
export const delay = fc.record({ isDelayed: fc.constant(true as const) }, { requiredKeys: [] });

/** What is sent: mostly text alone, at times with files. */
export const letter = fc.record(
  {
    text: anyText,
    attachments: fc.oneof({ weight: 4, arbitrary: allowedFiles }, { weight: 1, arbitrary: refusedFiles }),
  },
  { requiredKeys: [] },
);

export const words = fc.record({ text: anyText }, { requiredKeys: [] });

/** Which conversation: mostly the first. */
export const whichConversation = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.constant({ conversation: 2 }) },
  { weight: 1, arbitrary: fc.constant({ conversation: 3 }) },
);

/** Whom the office writes to. */
export const addressee = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.constant({ citizen: 'neighbour' }) },
  { weight: 1, arbitrary: fc.constant({ citizen: 'stranger' }) },
);

/** Who writes: mostly for oneself, at times a parent for a child, seldom somebody who may not. */
export const writer = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.constant({ citizen: 'neighbour' }) },
  { weight: 2, arbitrary: fc.constant({ citizen: 'parent', onBehalfOf: 'child' }) },
  { weight: 1, arbitrary: fc.constant({ citizen: 'stranger' }) },
  { weight: 1, arbitrary: fc.constant({ citizen: 'neighbour', onBehalfOf: 'child' }) },
);

/** Acts of a type, each made of its parts. */
export function act<T extends Act['type']>(type: T, ...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Act> {
  return fc.tuple(...parts).map((objects) => Object.assign({ type }, ...objects) as Act);
}

/** A small file, for acts in their plainest form. */
export const FILE = { format: 'png', bytes: 64, seed: 1 } as const;

/** The network's acts with how often each is tried, alike in every service. */
export const networkAlphabet: Alphabet = [
  { type: 'network.delivers', weight: 5, acts: act('network.delivers') },
  { type: 'network.repeats', weight: 3, acts: act('network.repeats') },
  {
    type: 'network.corrupts',
    weight: 2,
    acts: act('network.corrupts', fc.constantFrom({}, ...FAULTS_OF_TRANSPORT.map((fault) => ({ fault })))),
  },
  { type: 'network.misroutes', weight: 1, acts: act('network.misroutes') },
  { type: 'network.rejects', weight: 2, acts: act('network.rejects', whichConversation) },
  { type: 'network.goes-down', weight: 2, acts: act('network.goes-down') },
  // Permitted only in an outage, and then soon: most of a scenario is played with the message service up.
  { type: 'network.comes-up', weight: 8, acts: act('network.comes-up') },
];

/** The network's acts in their plainest form. */
export const networkActs: readonly Act[] = [
  { type: 'network.delivers' },
  { type: 'network.repeats' },
  ...FAULTS_OF_TRANSPORT.map((fault) => ({ type: 'network.corrupts', fault }) as const),
  { type: 'network.misroutes' },
  { type: 'network.rejects' },
  { type: 'network.goes-down' },
  { type: 'network.comes-up' },
];
