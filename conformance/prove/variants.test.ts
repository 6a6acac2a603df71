/** Who conforms and does otherwise what is free, passes; and each does really do it otherwise. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import { freeLeaves } from '../../machines/requirements/free-leaves.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { intercept } from '../../mocks/in-process/intercept.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import type { Platform } from '../../mocks/reception.ts';
import { byFetch, type Carrier } from '../../mocks/reference/helsenorge.ts';
import { createRecordSystem, referenceStatement } from '../../mocks/reference/record-system.ts';
import { createDrawn, createVariant } from '../../mocks/variants/conforming-otherwise.ts';
import { variants } from '../../mocks/variants/variants.ts';
import { planOf } from '../../scenarios/plan.ts';
import { ORDINARY_START, type Scenario } from '../../scenarios/scenario.ts';
import { judge } from '../judge/judge.ts';
import { playIn } from '../play/play.ts';

/** What no story tells, and some choice shows in. */
const further: Act[][] = [
  [{ type: 'citizen.asks', citizen: 'stranger' }, { type: 'network.repeats' }],
  [
    { type: 'citizen.asks' },
    { type: 'network.rejects' },
    { type: 'clinician.answers' },
    { type: 'calendar.reaches', instant: '2024-02-06T12:00:00+01:00' },
  ],
  [
    {
      type: 'office.publishes',
      slots: ['10', '11'].map((hour) => ({ start: `2024-02-08T${hour}:00:00+01:00` })),
    },
    { type: 'citizen.browses', day: '2024-02-08' },
    { type: 'citizen.reserves' },
    { type: 'office.calls-off' },
  ],
];

/** The stories but for the one that takes its time, and each act alone. */
const stories = planOf({ services: SERVICES, seed: 1, runs: 0 }).filter(
  ({ name, purpose, acts }) => name !== 'files-up-to-the-limit' && (purpose === 'story' || acts.length === 1),
);

const sample: Scenario[] = [
  ...stories,
  ...further.map((acts, index) => ({
    name: `further ${index + 1}`,
    service: 'e-consultation' as const,
    purpose: 'story' as const,
    start: ORDINARY_START,
    acts,
  })),
];

/** Plays the sample; gives what rules did not hold, and where. */
async function blamed(driver: TestDriver, platform: Platform): Promise<string[]> {
  const stage = {
    driver,
    platform,
    createWorld: worldsBy(defaultProfile),
  };
  const found: string[] = [];
  for (const [index, scenario] of sample.entries()) {
    const run = await playIn(stage, scenario, index);
    const { divergences, suiteFault } = judge(run, referenceStatement, defaultProfile);
    found.push(...divergences.map(({ rule, step }) => `${rule} at ${step} of ${scenario.name}`));
    if (suiteFault) found.push(`${suiteFault} in ${scenario.name}`);
  }
  return found;
}

function documentOf(body: unknown): string | undefined {
  if (!body || typeof body !== 'object' || !('businessDocument' in body)) return undefined;
  const bytes = Buffer.from(String(body.businessDocument), 'base64');
  return bytes[0] === 0xff ? bytes.toString('utf16le') : bytes.toString();
}

/** Plays the sample, and gives every call to Helsenorge and every answer, line by line, beside what did not hold. */
async function played(createDriver: (carrier: Carrier) => TestDriver) {
  const lines: string[] = [];
  const platform = direct('variants');
  const driver = createDriver((call) => {
    lines.push(`${call.method} ${call.url}`);
    if (call.body !== undefined) lines.push(documentOf(call.body) ?? JSON.stringify(call.body));
    return platform.carrier(call);
  });
  const telling: TestDriver = {
    ...driver,
    act: async (request) => {
      const answer = await driver.act(request);
      // Nothing that people write is taken for how a document is written.
      lines.push(`answer ${JSON.stringify(answer).replaceAll('<', '\\u003c')}`);
      return answer;
    },
  };
  return { blamed: await blamed(telling, platform), log: lines.join('\n') };
}

let reference = '';

beforeAll(async () => {
  reference = (await played((carrier) => createRecordSystem({ profile: defaultProfile, carrier }))).log;
});

describe('a conforming record system', () => {
  it.each(variants)('passes when it $otherwise ($name)', async (variant) => {
    const { blamed, log } = await played((carrier) => createVariant(variant, defaultProfile, carrier));
    expect(blamed).toEqual([]);
    expect(log === reference).toBe(false);
    const { seen } = variant;
    expect([seen === undefined || seen.test(log), seen?.test(reference) ?? false]).toEqual([true, false]);
  });

  it.each([1, 2, 3])('passes when it makes all choices at random, drawn by %i', async (seed) => {
    expect((await played((carrier) => createDrawn(seed, defaultProfile, carrier))).blamed).toEqual([]);
  });

  it('passes so over the network too', async () => {
    const platform = intercept('variants');
    try {
      expect(await blamed(createDrawn(4, defaultProfile, byFetch), platform)).toEqual([]);
    } finally {
      await platform.close();
    }
  });

  it('does the same again when the same is drawn', async () => {
    const logs = [
      await played((carrier) => createDrawn(1, defaultProfile, carrier)),
      await played((carrier) => createDrawn(1, defaultProfile, carrier)),
    ];
    expect(logs[0]?.log === logs[1]?.log).toBe(true);
  });

  it('has a variant for each choice in the list of what is free', () => {
    const choices = new Set(freeLeaves.map(({ choice }) => choice));
    expect(new Set(variants.map(({ choice }) => choice))).toEqual(choices);
  });
});
