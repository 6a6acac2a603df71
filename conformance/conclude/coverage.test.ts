import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { SERVICES, type Service } from '../../machines/contract/services.ts';
import { dueDate } from '../../machines/workdays.ts';
import { mutants } from '../../mocks/mutants/mutants.ts';
import { type Behaviour, conformingBy } from '../../mocks/reference/behaviour.ts';
import { referenceStatement } from '../../mocks/reference/record-system.ts';
import { judgeAll, playActs } from '../example-runs.ts';
import { unplayed } from './coverage.ts';
import { tallyOf } from './tally.ts';

const conforming = conformingBy(defaultProfile);

async function coverageOfActs(acts: readonly Act[], mutant?: string, service: Service = 'e-consultation') {
  const candidate = mutants.find(({ name }) => name === mutant)?.breaks(conforming) ?? {};
  const run = await playActs(acts, { candidate });
  return tallyOf([service], judgeAll([run], referenceStatement)).coverage.of(service);
}

/** The refusals that the acts tried in a service. */
async function triedIn(service: Service, acts: readonly Act[]): Promise<string[]> {
  const { refusals } = await coverageOfActs(acts, undefined, service);
  return refusals.filter(({ tried }) => tried > 0).map(({ state, act }) => `${state}: ${act}`);
}

const closing: Act[] = [{ type: 'citizen.asks' }, { type: 'clinician.closes' }];

describe('coverageOf', () => {
  it('counts each transition taken and each state entered', async () => {
    const { states, transitions } = await coverageOfActs(closing);
    expect(transitions.filter(({ taken }) => taken > 0).map(({ act, to }) => `${act} ${to}`)).toEqual([
      'citizen.asks awaiting-answer.in-time',
      'clinician.closes closed',
    ]);
    expect(states.find(({ name }) => name === 'closed')).toMatchObject({ visited: 1, diverged: 0 });
    expect(transitions.some(({ diverged }) => diverged > 0)).toBe(false);
  });

  it('counts an act that must be refused where it was tried', async () => {
    const { refusals } = await coverageOfActs([...closing, { type: 'clinician.answers' }]);
    expect(refusals.filter(({ tried }) => tried > 0)).toMatchObject([
      { state: 'closed', act: 'clinician.answers', tried: 1, diverged: 0 },
    ]);
  });

  it('counts two transitions in a row of one conversation, and not of two', async () => {
    const acts: Act[] = [
      ...closing,
      { type: 'citizen.asks' },
      { type: 'clinician.answers', conversation: 2 },
    ];
    const { pairs } = await coverageOfActs(acts);
    expect(
      pairs.filter(({ taken }) => taken > 0).map(({ first, second, taken }) => [first, second, taken]),
    ).toEqual(
      expect.arrayContaining([
        ['citizen.asks', 'clinician.closes', 1],
        ['citizen.asks', 'clinician.answers', 1],
      ]),
    );
    expect(pairs.filter(({ taken }) => taken > 0)).toHaveLength(2);
  });

  it('counts a divergence on its pair of transitions', async () => {
    const { pairs } = await coverageOfActs(closing, 'ECON-03');
    expect(pairs.filter(({ diverged }) => diverged > 0)).toMatchObject([
      { from: 'unopened', first: 'citizen.asks', second: 'clinician.closes', to: 'closed', diverged: 1 },
    ]);
  });

  it('counts an act on what is not there as one on what is unopened', async () => {
    const acts: Act[] = [{ type: 'citizen.suggests' }, { type: 'citizen.reserves' }];
    expect(await triedIn('appointment-booking', acts)).toEqual(['unopened: citizen.reserves']);
    const discarded: Act[] = [{ type: 'citizen.enquires' }, { type: 'citizen.discards' }];
    expect(await triedIn('office-contact', discarded)).toEqual(['unopened: citizen.discards']);
  });

  it('counts what the panel refuses by the switch or by the panel, and as no refusal of the service', async () => {
    const acts: Act[] = [
      { type: 'office.writes', place: 'panel', text: 'x'.repeat(201) },
      { type: 'office.disables', service: 'e-consultation' },
      { type: 'citizen.asks' },
    ];
    expect((await triedIn('gp-panel', acts)).toSorted()).toEqual([
      'e-consultation off: citizen.asks',
      'panel: office.writes',
    ]);
    expect(await triedIn('e-consultation', acts)).toEqual([]);
  });

  it('counts what an account forbids as a refusal of no lifecycle', async () => {
    const acts: Act[] = [{ type: 'citizen.logs-out' }, { type: 'citizen.asks' }];
    for (const service of SERVICES) expect(await triedIn(service, acts)).toEqual([]);
  });

  it('counts a divergence on its transition', async () => {
    const { transitions } = await coverageOfActs(closing, 'ECON-03');
    expect(transitions.filter(({ diverged }) => diverged > 0)).toMatchObject([
      { from: 'awaiting-answer.in-time', act: 'clinician.closes', to: 'closed', taken: 1, diverged: 1 },
    ]);
  });

  it('counts a divergence while nothing moves on the state', async () => {
    const acts: Act[] = [
      { type: 'citizen.asks' },
      { type: 'calendar.reaches', instant: '2024-01-03T23:58:00+01:00' },
    ];
    const early: Partial<Behaviour> = {
      dueOn: (_conversation, since) => dueDate(since, 4),
      tasksFor: (_conversation, { dueOn: _dueOn, ...task }) => [task],
    };
    const run = await playActs(acts, { start: '2023-12-22T10:00:00+01:00', candidate: early });
    const runs = judgeAll([run], referenceStatement);
    const coverage = tallyOf(['e-consultation'], runs).coverage.of('e-consultation');
    expect(coverage.states.filter(({ diverged }) => diverged > 0)).toMatchObject([
      { name: 'awaiting-answer.in-time', visited: 1, diverged: 1 },
    ]);
    expect(coverage.transitions.some(({ diverged }) => diverged > 0)).toBe(false);
  });

  it('charges a divergence to the lifelines it concerns, and leaves those beside them neutral', async () => {
    const acts: Act[] = [{ type: 'office.pushes', start: '2024-02-08T10:00:00+01:00' }, ...closing];
    const candidate = mutants.find(({ name }) => name === 'ECON-03')?.breaks(conforming) ?? {};
    const run = await playActs(acts, { candidate });
    const { coverage } = tallyOf(SERVICES, judgeAll([run], referenceStatement));
    const charged = SERVICES.filter((service) => {
      const { states, transitions } = coverage.of(service);
      return [...states, ...transitions].some(({ diverged }) => diverged > 0);
    });
    expect(charged).toEqual(['e-consultation']);
    expect(SERVICES.filter((service) => coverage.isCutShort(service))).toEqual(
      expect.arrayContaining(['e-consultation', 'gp-panel']),
    );
  });

  it.each(SERVICES)('names every state and act of %s in readers’ words', (service) => {
    const { states, transitions, pairs, refusals } = unplayed(service);
    const labelled = [
      ...states.map(({ name, label }) => ({ name, label })),
      ...refusals.map(({ state, stateLabel }) => ({ name: state, label: stateLabel })),
      ...pairs.flatMap(({ first, second, firstLabel, secondLabel }) => [
        { name: first, label: firstLabel },
        { name: second, label: secondLabel },
      ]),
      ...[...transitions, ...refusals].map(({ act, label }) => ({ name: act as string, label })),
    ];
    const unnamed = labelled.filter(({ name, label }) => !label || label.nb === name || label.nb === '');
    expect(unnamed).toEqual([]);
  });
});
