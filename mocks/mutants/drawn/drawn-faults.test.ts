import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import { SERVICES } from '../../../machines/contract/service-names.ts';
import { conformingBy } from '../../reference/behaviour.ts';
import { referenceStatement } from '../../reference/record-system.ts';
import { createFaulty, drawnFaults } from './drawn-faults.ts';

const conforming = conformingBy(defaultProfile);

const told = (seed: number, count: number) => drawnFaults(seed, count).map(({ fault }) => fault);

describe('drawn faults', () => {
  it('are the same for the same seed, others for another, and hardly ever the same twice', () => {
    expect(told(3, 100)).toEqual(told(3, 100));
    expect(told(4, 100)).not.toEqual(told(3, 100));
    expect(new Set(told(3, 100)).size).toBeGreaterThan(75);
  });

  it('are of every service that a record system has acts in, and of many families', () => {
    const many = drawnFaults(1, 400);
    const services = new Set(many.map(({ service }) => service));
    expect(services).toEqual(new Set(SERVICES));
    expect(new Set(many.map(({ family }) => family)).size).toBeGreaterThan(12);
  });

  it('have parameters that no list holds: each number of a family occurs', () => {
    const lengths = told(5, 2000).flatMap((fault) => /has (\d+) characters or more/.exec(fault)?.[1] ?? []);
    expect(new Set(lengths).size).toBeGreaterThan(lengths.length / 2);
  });

  it('change some decision of the reference, and make a record system of it', async () => {
    for (const fault of drawnFaults(2, 200)) {
      const changed = Object.entries(fault.breaks(conforming));
      expect(changed.length, fault.fault).toBeGreaterThan(0);
      for (const [name, decision] of changed)
        expect(decision).not.toBe(conforming[name as keyof typeof conforming]);
    }
    const [fault] = drawnFaults(2, 1);
    expect(fault && (await createFaulty(fault, defaultProfile).statement())).toEqual(referenceStatement);
  });
});
