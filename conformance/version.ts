import { createRequire } from 'node:module';

// By the package's own name, so that sources and compiled files find the same manifest.
const manifest = createRequire(import.meta.url)('ddfl-conformance/package.json') as {
  name: string;
  version: string;
};

export const SUITE_NAME = manifest.name;
export const SUITE_VERSION = manifest.version;
