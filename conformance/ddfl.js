#!/usr/bin/env node
// A checkout runs the sources; the published package, which has none, its compiled files.
import { existsSync } from 'node:fs';

const sources = new URL('./cli/program.ts', import.meta.url);
if (existsSync(sources)) {
  const { register } = await import('tsx/esm/api');
  register();
}
const { main } = await import(
  existsSync(sources) ? sources.href : new URL('../dist/conformance/cli/program.js', import.meta.url).href
);
process.exitCode = await main(process.argv);
