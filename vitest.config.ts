import { defineConfig } from 'vitest/config';

/** Milliseconds. */
const LIMIT = 10 * 60_000;

export default defineConfig({
  test: {
    include: ['{machines,scenarios,mocks,conformance,reports}/**/*.test.{ts,tsx}'],
    // Only what hangs takes so long, on a machine however busy; no test has a limit of its own.
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    expect: { poll: { timeout: LIMIT, interval: 50 } },
    // The modules are loaded once for all files of a worker; what a test changes it puts back.
    isolate: false,
    // Its modules import JSON as no Node.js of version 20 does.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    globalSetup: 'conformance/compile-first.ts',
    // By default one core is left idle: half of a CI machine with two.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['{machines,scenarios,mocks,conformance,reports}/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}'],
    },
  },
});
