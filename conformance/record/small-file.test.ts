import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../user-error.ts';
import { readJsonFile } from './json-file.ts';
import { textOfFile } from './small-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ddfl-small-'));

it('a file is read, and what is none, is not there or is too large is told and not waited for', () => {
  const path = join(folder, 'a.json');
  writeFileSync(path, '{"a":1}');
  expect(textOfFile(path)).toBe('{"a":1}');
  truncateSync(path, 64_000_001);
  expect(() => textOfFile(path)).toThrow('it has 64000001 bytes, and at most 64000000 are read');
  expect(() => textOfFile(folder)).toThrow('it is no file');
  expect(() => textOfFile('/dev/zero')).toThrow('it is no file');
  expect(() => textOfFile(join(folder, 'none'))).toThrow('ENOENT');
  expect(() => readJsonFile('/dev/zero', 'waivers file', 'Give one.')).toThrow(UserError);
});
