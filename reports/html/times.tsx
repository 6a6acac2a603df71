/** @jsxRuntime automatic @jsxImportSource preact */
import { reachSentence } from './page-sentences.ts';
import { REACHES, reachOf } from './state-diagram.tsx';
import { Mark } from './verdict-mark.tsx';

/** How often something was done, and how often it went wrong. */
export function Times({ count, diverged }: { count: number; diverged: number }) {
  const reach = reachOf(count, diverged);
  if (reach === 'covered') return <>{`${count}\u00a0×`}</>;
  const { sign, tone } = REACHES[reach];
  return <Mark sign={sign} word={reachSentence(count, diverged)} tone={tone} />;
}
