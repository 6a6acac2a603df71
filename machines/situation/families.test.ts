import { describe, expect, it } from 'vitest';
import { ACT_TYPES, type Act } from '../contract/acts.ts';
import { families } from './families.ts';

describe('the families of acts', () => {
  it.each(ACT_TYPES)('have %s in exactly one of them', (type) => {
    expect(families.filter((each) => each.owns({ type } as Act))).toHaveLength(1);
  });
});
