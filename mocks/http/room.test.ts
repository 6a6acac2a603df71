import { expect, test } from 'vitest';
import { createRoom } from './room.ts';

class Tap {
  isPaused = false;
  pause(): void {
    this.isPaused = true;
  }
  resume(): void {
    this.isPaused = false;
  }
}

test('a room that is full pauses all but the first to come, until somebody leaves', () => {
  const room = createRoom(100);
  const [first, second, third] = [new Tap(), new Tap(), new Tap()];
  const [one, two, three] = [room.enter(first), room.enter(second), room.enter(third)];
  two.takes(100);
  expect(second.isPaused).toBe(false);
  one.takes(50);
  three.takes(1);
  expect([first.isPaused, second.isPaused, third.isPaused]).toEqual([false, false, true]);
  two.leave();
  expect(third.isPaused).toBe(false);
  three.takes(50);
  expect(third.isPaused).toBe(true);
  one.leave();
  three.takes(500);
  expect(third.isPaused).toBe(false);
});
