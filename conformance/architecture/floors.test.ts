/** The order of the rooms within a folder as a test: imports between them run one way. */
import { describe, expect, it } from 'vitest';
import { files, type HouseRule, inFolder, internalImports, isTest, isTestMaterial } from './example-files.ts';

/** Rooms of one folder, the lowest floor first: each may import those before it. A file alone is a room of its own. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  machines: ['contract', '', 'situation', 'words', 'requirements'],
  scenarios: [
    'scenario.ts',
    'alphabet.ts',
    'data',
    'explore',
    'histories',
    'year',
    'complete',
    '',
    'plan.ts',
    'model.ts',
  ],
  conformance: [
    'architecture',
    'compile-first.ts',
    'did-you-mean.ts',
    'module-address.ts',
    'user-error.ts',
    'version.ts',
    'privacy',
    'check',
    'attach',
    'workers',
    'record',
    'profile',
    'play',
    'judge',
    'conclude',
    'redact',
    'planned',
    'recorded',
    'explain',
    'har',
    'crew',
    'split',
    'certificate',
    'registry',
    'certify.ts',
    'preflight',
    'next',
    'live',
    'prove',
    'init',
    'cli',
    'hostile',
    'vitest',
    'examples',
    'bench',
    'index.ts',
  ],
};

/** The floor of a file in its folder; -1 where the folder has none for it. */
function floorOf(path: string): number {
  const [folder = '', ...rest] = path.split('/');
  const floors = FLOORS[folder] ?? [];
  const own = floors.findIndex((room) => room !== '' && inFolder(rest.join('/'), room));
  return own < 0 && rest.length === 1 ? floors.indexOf('') : own;
}

const floorsUpward: HouseRule = (file) => {
  const folder = file.path.split('/', 1)[0] ?? '';
  if (!FLOORS[folder] || isTest(file) || isTestMaterial(file.path) || !/(?<!\.d)\.tsx?$/.test(file.path))
    return [];
  const floor = floorOf(file.path);
  if (floor < 0) return [`stands on no floor: name its room in FLOORS, or put it into one of ${folder}`];
  return internalImports(file)
    .filter((target) => inFolder(target, folder) && floorOf(target) > floor)
    .map((target) => `imports ${target} from a floor above: move what both need down, or this file up`);
};

describe('the floors', () => {
  it('are kept: no room imports from one above it', () => {
    expect(files.flatMap((file) => floorsUpward(file).map((remark) => `${file.path} ${remark}`))).toEqual([]);
  });

  it.each([
    ['conformance/judge/x.ts', "import { a } from '../explain/report.ts';"],
    ['conformance/drawer/x.ts', ''],
    ['machines/situation/x.ts', "import { a } from '../requirements/step.ts';"],
    ['machines/x.ts', "import { a } from './situation/lifecycle.ts';"],
    ['scenarios/data/x.ts', "import { a } from '../plan.ts';"],
  ])('find fault with %s when it holds: %s', (path, text) => {
    expect(floorsUpward({ path, text })).toHaveLength(1);
  });
});
