import { afterEach, describe, expect, it, vi } from 'vitest';
import { SUITE_VERSION } from '../version.ts';
import { contractCommand } from './contract-command.ts';

interface Printed {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, object>>;
}

async function printed(...flags: string[]): Promise<Printed> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await contractCommand().parseAsync(flags, { from: 'user' });
  return JSON.parse(write.mock.calls.map(([text]) => String(text)).join('')) as Printed;
}

afterEach(() => vi.restoreAllMocks());

describe('ddfl contract', () => {
  it("prints OpenAPI 3.1 in the suite's version, and nothing else", async () => {
    const { openapi, info } = await printed();
    expect(openapi).toMatch(/^3\.1\./);
    expect(info.version).toBe(SUITE_VERSION);
  });

  it.each([
    ['both parts', [], true, true],
    ['both parts when both are chosen', ['--driver', '--platform'], true, true],
    ['the test driver alone', ['--driver'], true, false],
    ['the platform API alone', ['--platform'], false, true],
  ])('prints %s', async (_name, flags, hasDriver, hasPlatform) => {
    const { paths } = await printed(...flags);
    expect('/act' in paths).toBe(hasDriver);
    expect('/Messages' in paths).toBe(hasPlatform);
  });
});
