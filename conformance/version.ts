import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  name: string;
  version: string;
};

export const SUITE_NAME = manifest.name;
export const SUITE_VERSION = manifest.version;
