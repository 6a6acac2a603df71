/** A certification on the live page: what it tells while it goes, and when it is over. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunState } from '../../reports/live/state.ts';
import { exampleRunWatch } from './example-run-watch.ts';
import type { RunWatch } from './run-watch.ts';

let watch: RunWatch;
/** How it stood after each run. */
const states: RunState[] = [];
const stateNow = (of = watch) => of.page().state as RunState;

beforeAll(async () => {
  watch = await exampleRunWatch((each) => {
    if (states.length < 5) states.push(stateNow(each));
  });
});

describe('while it goes', () => {
  it('each service tells how far it is, of how many', () => {
    const [service] = states[1]?.services ?? [];
    expect(service).toMatchObject({ service: 'e-consultation', played: 2 });
    expect(service?.planned).toBeGreaterThan(20);
    expect(states[1]?.isOver).toBe(false);
  });

  it('the latest scenario is followed, step by step', () => {
    expect(states[0]?.followed?.name).toBe(states[0]?.scenarios.at(-1));
    expect(states[0]?.followed?.entries[0]?.text.en).not.toBe('');
  });
});

describe('when it is over', () => {
  it('all of it was played, what failed is told with its source, and the scenario that shows it is followed', () => {
    const { isOver, services, failed, followed, tone } = stateNow();
    expect([isOver, tone]).toEqual([true, 'bad']);
    expect(services.every(({ planned, played }) => planned === played)).toBe(true);
    expect(failed.map(({ rule }) => rule)).toEqual(['ECON-03']);
    expect(failed[0]?.source.en).toContain('webinar');
    expect(followed?.entries.flatMap(({ broken }) => broken)).toEqual(['ECON-03']);
  });

  it('another scenario is followed when it is chosen, and what is not there is refused', async () => {
    const other = stateNow().scenarios.at(-1);
    expect(await watch.post('follow', { scenario: other })).toEqual({});
    expect(stateNow().followed?.name).toBe(other);
    expect(await watch.post('follow', { scenario: 'none' })).toHaveProperty('trouble');
  });

  it('what people wrote is left out of the messages unless texts are asked for', async () => {
    await watch.post('follow', { scenario: stateNow().failed[0]?.scenario });
    const key = stateNow().followed?.entries.flatMap(({ messages }) => messages)[0]?.key;
    const message = JSON.stringify(await watch.get(`messages/${key}`, () => undefined));
    expect(message).toContain('MsgHead');
    expect(message).not.toContain('Nora');
  });
});
