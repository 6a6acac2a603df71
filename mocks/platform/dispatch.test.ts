import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { examplePractice } from '../example-practice.ts';
import { worldsBy } from './world.ts';

/** A world in which acts are done, one a second, and what came before the office. */
function worldOf() {
  const world = worldsBy(defaultProfile)(examplePractice);
  let second = 0;
  const conversations: string[] = [];
  const does = (act: Act, conversation = 1) => {
    second += 1;
    const at = `2024-02-05T09:00:${String(second).padStart(2, '0')}+01:00`;
    const done = world.perform(act, at, conversations[conversation - 1]);
    if (act.type === 'citizen.asks') conversations.push(done.conversation ?? '');
  };
  const came = () =>
    world
      .takePassed()
      .map((passed) => ('document' in passed && 'xml' in passed.document ? passed.document.xml : ''))
      .map((xml) => conversations.findIndex((id) => xml.includes(`<MsgId>${id}</MsgId>`)) + 1);
  return { does, came };
}

const asks: Act = { type: 'citizen.asks' };
const asksDelayed: Act = { ...asks, isDelayed: true };

describe('messages on their way', () => {
  it('come again: the latest, or one delivered so many before it, or none where there were not so many', () => {
    const { does, came } = worldOf();
    for (const act of [asks, asks, asks]) does(act);
    expect(came()).toEqual([1, 2, 3]);
    does({ type: 'network.repeats' });
    does({ type: 'network.repeats', earlier: 1 });
    does({ type: 'network.repeats', earlier: 2 });
    does({ type: 'network.repeats', earlier: 3 });
    expect(came()).toEqual([3, 2, 1]);
  });

  it('arrive all together, or those of one conversation before the others', () => {
    const { does, came } = worldOf();
    for (const act of [asksDelayed, asksDelayed, asksDelayed]) does(act);
    does({ type: 'network.delivers', conversation: 2 }, 2);
    does({ type: 'network.delivers', conversation: 7 }, 7);
    expect(came()).toEqual([2]);
    does({ type: 'network.delivers' });
    expect(came()).toEqual([1, 3]);
  });
});
