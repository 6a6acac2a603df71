import { describe, expect, it } from 'vitest';
import { WAYS_OF_FALTERING, type WayOfFaltering } from '../../machines/contract/acts/surroundings.ts';
import { createLine } from './line.ts';
import { type ApiCall, BROKEN, type Operation, ok } from './operation.ts';

const call: ApiCall = {
  path: '',
  params: {},
  query: new URLSearchParams(),
  headers: {},
  body: () => undefined,
};

/** A line with one operation on it, which counts how often it is done. */
function lineToCounter() {
  let done = 0;
  const line = createLine();
  const answer: Operation['answer'] = () => {
    done += 1;
    return ok(done);
  };
  const [operation] = line.over([{ method: 'GET', path: '/Messages/:id', answer }]);
  if (!operation) throw new Error('The line is empty');
  return { line, ask: () => operation.answer(call), done: () => done };
}

const falters = (how: WayOfFaltering, nth = 2) => ({ type: 'network.falters', call: nth, how }) as const;

describe('a line on which a call is to falter', () => {
  it.each(WAYS_OF_FALTERING)('lets that call of the next act falter and no other: %s', (how) => {
    const { line, ask, done } = lineToCounter();
    line.begin(falters(how));
    expect([ask(), ask()]).toEqual([ok(1), ok(2)]);
    line.begin({ type: 'citizen.asks' });
    expect(ask()).toEqual(ok(3));
    expect(line.faltered()).toBeUndefined();
    const faltering = ask();
    expect(faltering === BROKEN ? BROKEN : faltering.status).toBe(
      { refused: BROKEN, unavailable: 503, 'timed-out': 504, 'answer-lost': BROKEN }[how],
    );
    expect(line.faltered()).toEqual({ how, method: 'GET', path: '/Messages/:id', call: 2 });
    expect(done()).toBe(how === 'answer-lost' ? 4 : 3);
    expect(ask()).toEqual(ok(done()));
  });

  it('is well again with the act after, whether the call was reached or not', () => {
    const { line, ask } = lineToCounter();
    line.begin(falters('refused'));
    line.begin({ type: 'citizen.asks' });
    ask();
    line.begin({ type: 'citizen.asks' });
    expect([ask(), ask()]).toEqual([ok(2), ok(3)]);
    expect(line.faltered()).toBeUndefined();
  });
});
