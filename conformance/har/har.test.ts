/** A scenario's calls as an HTTP archive: valid by the published schema, the same bytes each time, and nobody named. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { practiceOf, practicesBeside } from '../../scenarios/data/practice.ts';
import { main } from '../cli/program.ts';
import { renderHar } from './har.ts';
import { CALLS_MAX, listening } from './listening.ts';

const require = createRequire(import.meta.url);
const schemas = require('har-schema') as Readonly<Record<string, object>>;
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json') as object);
for (const schema of Object.values(schemas)) ajv.addSchema(schema);

/** What the schema of HAR 1.2 finds wrong. */
function wrongIn(archive: unknown): unknown {
  return ajv.validate('har.json', archive) ? [] : ajv.errors;
}

const folder = mkdtempSync(join(tmpdir(), 'ddfl-har-'));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

interface Entry {
  readonly pageref?: string;
  readonly startedDateTime: string;
  readonly comment?: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly postData?: { readonly text: string };
  };
  readonly response: { readonly status: number };
}

const ACTS = [
  { type: 'citizen.asks', text: 'Tisper det, Kari?' },
  { type: 'clinician.answers', text: 'Det gjør det.' },
  { type: 'citizen.asks', practice: 2 },
];

async function archiveOf(...more: string[]) {
  const path = join(folder, 'replay.har');
  await main(['node', 'ddfl', 'replay', '--acts', JSON.stringify(ACTS), '--har', path, ...more]);
  const text = readFileSync(path, 'utf8');
  const { log } = JSON.parse(text) as {
    log: { pages: { id: string; startedDateTime: string }[]; entries: Entry[] };
  };
  return { text, log, wrong: wrongIn(JSON.parse(text)) };
}

describe('the archive of a scenario', () => {
  it('is HAR 1.2, with a page for each step and each call in its own', async () => {
    const { log, wrong, text } = await archiveOf();
    expect(wrong).toEqual([]);
    expect(wrongIn(JSON.parse(text.replace('"method"', '"verb"')))).not.toEqual([]);
    expect(log.pages.map(({ id }) => id)).toEqual(['step-1', 'step-2', 'step-3']);
    for (const { pageref, startedDateTime } of log.entries) {
      expect(log.pages.find(({ id }) => id === pageref)?.startedDateTime).toBe(startedDateTime);
    }
    const posted = log.entries.filter(({ request }) => request.method === 'POST');
    expect(posted.map(({ pageref }) => pageref)).toContain('step-2');
    const ofThird = log.entries.filter(({ pageref }) => pageref === 'step-3');
    expect(ofThird.length).toBeGreaterThan(0);
    for (const { request } of ofThird) expect(request.url).not.toContain('/practices/p0/');
  });

  it('is the same bytes each time, and holds the documents only where texts are asked for', async () => {
    const [one, other, whole] = [await archiveOf(), await archiveOf(), await archiveOf('--texts')];
    expect(other.text).toBe(one.text);
    const document = (text: string) => Buffer.from(text).toString('base64').slice(0, 8);
    expect(whole.wrong).toEqual([]);
    const bodies = whole.log.entries.flatMap(({ request }) => request.postData?.text ?? []);
    expect(bodies.join()).toContain(document('<?xml version'));
    expect(one.text).not.toContain(document('<?xml version'));
    const { clinicians, cast } = practiceOf(0);
    const secrets = [
      ...clinicians.flatMap(({ familyName }) => familyName),
      ...Object.values(cast).map(({ nationalId }) => nationalId),
    ];
    expect(secrets.filter((secret) => one.text.includes(secret))).toEqual([]);
  });

  it('tells no token, in whatever way it was sent', async () => {
    for (const more of [[], ['--texts']]) {
      const { text } = await archiveOf(...more);
      expect([...new Set([...text.matchAll(/Bearer [^"]*/g)].map(([found]) => found))]).toEqual([
        'Bearer ***',
      ]);
    }
  });
});

describe('at the door', () => {
  const open = () => {
    const platform = direct('secret-token');
    const { carrier } = platform;
    const listened = listening(
      { driver: createRecordSystem({ profile: defaultProfile, carrier }), platform },
      '2024-02-05T09:00:00+01:00',
    );
    for (const practice of [practiceOf(0), ...practicesBeside(0, 2)])
      listened.platform.admit(worldsBy(defaultProfile)(practice));
    const call = (path: string, headers = {}) =>
      carrier({ method: 'GET', url: platform.origin + path, headers, body: undefined });
    return { listened, call };
  };

  it('a call that is turned away is told with why, once, and outside of any step', async () => {
    const { listened, call } = open();
    await call('/practices/p0/Messages');
    await call('/practices/nowhere/Messages');
    const { log } = JSON.parse(renderHar(listened.heard(), { steps: [], withTexts: false }));
    expect(
      log.entries.map(({ response, comment, pageref }: Entry) => [
        response.status,
        comment !== undefined,
        pageref,
      ]),
    ).toEqual([
      [401, true, undefined],
      [404, false, undefined],
    ]);
    expect(wrongIn({ log })).toEqual([]);
  });

  it('a flood is told by its beginning, and that it is', async () => {
    const { listened, call } = open();
    for (let number = 0; number <= CALLS_MAX; number += 1) await call('/practices/p0/Messages');
    const { log } = JSON.parse(renderHar(listened.heard(), { steps: [], withTexts: false }));
    expect([log.entries.length, log.comment]).toEqual([
      CALLS_MAX,
      expect.stringContaining(`Only the first ${CALLS_MAX} calls`),
    ]);
  });
});
