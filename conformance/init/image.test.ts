/** The image: its Dockerfile linted, what it copies there, and built where an engine answers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { ROOT, run } from './example-starting-point.ts';

const content = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').trim().split('\n');

/** What the linter, and the few rules of our own, find wrong. */
function wrongIn(text: string): string[] {
  const file = DockerfileParser.parse(text);
  const instructions = file.getInstructions();
  const argumentsOf = (keyword: string) =>
    instructions
      .filter((each) => each.getKeyword() === keyword)
      .map((each) => each.getArgumentsContent() ?? '');
  const bases = argumentsOf('FROM').map((each) => each.split(' ')[0] ?? '');
  const users = argumentsOf('USER');
  const rules: readonly [boolean, string][] = [
    [
      bases.some((base) => !/:[\w.-]+$/.test(base) || base.endsWith(':latest')),
      'a base without a tag of its own',
    ],
    [bases.length < 2, 'one stage'],
    [users.length === 0 || /^(root|0)\b/.test(users.at(-1) ?? ''), 'runs as root'],
    [argumentsOf('HEALTHCHECK').length === 0, 'no health check'],
    [argumentsOf('ADD').length > 0, 'ADD, which fetches and unpacks'],
    [!/^\["ddfl"\]$/.test(argumentsOf('ENTRYPOINT').join()), 'another entrypoint'],
    [argumentsOf('RUN').some((each) => /\bsudo\b|curl[^|]*\|/.test(each)), 'runs what it fetches'],
  ];
  return [
    ...validate(text).map(({ message }) => String(message)),
    ...rules.flatMap(([isWrong, what]) => (isWrong ? [what] : [])),
  ];
}

describe('the image', () => {
  it('has a Dockerfile in which nothing is wrong', () => {
    expect(wrongIn(content)).toEqual([]);
  });

  it.each([
    ['WORKDIR /suite', 'WORKDIRS /suite'],
    ['WORKDIR /suite', 'WORKDIR suite'],
    ['node:22-bookworm-slim AS build', 'node AS build'],
    ['USER node', 'USER root'],
    ['ENTRYPOINT ["ddfl"]', 'ENTRYPOINT ddfl'],
    ['HEALTHCHECK', '# HEALTHCHECK'],
    ['COPY . .', 'ADD . .'],
  ])('would be found wrong where %s were %s', (right, wrong) => {
    expect(content).toContain(right);
    expect(wrongIn(content.replace(right, wrong))).not.toEqual([]);
  });

  it('is made of files that there are, and of nothing that a checkout leaves behind', () => {
    const copied = [...content.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    for (const left of ['node_modules', 'dist', '.git', '.compiled', '*.tgz', 'ddfl-*'])
      expect(ignored).toContain(left);
  });

  it('is built, and its command runs as nobody in particular, where an engine answers', async () => {
    const reason = await whyNotBuilt();
    if (reason) {
      console.warn(`NOT RUN: the image was linted and not built: ${reason}.`);
      return;
    }
    const docker = (...args: string[]) => run('docker', args, ROOT);
    expect(await docker('build', '--quiet', '-t', 'ddfl-conformance-test', '.')).toMatchObject({ status: 0 });
    const started = await docker('run', '--rm', 'ddfl-conformance-test', 'certify', '--effort', 'quick');
    expect(started).toMatchObject({ status: 0, output: expect.stringContaining('Passed') });
    const who = await docker('run', '--rm', '--entrypoint', 'id', 'ddfl-conformance-test', '-un');
    expect(who.output.trim()).toBe('node');
  });
});

/** Why there can be no image here; undefined where there can. */
async function whyNotBuilt(): Promise<string | undefined> {
  if ((await run('docker', ['info', '--format', '{{.ServerVersion}}'], ROOT)).status !== 0)
    return 'no container engine answers ("docker info")';
  const [, base = ''] = /^FROM (\S+)/m.exec(content) ?? [];
  const had = await run('docker', ['pull', '--quiet', base], ROOT);
  return had.status === 0 ? undefined : `its base ${base} cannot be had ("docker pull")`;
}
