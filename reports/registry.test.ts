import { describe, expect, it } from 'vitest';
import { renderSystemBadge, renderSystemEndpoint } from './badge.ts';
import { renderRegistry } from './html/registry-page.tsx';
import { foremostRows, type HeldCertificate, registryOf, renderRegistryJson } from './registry.ts';
import { Registry } from './registry-schema.ts';
import { allPassed, held, hostileRegistry, named, sampleRegistry } from './samples/registry.ts';
import { everyVerdict } from './samples/samples.ts';
import type { Report } from './schema.ts';

const of = (...certificates: HeldCertificate[]) =>
  registryOf({ suite: everyVerdict.suite, trusted: [], unverified: [], held: certificates });
const rowsOf = (...certificates: HeldCertificate[]) =>
  of(...certificates).systems.flatMap(({ rows }) => rows);
const passedOn = (number: number, date: string, changes: Partial<Report> = {}) =>
  held(number, { ...allPassed, date, ...changes });

describe('the registry', () => {
  it('is the same in whichever order certificates are found', () => {
    const certificates = [held(1), held(2, named('Vidde')), passedOn(3, '2026-01-01')];
    expect(of(...certificates)).toEqual(of(...[...certificates].reverse()));
    expect(() => Registry.parse(sampleRegistry)).not.toThrow();
    expect(() => Registry.parse(JSON.parse(renderRegistryJson(hostileRegistry)))).not.toThrow();
  });

  it('has a row for each version, service, catalogue and effort, about the newest certificate', () => {
    const [row, ...more] = rowsOf(passedOn(1, '2026-01-01'), passedOn(2, '2026-03-01'));
    expect([row?.date, row?.since, row?.verdict]).toEqual(['2026-03-01', '2026-01-01', 'passed']);
    const services = new Set([row, ...more].map((each) => each?.service));
    expect(services.size).toBe(more.length + 1);
    const other = { catalogue: { ...everyVerdict.catalogue, version: '2026.1' } };
    expect(rowsOf(passedOn(1, '2026-01-01'), passedOn(2, '2026-01-01', other))).toHaveLength(
      2 * services.size,
    );
  });

  it('counts since the first of those that passed, and anew after one that did not', () => {
    const fails = held(2, { date: '2026-02-01' });
    const [row] = rowsOf(
      passedOn(1, '2026-01-01'),
      fails,
      passedOn(3, '2026-03-01'),
      passedOn(4, '2026-04-01'),
    );
    expect(row?.since).toBe('2026-03-01');
    const [broken] = rowsOf(passedOn(1, '2026-01-01'), fails);
    expect([broken?.verdict, broken?.since]).toEqual(['failed', undefined]);
  });

  it('takes what passed for the last of one date', () => {
    const [row] = rowsOf(passedOn(1, '2026-01-01'), held(2, { date: '2026-01-01' }));
    expect(row?.verdict).toBe('passed');
  });

  it('fails a service by a demand that belongs to no service, and not by one of another', () => {
    const base = everyVerdict.requirements.find(({ binds }) => binds === 'ehr');
    if (!base) throw new Error('no demand');
    const line = (id: string, service: string, verdict: 'passed' | 'failed') => ({
      ...base,
      id,
      service,
      verdict,
    });
    const verdictsWith = (service: string) =>
      rowsOf(
        held(1, {
          verdict: 'failed',
          services: ['e-consultation', 'gp-panel'],
          requirements: [
            line('ECON-03', 'e-consultation', 'passed'),
            line('PANEL-01', 'gp-panel', 'passed'),
            line('XXX-01', service, 'failed'),
          ],
        }),
      ).map(({ verdict }) => verdict);
    expect(verdictsWith('messages')).toEqual(['failed', 'failed']);
    expect(verdictsWith('gp-panel')).toEqual(['passed', 'failed']);
  });

  it('fails a service by a waiver that is overdue, and tells those in use', () => {
    const demand = everyVerdict.requirements.find(
      ({ binds, service, verdict }) =>
        binds === 'ehr' && verdict === 'passed' && everyVerdict.services.includes(service),
    );
    if (!demand) throw new Error('no demand');
    const waiver = {
      rule: demand.id,
      reason: 'r',
      ticket: 't',
      until: '2027-01-01',
      verdict: 'failed',
    } as const;
    const rowWith = (state: 'used' | 'stale') =>
      rowsOf(passedOn(1, '2026-01-01', { waivers: [{ ...waiver, state }] })).find(
        ({ service }) => service === demand.service,
      );
    expect(rowWith('used')).toMatchObject({
      verdict: 'passed',
      waived: [{ rule: demand.id, until: '2027-01-01' }],
    });
    expect(rowWith('stale')).toMatchObject({ verdict: 'failed', waived: [] });
  });

  it('tells of planted faults apart, and counts them for no system', () => {
    expect(sampleRegistry.planted).toMatchObject([{ fault: 'files an answer twice' }]);
    expect(sampleRegistry.systems.map(({ name }) => name)).toEqual(['Fjord EPJ', 'Vidde EPJ']);
  });

  it('knows a system first by its newest version', () => {
    const [fjord] = sampleRegistry.systems;
    if (!fjord) throw new Error('no system');
    expect(foremostRows(fjord).map(({ version }) => version)).toEqual(foremostRows(fjord).map(() => '4.2.0'));
    expect(JSON.parse(renderSystemEndpoint(fjord))).toMatchObject({ schemaVersion: 1 });
    expect(renderSystemBadge(fjord)).toContain('4.2.0: ');
  });

  it('keeps systems apart whose names look alike as an address', () => {
    const { systems } = of(
      held(1, named('Fjord EPJ')),
      held(2, named('fjord-epj')),
      held(3, named('../../x')),
    );
    expect(new Set(systems.map(({ slug }) => slug)).size).toBe(3);
    for (const { slug } of [...systems, ...hostileRegistry.systems])
      expect(slug).toMatch(/^[a-z0-9-]{1,60}$/);
  });

  it('shows what a certificate says as text and nothing else', async () => {
    const page = await renderRegistry(hostileRegistry, 'en');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u202E');
    expect(page.length).toBeLessThan(200_000);
    for (const system of hostileRegistry.systems) expect(renderSystemBadge(system)).not.toContain('<script');
  });
});
