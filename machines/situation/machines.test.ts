import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, transition } from 'xstate';
import { defaultProfile } from '../contract/default-profile.ts';
import { limitsOf } from '../contract/profile.ts';
import { SERVICES } from '../contract/services.ts';
import { anyAct } from './arbitrary-act.ts';
import { firstOf, follow, machines, stateOf } from './machines.ts';

const ACTS_MAX = 20;
const WALKS = 300;
/** Each machine has more states; the walks are to see most. */
const STATES_MIN = 8;

/** Acts of all kinds as the machines hear them. */
const heard = anyAct.map((act) => ({
  ...act,
  at: 'instant' in act ? act.instant : '2024-02-05T09:00:00+01:00',
  sketch: 'slots' in act ? act.slots[0] : undefined,
  nextAppointment: 1,
  limits: limitsOf(defaultProfile),
}));

describe.each(SERVICES)('a step of the machine of %s', (service) => {
  const machine: AnyStateMachine = machines[service];
  const acts = fc.array(
    heard.filter(({ type }) => machine.events.includes(type)),
    { maxLength: ACTS_MAX },
  );

  it("leads where XState's own transition does, with nothing left to do", () => {
    const states = new Set<string>();
    const walk = fc.property(acts, (walked) => {
      let snapshot = firstOf(service);
      for (const act of walked) {
        const [expected, actions] = transition(machine, snapshot, act);
        const next = follow(service, snapshot, act);
        expect(actions).toEqual([]);
        expect(next.toJSON()).toEqual(expected.toJSON());
        expect(next.getMeta()).toEqual(expected.getMeta());
        snapshot = next;
        states.add(stateOf(snapshot));
      }
    });
    fc.assert(walk, { seed: 20231207, numRuns: WALKS });
    expect(states.size).toBeGreaterThanOrEqual(STATES_MIN);
  });

  it('leaves the snapshot before it as it was', () => {
    const walk = fc.property(acts, (walked) => {
      const first = firstOf(service);
      const kept = JSON.stringify(first);
      walked.reduce((snapshot, act) => follow(service, snapshot, act), first);
      expect(JSON.stringify(first)).toBe(kept);
    });
    fc.assert(walk, { seed: 1, numRuns: 30 });
  });
});
