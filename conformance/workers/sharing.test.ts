import { expect, it } from 'vitest';
import { sharing } from './sharing.ts';

it('lets others have so many tasks under way, and does the rest itself, however soon it is done with each', async () => {
  const share = sharing(2);
  const done: string[] = [];
  const finish: (() => void)[] = [];
  const others = () =>
    new Promise<void>((resolve) => {
      finish.push(() => {
        done.push('others');
        resolve();
      });
    });
  const own = async () => void done.push('own');
  const first = [share(own, others), share(own, others)];
  await share(own, others);
  await share(own, others);
  expect(done).toEqual(['own', 'own']);
  finish.shift()?.();
  await first[0];
  const next = share(own, others);
  for (const each of finish.splice(0)) each();
  await Promise.all([...first, next]);
  expect(done).toEqual(['own', 'own', 'others', 'others', 'others']);
});
