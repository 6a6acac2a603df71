#!/usr/bin/env node
// A checkout runs its sources, compiled when they have changed; the published package has its compiled files.
import { compiled, isCheckout } from './compiled.js';

const program = isCheckout
  ? compiled('conformance/cli/program.ts')
  : new URL('../dist/conformance/cli/program.js', import.meta.url).href;
const { main } = await import(program);
process.exitCode = await main(process.argv);
