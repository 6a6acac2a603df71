import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../machines/contract/services.ts';
import { FAULT_CLASSES, foundBy } from './faults.ts';
import { type Inputs, moveOf } from './mealy.ts';
import { actsOf } from './part.ts';
import { completeActs, parts, studied, suiteOf } from './parts.ts';

const acts = (suite: readonly Inputs[]) => suite.reduce((sum, { length }) => sum + length, 0);

/** Minimal states, pairs that nothing tells apart, and scenarios and acts of the suites with no and with one further input. */
const sizes = parts.map((part) => {
  const { machine, identifiers } = studied(part);
  const suites = [0, 1].map((further) => suiteOf(part, further));
  return [
    part.name,
    machine.moves.length,
    identifiers.alike.length,
    ...suites.flatMap((each) => [each.length, acts(each)]),
  ];
});

/** As measured; the lifecycles' growth shows here. */
const SIZES = [
  ['e-consultation', 12, 5, 140, 557, 1025, 5016],
  ['e-consultation, rejected', 15, 19, 108, 496, 475, 2575],
  ['prescription-renewal', 6, 1, 56, 164, 386, 1492],
  ['prescription-renewal, rejected', 7, 1, 38, 152, 142, 676],
  ['office-contact', 10, 4, 140, 450, 925, 3810],
  ['office-contact, rejected', 8, 1, 59, 247, 249, 1252],
  ['appointment-booking of a slot', 19, 23, 236, 1071, 2074, 11274],
  ['appointment-booking of a slot, calendar closed', 16, 28, 172, 852, 1183, 6856],
  ['appointment-booking of a request', 7, 4, 46, 137, 252, 956],
  ['appointment-booking of a time pushed', 3, 1, 8, 22, 32, 108],
  ['gp-panel, switch of e-consultation', 2, 0, 7, 18, 28, 100],
  ['gp-panel, switch of prescription-renewal', 2, 0, 7, 18, 28, 100],
  ['gp-panel, switch of appointment-booking', 2, 0, 7, 18, 28, 100],
  ['gp-panel, switch of office-contact', 2, 0, 7, 18, 28, 100],
];

describe('the parts of the lifecycles', () => {
  it('are of every service, each with a name of its own', () => {
    expect([...new Set(parts.map(({ service }) => service))].toSorted()).toEqual([...SERVICES].toSorted());
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });

  it('are so large', () => {
    expect(sizes).toEqual(SIZES);
  });

  it.each(parts)('answer as the lifecycle does, whatever is merged: $name', (part) => {
    const { machine } = studied(part);
    for (const inputs of suiteOf(part, 1)) {
      let state = 0;
      const expected = inputs.map((input) => {
        const move = moveOf(machine, state, input);
        state = move?.to ?? 0;
        return move?.output;
      });
      expect(actsOf(part, inputs).map(({ output }) => output)).toEqual(expected);
    }
  });
});

describe('the faults of a part', () => {
  it.each(parts)('are all found, and at the second visit with one further input: $name', (part) => {
    const { machine, identifiers } = studied(part);
    for (const kind of FAULT_CLASSES) {
      const suite = suiteOf(part, kind.endsWith('second visit') ? 1 : 0);
      const { found, all } = foundBy(machine, identifiers, kind, suite);
      expect([kind, found]).toEqual([kind, all]);
      expect(all).toBeGreaterThan(0);
    }
  });
});

describe('the complete scenarios of a service', () => {
  it.each(SERVICES)('are of the contract and differ from each other: %s', (service) => {
    const all = completeActs(service, 0).map((each) => JSON.stringify(each));
    expect(new Set(all).size).toBe(all.length);
  });
});
