#!/usr/bin/env node
// A checkout runs its sources, compiled when they have changed; the published package has its compiled files.
import './engine.js';
import { compiled, isCheckout, NotCompiled } from './compiled.js';

try {
  const program = isCheckout
    ? compiled('conformance/cli/program.ts')
    : new URL('../dist/conformance/cli/program.js', import.meta.url).href;
  const { main } = await import(program);
  process.exitCode = await main(process.argv);
} catch (error) {
  process.stderr.write(`${error instanceof NotCompiled ? error.message : error.stack}\n`);
  // Whatever it was, nothing was judged; Node's own 1 would say that a rule is broken.
  process.exitCode = 3;
}
