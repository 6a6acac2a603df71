import { describe, expect, it } from 'vitest';
import { SERVICES } from '../machines/contract/service-names.ts';
import { conditionOf, isOrdinary, ordinaryCourses } from '../machines/words/lifecycle-words.ts';
import { modelOf } from './model.ts';

describe.each(SERVICES)('the lifecycle of %s', (service) => {
  const { transitions } = modelOf(service);

  it('has every step of its ordinary courses', () => {
    const steps = ordinaryCourses[service].map((course) => (course.length - 1) / 2);
    const ordinary = transitions.filter((each) => isOrdinary(service, each));
    expect(ordinary).toHaveLength(steps.reduce((sum, count) => sum + count, 0));
  });

  it('says what decides where an act leads that can lead to several states', () => {
    const unsaid = transitions.filter((each) => conditionOf(each) === undefined);
    const undecided = unsaid.filter(({ from, act, to }) =>
      unsaid.some((each) => each.from === from && each.act === act && each.to !== to),
    );
    expect(undecided).toEqual([]);
  });
});
