import { beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import { SERVICES } from '../../../machines/contract/services.ts';
import type { Observable } from '../../../machines/contract/statement.ts';
import { referenceStatement } from '../../../mocks/reference/record-system.ts';
import { planOf } from '../../../scenarios/plan.ts';
import type { Row } from './matrix.ts';
import { proveByChanging } from './prove-changed.ts';

/** Where in the driver's answer each thing is shown that a record system may leave out. */
const SHOWN_IN: Record<Observable, string> = {
  journal: 'filed',
  tasks: 'tasks',
  charges: 'charges',
  warnings: 'warnings',
  calendar: 'calendar',
};

const stories = planOf({ services: SERVICES, seed: 1, runs: 0 }).filter(
  ({ purpose, acts }) => purpose === 'story' && acts.length < 6,
);
const nameOf = ({ leaf, how, isFree }: Row) => `${leaf} ${how}${isFree ? ', free' : ''}`;
const shareOf = ({ noticed, tried }: Row) => `${noticed} of ${tried}`;

/** What is judged by comparing it with what may be left out: a message's id is that of the journal's entry of it. */
const COMPARED = ['MsgHead/MsgInfo/MsgId changed'];

let all: Row[] = [];
beforeAll(async () => {
  all = await proveByChanging(defaultProfile, stories);
});

describe.each(referenceStatement.observes)('without %s to be observed', (left) => {
  const isConcerned = ({ leaf }: Row) => new RegExp(`^${SHOWN_IN[left]}\\b`).test(leaf);
  let rows: Row[] = [];
  beforeAll(async () => {
    const observes = referenceStatement.observes.filter((each) => each !== left);
    rows = await proveByChanging(defaultProfile, stories, { ...referenceStatement, observes });
  });

  it('no change of what is shown there is noticed', () => {
    expect(rows.filter(isConcerned)).not.toEqual([]);
    expect(rows.filter((row) => isConcerned(row) && row.noticed > 0)).toEqual([]);
  });

  it('every other leaf is judged as before', () => {
    const before = new Map(all.map((row) => [nameOf(row), shareOf(row)]));
    const others = rows.filter((row) => !isConcerned(row));
    expect(others.length).toBeGreaterThan(100);
    const changed = others.filter((row) => before.get(nameOf(row)) !== shareOf(row)).map(nameOf);
    expect(changed.filter((name) => !COMPARED.includes(name))).toEqual([]);
  });
});
