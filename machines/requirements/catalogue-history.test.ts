import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { asOf, changesBetween, sinceOf, standingOf, standingsIn } from './catalogue-history.ts';
import { CATALOGUE_VERSION, CATALOGUE_VERSIONS, type FROZEN } from './catalogue-versions.ts';

/** A line is added here with each catalogue that is frozen; none is ever changed. */
const SEALED: Readonly<Record<keyof typeof FROZEN, string>> = {
  '2026.1': '75cf6d5489fabfdda9bdd9cdbbc39e5c9373b4e2c543dfe42586c3f61fbe9994',
  '2026.2': 'dd241923c3377a8b3609fab455e7400aa960a4630ecca1cacfbc81a511184014',
};

/** A catalogue as text: a rule a line, in the order of the ids. */
const textOf = (version: keyof typeof FROZEN) =>
  standingsIn(version)
    .map(({ id, level, binds }) => `${id} ${level} ${binds}\n`)
    .sort()
    .join('');

describe('frozen catalogues', () => {
  it.each(Object.entries(SEALED))('%s is as it was when it was frozen', (version, seal) => {
    const digest = createHash('sha256')
      .update(textOf(version as keyof typeof FROZEN))
      .digest('hex');
    expect(digest, `what ${version} had is never changed: put FROZEN back`).toBe(seal);
  });

  it('are told in their order, the present one last and newest', () => {
    expect(CATALOGUE_VERSIONS.at(-1)).toBe(CATALOGUE_VERSION);
    const numbers = CATALOGUE_VERSIONS.map((version) => version.split('.').map(Number));
    expect(numbers).toEqual([...numbers].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    expect(new Set(CATALOGUE_VERSIONS).size).toBe(CATALOGUE_VERSIONS.length);
  });

  it('name each rule once, and none that is not in the present catalogue or told as withdrawn', () => {
    for (const version of CATALOGUE_VERSIONS) {
      const ids = standingsIn(version).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const known = new Set<string>(catalogue.map(({ id }) => id));
    const lost = CATALOGUE_VERSIONS.flatMap(standingsIn).filter(({ id }) => !known.has(id));
    expect(
      lost.map(({ id }) => `${id}: no rule can be judged any longer by a catalogue that had it`),
    ).toEqual([]);
  });

  it('say of every rule which it came with', () => {
    for (const { id } of catalogue) {
      const since = CATALOGUE_VERSIONS.indexOf(sinceOf(id));
      const has = CATALOGUE_VERSIONS.map((version) => standingOf(id, version) !== undefined);
      expect(has, id).toEqual(CATALOGUE_VERSIONS.map((_, index) => index >= since));
    }
    expect([sinceOf('ECON-03'), sinceOf('MSG-03'), sinceOf('BOOK-20')]).toEqual([
      '2026.1',
      '2026.2',
      '2026.3',
    ]);
  });

  it('give a rule as it was', () => {
    const rule = catalogue.find(({ id }) => id === 'ECON-04');
    if (!rule) throw new Error('no rule');
    expect(['2026.2', '2026.3'].map((version) => asOf(rule, version as '2026.2')?.level)).toEqual([
      'must',
      'should',
    ]);
    expect(asOf(rule, CATALOGUE_VERSION)).toBe(rule);
  });
});

describe('what changed between catalogues', () => {
  it('is what was added, what bound otherwise and what is read otherwise', () => {
    const changes = changesBetween('2026.2', '2026.3');
    const ids = (kind: string) => changes.filter((each) => each.kind === kind).map(({ id }) => id);
    expect(ids('level')).toEqual(['ECON-04', 'ECON-07', 'MSG-07']);
    expect([ids('binds'), ids('withdrawn')]).toEqual([[], []]);
    expect(ids('added')).toHaveLength(18);
    expect(ids('read-otherwise')).toContain('MSG-12');
  });

  it('is told the other way too, and is nothing from a catalogue to itself', () => {
    const back = changesBetween('2026.3', '2026.2');
    expect(back.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(18);
    for (const version of CATALOGUE_VERSIONS) expect(changesBetween(version, version)).toEqual([]);
  });

  it('adds up: from the first to the present as over what lies between', () => {
    const added = (...of: Parameters<typeof changesBetween>) =>
      changesBetween(...of).filter(({ kind }) => kind === 'added').length;
    expect(added('2026.1', '2026.3')).toBe(added('2026.1', '2026.2') + added('2026.2', '2026.3'));
  });
});
