#!/usr/bin/env node
// A checkout runs its sources, compiled when they have changed; the published package has its compiled files.
import './engine.js';
import { compiled, isCheckout, NotCompiled } from './compiled.js';

// Until the work is done nothing was judged, whatever ends it; Node's own 0 and 1 would say that a rule holds, or is broken.
process.exitCode = 3;
try {
  const home = isCheckout
    ? compiled('conformance/cli/program.ts')
    : new URL('../dist/conformance/cli/program.js', import.meta.url);
  const { main } = await import(home);
  const { giveUp, toItsEnd } = await import(new URL('./to-its-end.js', home));
  await toItsEnd(() => main(process.argv, true)).catch(giveUp);
} catch (error) {
  process.stderr.write(`${error instanceof NotCompiled ? error.message : error.stack}\n`);
}
