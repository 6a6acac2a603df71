/** @jsxRuntime automatic @jsxImportSource preact */
/** What the page shows, by what it is given. */
import { RunView } from './run.tsx';
import { SandboxView } from './sandbox.tsx';
import type { LivePage } from './state.ts';

/** The element that the view fills, and the data block that it is made of. */
export const VIEW = 'view';
export const DATA = 'data';

export function Live({ page }: { page: LivePage }) {
  return 'forms' in page.fixed ? (
    <SandboxView {...(page as Extract<LivePage, { fixed: { kind: 'sandbox' } }>)} />
  ) : (
    <RunView {...(page as Extract<LivePage, { fixed: { kind: 'run' } }>)} />
  );
}
