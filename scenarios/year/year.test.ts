import { describe, expect, it } from 'vitest';
import { type Act, Acts, CITIZENS, isRegistered, missingOf } from '../../machines/contract/acts.ts';
import { SERVICES, type Service } from '../../machines/contract/services.ts';
import { APPOINTMENT_KINDS } from '../../machines/contract/statement.ts';
import { after, beginning, instantOf, permission } from '../../machines/situation/lifecycle.ts';
import { osloDate } from '../../machines/workdays.ts';
import { WRITTEN_FOR } from '../data/limits.ts';
import { repertoires } from '../plan.ts';
import type { Scenario } from '../scenario.ts';
import { holidaysOf, isIn } from './seasons.ts';
import { yearAtAnOffice } from './year.ts';

const yearOf = (
  seed: number,
  n: number,
  services: readonly Service[] = SERVICES,
  kinds = [...APPOINTMENT_KINDS],
) =>
  yearAtAnOffice(
    seed,
    n,
    services.map((service) => repertoires[service].alphabet),
    { services: [...services], appointmentKinds: kinds },
  );

const year = yearOf(1, 1);
const count = ({ acts }: Scenario, type: Act['type']) => acts.filter((act) => act.type === type).length;

/** Each act with the instant at which it happens and what the lifecycle says to it. */
function told({ start, acts }: Scenario) {
  let situation = beginning(start, WRITTEN_FOR);
  return acts.map((act) => {
    const at = instantOf(act, situation.now);
    const before = situation;
    situation = after(situation, act, at);
    return { act, at, said: permission(before, act, at), situation };
  });
}

describe('a year at an office', () => {
  it('goes from January to December, with acts on every day and hundreds of conversations', () => {
    const steps = told(year);
    const days = new Set(steps.map(({ at }) => osloDate(at)));
    expect(days.size).toBeGreaterThanOrEqual(364);
    expect(new Set([...days].map((day) => day.slice(0, 4))).size).toBe(1);
    expect(steps.at(-1)?.situation.conversations.length).toBeGreaterThan(300);
    expect(steps.at(-1)?.situation.bookings.appointments).toBeGreaterThan(30);
    expect(year.acts.length).toBeGreaterThan(1500);
    expect(Acts.parse(JSON.parse(JSON.stringify(year.acts)))).toEqual(year.acts);
  });

  it('is judged to its end: nothing in it is unsettled, little is refused', () => {
    const said = told(year).map((each) => each.said);
    expect(said).not.toContain('unsettled');
    const refused = said.filter((each) => each === 'forbidden').length;
    expect(refused).toBeGreaterThan(5);
    expect(refused).toBeLessThan(year.acts.length / 10);
  });

  it('has holidays on which the office does nothing, outages that end, absences, and deadlines kept and missed', () => {
    const steps = told(year);
    const holidays = holidaysOf(Number(year.start.slice(0, 4)));
    const onHoliday = steps.filter(({ at }) => holidays.some((each) => isIn(osloDate(at), each)));
    expect(onHoliday.length).toBeGreaterThan(30);
    expect(onHoliday.filter(({ act }) => act.type.startsWith('clinician.'))).toEqual([]);
    expect(count(year, 'office.closes-period')).toBe(holidays.length);
    for (const type of [
      'office.registers-absence',
      'office.plans-holiday',
      'network.rejects',
      'network.repeats',
      'office.disables',
      'citizen.consents',
      'office.writes-one-way',
      'citizen.cancels',
    ] as const)
      expect(count(year, type), type).toBeGreaterThan(0);
    expect(count(year, 'network.goes-down')).toBeGreaterThan(0);
    expect(count(year, 'network.comes-up')).toBeGreaterThanOrEqual(count(year, 'network.goes-down') - 1);
    const states = steps.flatMap(({ situation }) => situation.conversations.map(({ state }) => state));
    expect(states).toContain('awaiting-answer.overdue');
    expect(count(year, 'clinician.answers')).toBeGreaterThan(100);
  });

  it('is of at least two hundred people, most of whom come once or twice, some many times, with the cast among them', () => {
    for (const n of [1, 2, 3, 4]) {
      const people = told(yearOf(5, n)).flatMap(({ act, said }) =>
        'citizen' in act && act.citizen && said === 'permitted' ? act.citizen : [],
      );
      const counts = new Map(people.map((name) => [name, people.filter((each) => each === name).length]));
      const registered = [...counts].filter(([name]) => isRegistered(name)).map(([, times]) => times);
      expect(registered.length, `year ${n}`).toBeGreaterThanOrEqual(200);
      expect(registered.filter((times) => times <= 2).length).toBeGreaterThan(registered.length / 2);
      expect(Math.max(...registered)).toBeGreaterThan(6);
      expect(registered.reduce((sum, times) => sum + times)).toBeGreaterThan(people.length / 2);
      const named = JSON.stringify(yearOf(5, n).acts);
      // Nobody receives for `shared`, whom the office does not know: each act is refused, and few such are tried.
      const others = CITIZENS.filter((name) => name !== 'citizen' && name !== 'shared');
      expect(others.filter((name) => !named.includes(`"${name}"`))).toEqual([]);
      expect(missingOf(yearOf(5, n).drawn?.registered ?? 0, yearOf(5, n).acts)).toBeUndefined();
    }
  });

  it('is the same for the same seed and number, and another for another of either', () => {
    expect(yearOf(1, 1)).toEqual(year);
    expect(yearOf(1, 2).acts).not.toEqual(year.acts);
    expect(yearOf(2, 1).acts).not.toEqual(year.acts);
  });

  it('has nothing of what is not claimed', () => {
    const { acts } = yearOf(1, 1, ['appointment-booking'], []);
    const slots = acts.flatMap((act) => (act.type === 'office.publishes' ? act.slots : []));
    expect(slots.length).toBeGreaterThan(10);
    expect(slots.filter(({ kind = 'in-person' }) => kind !== 'in-person')).toEqual([]);
    const begun = ['citizen.asks', 'citizen.requests', 'citizen.enquires', 'office.disables'];
    expect(acts.filter(({ type }) => begun.includes(type))).toEqual([]);
  });
});
