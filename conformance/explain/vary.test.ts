import { expect, it } from 'vitest';
import type { RunRecord } from '../../machines/contract/record.ts';
import { WRITTEN_FOR } from '../../scenarios/data/limits.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';
import { vary } from './vary.ts';

const GIVEN: Scenario = {
  name: 'x',
  service: 'appointment-booking',
  purpose: 'counterexample',
  start: ORDINARY_START,
  acts: [{ type: 'office.pushes', start: '2024-02-12T10:00:00+01:00' }],
};
const isVideo = ({ acts }: Pick<Scenario, 'acts'>) =>
  acts.some((act) => 'kind' in act && act.kind === 'video');
const record = (scenario: Scenario) => scenario as unknown as RunRecord;

it('plays each detail otherwise, and nothing that the candidate does not claim', async () => {
  const played: Scenario[] = [];
  const play = async (scenario: Scenario) => {
    played.push(scenario);
    return record(scenario);
  };
  const details = async (isToBePlayed: (scenario: Scenario) => boolean) =>
    (await vary(GIVEN, WRITTEN_FOR, play, () => true, isToBePlayed)).map(({ varied }) => varied.detail);
  expect(new Set(await details(() => true))).toEqual(
    new Set(['text', 'citizen', 'people', 'week', 'hour', 'kind', 'minutes']),
  );
  expect(played.some(isVideo)).toBe(true);
  played.length = 0;
  expect(await details((scenario) => !isVideo(scenario))).toContain('kind');
  expect(played.some(isVideo)).toBe(false);
});

it('plays each act alone where a detail is needed', async () => {
  const varied = await vary(
    GIVEN,
    WRITTEN_FOR,
    async (scenario) => record(scenario),
    () => false,
    () => true,
  );
  expect(
    varied.filter(({ varied: { detail } }) => detail === 'text').map(({ varied: { act } }) => act),
  ).toContain(1);
});
