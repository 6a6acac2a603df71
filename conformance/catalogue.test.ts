/** The catalogue's own prose and promises: every rule is whole, cited, observable or honest about it, and provable. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultProfile as profile } from '../machines/contract/default-profile.ts';
import { catalogue, requirementOf } from '../machines/requirements/catalogue.ts';
import { openQuestions } from '../machines/requirements/open-questions.ts';
import { DOCUMENTS } from '../machines/requirements/requirement.ts';
import { mutants } from '../mocks/mutants/mutants.ts';
import { platformMutants } from '../mocks/mutants/platform.ts';
import { repertoires } from '../scenarios/plan.ts';

/** The prefix of each service's ids, in the catalogue's order. */
const PREFIXES: Readonly<Record<string, string>> = {
  'e-consultation': 'ECON',
  'prescription-renewal': 'RENEW',
  'appointment-booking': 'BOOK',
  'office-contact': 'CONT',
  'gp-panel': 'PANEL',
  access: 'ACCESS',
  routing: 'ROUTE',
  messages: 'MSG',
};

/** Every text in two languages below a value, with the way to it. */
function wordsBelow(value: unknown, path: string): { path: string; nb: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('nb' in value || 'en' in value) {
    const { nb, en } = value as { nb?: unknown; en?: unknown };
    return [{ path, nb, en }];
  }
  return Object.entries(value).flatMap(([key, inner]) => wordsBelow(inner, `${path}.${key}`));
}

const isFilled = (text: unknown) => typeof text === 'string' && text.trim() === text && text.length > 0;

const words = [
  ...catalogue.flatMap((rule) => wordsBelow(rule, rule.id)),
  ...wordsBelow(openQuestions, 'questions'),
  ...wordsBelow(profile, 'profile'),
  ...wordsBelow(DOCUMENTS, 'documents'),
  ...Object.values(repertoires).flatMap(({ stories }) => wordsBelow(stories, 'stories')),
];

describe('ids', () => {
  it('are each given once, and found by', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of catalogue) expect(requirementOf(rule.id)).toBe(rule);
    expect(requirementOf('ECON-99')).toBeUndefined();
  });

  it('are the prefix of the service and two digits', () => {
    const odd = catalogue.filter(({ id, service }) => !new RegExp(`^${PREFIXES[service]}-\\d\\d$`).test(id));
    expect(odd.map(({ id }) => `${id}: write the prefix of its service and two digits`)).toEqual([]);
  });

  it('stand in order, service by service', () => {
    const prefixes = Object.values(PREFIXES);
    const place = (id: string) => prefixes.indexOf(id.split('-')[0] ?? '') * 100 + Number(id.slice(-2));
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((one, other) => place(one) - place(other)));
  });
});

describe('every rule', () => {
  it.each(catalogue)('$id has a title in each language, one clause without a full stop', ({ title }) => {
    expect(title.nb).not.toBe(title.en);
    for (const text of [title.nb, title.en]) expect(text).not.toMatch(/\.$|\bshould\b|\btest that\b/);
  });

  it.each(catalogue)('$id cites a document and a place', ({ sources }) => {
    expect(sources.length).toBeGreaterThan(0);
    for (const { document } of sources) expect(Object.keys(DOCUMENTS)).toContain(document);
  });

  it.each(catalogue)(
    '$id can be observed, or says why not',
    ({ id, when, ensures, forbids, notObservable }) => {
      expect(Boolean(when)).toBe(Boolean(ensures));
      expect(id.endsWith('-00') || Boolean(when ?? forbids ?? notObservable)).toBe(true);
    },
  );

  it.each(catalogue)(
    '$id names profile values and open questions that exist',
    ({ profile: keys, questions }) => {
      for (const key of keys ?? []) expect(Object.keys(profile)).toContain(key);
      for (const question of questions ?? []) expect(Object.keys(openQuestions)).toContain(question);
    },
  );

  const proofs: readonly { rule: string; fault: string; name: string }[] = [...mutants, ...platformMutants];
  it.each(catalogue.filter(({ notObservable }) => !notObservable))(
    '$id has a mutant of the side it binds, each with a fault of its own',
    ({ id, binds }) => {
      const own = proofs.filter(({ rule }) => rule === id);
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map(({ fault }) => fault)).size).toBe(own.length);
      const side: readonly { rule: string }[] = binds === 'ehr' ? mutants : platformMutants;
      expect(side.filter(({ rule }) => rule === id)).toHaveLength(own.length);
    },
  );

  it('has mutants with names that nobody else has', () => {
    const names = proofs.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('every text', () => {
  it('is filled in both languages', () => {
    expect(words.length).toBeGreaterThan(80);
    const empty = words.filter(({ nb, en }) => !isFilled(nb) || !isFilled(en));
    expect(empty.map(({ path }) => `${path}: write it in Norwegian and in English`)).toEqual([]);
  });

  it('of an open question belongs to a rule', () => {
    const asked = new Set(catalogue.flatMap(({ questions }) => questions ?? []));
    expect(Object.keys(openQuestions).filter((id) => !asked.has(id as never))).toEqual([]);
  });
});

const SPECIFICATION = fileURLToPath(new URL('../../shared/spec/requirements.md', import.meta.url));

describe('the specification', () => {
  if (!existsSync(SPECIFICATION))
    console.warn(`NOT RUN: agreement with the specification; there is no ${SPECIFICATION}.`);
  const text = existsSync(SPECIFICATION) ? readFileSync(SPECIFICATION, 'utf8') : '';
  const rows = new Map(
    [...text.matchAll(/^\| ([A-Z]+-\d\d) \| (must|should) \| (ehr|platform) \|/gm)].map(
      ([, id = '', level, binds]) => [id, { level, binds }],
    ),
  );
  const listed = catalogue.filter(({ id }) => rows.size > 0 && !id.endsWith('-00'));

  it('has all its rules in the catalogue', () => {
    const missing = [...rows.keys()].filter((id) => !requirementOf(id));
    expect(missing.map((id) => `${id}: write it in machines/requirements`)).toEqual([]);
    expect(rows.size === 0 || rows.size > 90).toBe(true);
  });

  it('gives every rule of the catalogue its level and whom it binds', () => {
    expect(listed.map(({ id, level, binds }) => ({ id, level, binds }))).toEqual(
      listed.map(({ id }) => ({ id, ...rows.get(id) })),
    );
  });
});
