import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{machines,scenarios,mocks,conformance,reports}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    // By default one core is left idle: half of a CI machine with two.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['{machines,scenarios,mocks,conformance,reports}/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}'],
    },
  },
});
