import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WAYS_OF_FALTERING } from '../../machines/contract/acts/surroundings.ts';
import { ACT_TYPES, type Act, isOfficeAct } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { intercept } from '../../mocks/in-process/intercept.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import type { Platform } from '../../mocks/reception.ts';
import { createRecordSystem, referenceStatement } from '../../mocks/reference/record-system.ts';
import { practiceOf } from '../../scenarios/data/practice.ts';
import { falteringOf } from '../../scenarios/histories/falterings.ts';
import { repertoires } from '../../scenarios/plan.ts';
import { judge } from '../judge/judge.ts';
import { play } from './play.ts';

const office = ACT_TYPES.filter((type) => isOfficeAct({ type } as Act));
/** What of the network and of citizens comes to the office's inbox, and is no question to be answered at once. */
const COMING = [
  'citizen.asks',
  'citizen.replies',
  'citizen.requests',
  'citizen.enquires',
  'citizen.reserves',
  'citizen.races-for',
  'citizen.suggests',
  'citizen.cancels',
  'network.delivers',
  'network.repeats',
  'network.corrupts',
  'network.misroutes',
];

it('falter in a run of normal effort each call twice, in all ways by turns', () => {
  const told = (isInEachWay: boolean) =>
    SERVICES.flatMap((service) => falteringOf(service, isInEachWay)).flatMap(({ acts }) =>
      acts.flatMap((act, index) =>
        act.type === 'network.falters' ? [[acts[index + 1]?.type, act.call, act.how] as const] : [],
      ),
    );
  const calls = (all: ReturnType<typeof told>) => new Set(all.map(([type, call]) => `${type} ${call}`));
  const twice = told(false);
  expect(twice).toHaveLength(told(true).length / 2);
  expect(calls(twice)).toEqual(calls(told(true)));
  for (const how of WAYS_OF_FALTERING) {
    expect(twice.filter((each) => each[2] === how).length).toBeGreaterThan(twice.length / 6);
  }
});

describe('the histories in which calls falter, played against the reference', () => {
  const runs: RunRecord[] = [];
  beforeAll(async () => {
    const { carrier, ...platform } = direct('faltering');
    const stage = {
      driver: createRecordSystem({ profile: defaultProfile, carrier }),
      platform,
      createWorld: worldsBy(defaultProfile),
    };
    for (const [index, scenario] of SERVICES.flatMap((service) => falteringOf(service)).entries()) {
      runs.push(await play(stage, scenario, practiceOf(index)));
    }
  });

  /** Each act during which a call was to falter, with the call and whether it was made. */
  const tried = () =>
    runs.flatMap(({ steps }) =>
      steps.flatMap(({ act, faltered }, index) => {
        const before = steps[index - 1]?.act;
        return before?.type === 'network.falters'
          ? [{ type: act.type as string, how: before.how, call: before.call, isMade: faltered !== undefined }]
          : [];
      }),
    );

  it('try every kind of office act, and whatever comes to the office', () => {
    expect(new Set(tried().map(({ type }) => type))).toEqual(new Set([...office, ...COMING]));
  });

  it.each(WAYS_OF_FALTERING)('reach every call of every kind of office act, and one more: %s', (how) => {
    for (const type of office) {
      const ofType = tried().filter((each) => each.type === type && each.how === how);
      const made = ofType.filter(({ isMade }) => isMade).map(({ call }) => call);
      const last = Math.max(...made);
      expect([type, ...new Set(made)]).toEqual([
        type,
        ...Array.from({ length: last }, (_, index) => index + 1),
      ]);
      expect([type, ofType.some(({ call }) => call > last)]).toEqual([type, true]);
    }
  });

  it('are judged to their end, and hold', () => {
    for (const run of runs) {
      const { judged, divergences } = judge(run, referenceStatement, defaultProfile);
      expect([run.name, judged, divergences]).toEqual([run.name, run.acts.length, []]);
    }
  });
});

describe('a call that falters over fetch', () => {
  let platform: Platform;
  beforeAll(() => {
    platform = intercept('faltering');
  });
  afterAll(() => platform.close());

  it('gives the record that it gives on the direct line', async () => {
    const stories = Object.values(repertoires)
      .flatMap(({ stories }) => stories)
      .filter(({ acts }) => acts.some(({ type }) => type === 'network.falters'));
    expect(stories).toHaveLength(5);
    const { carrier, ...line } = direct('faltering');
    for (const story of stories) {
      const practice = practiceOf(1);
      const fetched = await play(
        {
          driver: createRecordSystem({ profile: defaultProfile }),
          platform,
          createWorld: worldsBy(defaultProfile),
        },
        story,
        practice,
      );
      const stage = {
        driver: createRecordSystem({ profile: defaultProfile, carrier }),
        platform: line,
        createWorld: worldsBy(defaultProfile),
      };
      expect(fetched).toEqual(await play(stage, story, practice));
      expect(fetched.steps.filter(({ faltered }) => faltered)).toHaveLength(1);
    }
  });
});
