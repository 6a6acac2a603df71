import { expect, it } from 'vitest';
import { playActs } from '../example-runs.ts';
import { stepLines } from './evidence.ts';

it('tells of the call that faltered in a step, where it did', async () => {
  const run = await playActs([
    { type: 'network.falters', call: 2, how: 'answer-lost' },
    { type: 'citizen.asks' },
    { type: 'clinician.answers' },
  ]);
  const [armed, asked, answered] = stepLines(run, 3, false).map(({ text }) => text);
  expect(asked?.en).toMatch(
    /starts an e-consultation; call number 2 from the office \(GET \/\S+\) is done, but its answer is lost, and the office is asked once more$/,
  );
  expect(asked?.nb).toContain('blir utført, men svaret går tapt, og kontoret blir spurt en gang til');
  expect(`${armed?.en} ${answered?.en}`).not.toContain('asked once more');
});
