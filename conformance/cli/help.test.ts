import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgram, main } from './program.ts';

let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

it.each(['certify', 'replay', 'judge'])(
  'of %s has its options in groups, examples and exit codes',
  async (name) => {
    expect(await main(['node', 'ddfl', name, '--help'])).toBe(0);
    for (const heading of ['Examples:', 'Exit codes:', '  3  the suite could not judge'])
      expect(said).toContain(heading);
    expect(said.match(/^[A-Z][\w ]+:$/gm)?.length).toBeGreaterThan(3);
  },
);

it('shows examples whose commands and options exist', async () => {
  const program = createProgram(() => undefined);
  for (const command of ['certify', 'replay', 'judge', 'check', 'requirements', 'registry', ''])
    await main(['node', 'ddfl', ...(command ? [command] : []), '--help']);
  const examples = [...said.matchAll(/^ {2}ddfl (\w+) (.*)$/gm)];
  expect(examples.length).toBeGreaterThan(8);
  for (const [, name, words = ''] of examples) {
    const command = program.commands.find((each) => each.name() === name);
    const known = command?.options.map(({ long }) => long) ?? [];
    expect(name === 'help' || command).toBeTruthy();
    expect(
      [...words.matchAll(/--[\w-]+/g)].map(([word]) => word).filter((word) => !known.includes(word)),
    ).toEqual([]);
  }
});

it('groups the commands by what they are for', async () => {
  await main(['node', 'ddfl', '--help']);
  expect(said).toMatch(/^Certify:\n {2}certify .*\n(.*\n)* {2}judge .*\n(.*\n)*Mend:\n/m);
});
