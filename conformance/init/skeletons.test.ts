/** The skeletons as `ddfl init` writes them: what they pass, and that they do the same in each language. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storyOf } from '../../scenarios/plan.ts';
import { ddfl, emptyFolder, run, wordsOf } from './example-starting-point.ts';
import { init, TARBALL } from './init.ts';
import { LANGUAGES, type Language, skeletons } from './skeletons.ts';

const STORY = 'question-answered-and-closed';
/** What a skeleton leaves to be written; each is marked NEXT. */
const LEFT = ['ECON-00', 'ECON-06', 'ECON-10', 'ECON-13', 'MSG-06', 'MSG-08', 'MSG-15'];

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const attachOptions = (language: Language) => wordsOf(skeletons[language].attach);
const startIn = (language: Language) => init(folder, { language, ci: 'github', suite: TARBALL });
const replayStory = (language: Language) =>
  ddfl(['replay', '--acts', JSON.stringify(storyOf(STORY)?.acts), ...attachOptions(language)], folder);

interface Reported {
  readonly requirements: readonly { readonly id: string; readonly verdict: string }[];
  readonly stories: readonly {
    readonly name: string;
    readonly steps: readonly { readonly verdict: string }[];
  }[];
}

/** No dotnet, no run: then only its paths and documents are looked at. */
async function runnable(): Promise<Language[]> {
  const { status } = await run('dotnet', ['--version'], folder);
  if (status === 0) return [...LANGUAGES];
  console.warn('There is no dotnet here: the C# skeleton was not built and not run.');
  return LANGUAGES.filter((language) => language !== 'csharp');
}

describe('the skeletons', () => {
  it('pass the preflight and a story as they are, leave the same rules, and never end a run', async () => {
    for (const language of await runnable()) {
      rmSync(folder, { recursive: true, force: true });
      startIn(language);
      expect(await replayStory(language), language).toMatchObject({ status: 0 });
      const quick = ['certify', '--effort', 'quick', '--runs', '0', '--waivers', 'ddfl-waivers.json'];
      const { status, output } = await ddfl(
        [...quick, ...attachOptions(language), '--out', 'report'],
        folder,
      );
      expect([status, output], language).toEqual([1, expect.not.stringMatching(/^\s+at /m)]);
      const report: Reported = JSON.parse(readFileSync(join(folder, 'report/report.json'), 'utf8'));
      const failed = report.requirements.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
      expect(failed, language).toEqual(LEFT);
      const story = report.stories.find(({ name }) => name === STORY);
      expect(
        story?.steps.map(({ verdict }) => verdict),
        language,
      ).toEqual(story?.steps.map(() => 'held'));
    }
  });

  it.each(['module', 'commonjs'])('in TypeScript runs in a package of type %s', async (type) => {
    startIn('typescript');
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
    expect(await replayStory('typescript')).toMatchObject({ status: 0 });
  });

  it('are told by "ddfl next" what to write first', async () => {
    startIn('typescript');
    const { status, output } = await ddfl(['next', ...attachOptions('typescript')], folder);
    expect([status, output]).toEqual([1, expect.stringContaining('▸ ECON-06 must')]);
  });

  it('fail where the answer they send is spoilt', async () => {
    startIn('typescript');
    const answer = join(folder, 'messages/answer.xml');
    writeFileSync(answer, readFileSync(answer, 'utf8').replace('{{message.conversation}}', '{{message.id}}'));
    expect(await replayStory('typescript')).toMatchObject({ status: 1 });
  });
});

/** A skeleton's whole text. */
function textOf(language: Language): string {
  rmSync(folder, { recursive: true, force: true });
  startIn(language);
  return Object.keys(skeletons[language].files)
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

/** What a text names, once each: what stands in it by calculation as a star. */
function named(text: string, pattern: RegExp): string[] {
  const found = [...text.matchAll(pattern)].map(([all, inner]) =>
    (inner ?? all).replace(/\$?\{[^}]*\}/g, '*'),
  );
  return [...new Set(found)].sort();
}

describe('the skeletons in each language', () => {
  const others = LANGUAGES.filter((language) => language !== 'python');

  it.each([
    ['addresses of Helsenorge', /\/Messages(?:\/(?:\{[^}]*\}|\$\{[^}]*\}|[\w-])+)*/g],
    ['templates', /\b(?:answer|receipt)\.xml/g],
    ['acts of the office', /['"](clinician\.\w+)['"]/g],
    ['rejections but T01, which takes a parser', /['"](T02|T10|E\d\d)['"]/g],
    ['message types', /DIALOG_\w+/g],
    ['rules to write', /\b(?:ECON|MSG)-\d\d\b/g],
  ])('name the same %s', (_what, pattern) => {
    const inPython = named(textOf('python'), pattern);
    expect(inPython.length).toBeGreaterThan(0);
    for (const language of others) expect(named(textOf(language), pattern), language).toEqual(inPython);
  });

  it('name the same operations where they are served over HTTP', () => {
    const pattern = /['"](\/(?:statement|provision|act|retire))['"]/g;
    expect(named(textOf('python'), pattern)).toHaveLength(4);
    expect(named(textOf('csharp'), pattern)).toEqual(named(textOf('python'), pattern));
  });
});
