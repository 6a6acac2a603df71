/** Parts of acts that the alphabets of several services are made of. */
import fc from 'fast-check';
import { FAULTS_OF_TRANSPORT } from '../../machines/contract/acts/surroundings.ts';
import type { Act } from '../../machines/contract/acts.ts';
import type { Alphabet } from '../alphabet.ts';
import { allowedFiles, refusedFiles } from './files.ts';
import { anyText } from './texts.ts';

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
  { weight: 1, arbitrary: fc.constant({ citizen: 'parent', onBehalfOf: 'sibling' }) },
  { weight: 1, arbitrary: fc.constant({ citizen: 'stranger' }) },
  { weight: 1, arbitrary: fc.constant({ citizen: 'neighbour', onBehalfOf: 'child' }) },
);

/** Acts of a type, each made of its parts. */
export function act<T extends Act['type']>(type: T, ...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Act> {
  return fc.tuple(...parts).map((objects) => Object.assign({ type }, ...objects) as Act);
}

/** A small file, for acts in their plainest form. */
export const FILE = { format: 'png', bytes: 64, seed: 1 } as const;

/** What arrives of what was held back: mostly all of it, at times that of one conversation. */
const whichArrives = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom({ conversation: 1 }, { conversation: 2 }) },
);

/** Which message comes again: as often as not the latest. */
export const howEarly = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ earlier: fc.integer({ min: 1, max: 4 }) }) },
);

/** The network's acts with how often each is tried, alike in every service. */
export const networkAlphabet: Alphabet = [
  { type: 'network.delivers', weight: 5, acts: act('network.delivers', whichArrives) },
  { type: 'network.repeats', weight: 3, acts: act('network.repeats', howEarly) },
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
