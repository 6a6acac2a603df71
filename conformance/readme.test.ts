import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../machines/contract/messages/codec.ts';
import { createProgram } from './cli/program.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The contents of the README's fenced blocks of a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].flatMap(
    ([, text]) => text ?? [],
  );
}

const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line.startsWith('npx ddfl '));

describe('the README', () => {
  it('shows commands', () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  it.each(commands)('shows a command that exists, with options that exist: %s', (line) => {
    const [, , name, ...words] = line.split(/\s+/);
    const command = createProgram(() => undefined).commands.find((each) => each.name() === name);
    const known = command?.options.map(({ long }) => long) ?? [];
    expect(command).toBeDefined();
    expect(words.filter((word) => word.startsWith('--')).filter((word) => !known.includes(word))).toEqual([]);
  });

  it('shows scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    const named = [...readme.matchAll(/npm (?:run )?(start|test|check|prove|bench)\b/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
    expect(new Set(named).size).toBe(5);
  });

  it('shows a question and a receipt that the codec reads', () => {
    const [question, receipt] = blocks('xml');
    expect(readMessage(Buffer.from(question ?? ''))).toMatchObject({ ok: true, message: { kind: 'dialog' } });
    expect(readMessage(Buffer.from(receipt ?? ''))).toMatchObject({ ok: true, message: { kind: 'receipt' } });
  });

  it('names its own test command in .ci/run', () => {
    const ci = readFileSync(new URL('../.ci/run', import.meta.url), 'utf8');
    expect(ci).toContain('npm ci');
    expect(ci).toContain('npm test');
  });
});
