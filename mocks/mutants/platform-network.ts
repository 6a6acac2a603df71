/** Helsenorge with its network wrong: no rule says so, but the suite must notice and blame nobody else. */
import type { PlatformBehaviour } from '../platform/behaviour.ts';

interface NetworkMutant {
  readonly name: string;
  /** What it does wrong, in a clause. */
  readonly fault: string;
  readonly breaks: Partial<PlatformBehaviour>;
}

export const networkMutants: readonly NetworkMutant[] = [
  {
    name: 'network/1',
    fault: 'takes messages while its message service is said to be down',
    breaks: { closesWhileDown: false },
  },
  {
    name: 'network/2',
    fault: 'forgets what it held back while its message service was down',
    breaks: { deliversHeldBack: false },
  },
  {
    name: 'network/3',
    fault: 'takes in what it was to reject',
    breaks: { rejects: false },
  },
  {
    name: 'network/4',
    fault: 'shows the citizen what it rejects',
    breaks: { showsRejected: true },
  },
];
