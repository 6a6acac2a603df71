/** Canaries: people and a record system that say names and numbers wherever they may. None is left in a redacted run. */
import { describe, expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { ActResponse, TestDriver } from '../../machines/contract/driver.ts';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import { RECORD_VERSION, type RunRecord } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/services.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { worldsBy } from '../../mocks/platform/world.ts';
import { type Behaviour, conformingBy } from '../../mocks/reference/behaviour.ts';
import { createRecordSystem, referenceStatement } from '../../mocks/reference/record-system.ts';
import { syntheticNationalId } from '../../scenarios/data/identity.ts';
import { planOf } from '../../scenarios/plan.ts';
import { playIn } from '../play/play.ts';
import { saltsFrom } from '../prove/prove-redacted.ts';
import { lineOf, runOf } from '../record/run-line.ts';
import { redactedRun } from './run.ts';
import { differenceBetween } from './same.ts';
import { Secrets } from './secrets.ts';

const conforming = conformingBy(defaultProfile);

const NUMBER = syntheticNationalId(4711);
const SONG = `Leif "Tovikarer" <bor> på Bjørkelunden & er ${NUMBER}`;
const CANARIES = ['tovikarer', 'bjørkelunden', NUMBER];

/** A record system that sings in every text of its answers. */
function singing(driver: TestDriver): TestDriver {
  const sung = (response: ActResponse): ActResponse => ({
    ...response,
    ...(response.outcome === 'refused' && { reason: SONG }),
    filed: response.filed.map((entry) => ({
      ...entry,
      text: `${entry.text}\n${SONG}`,
      subject: SONG,
      items: [SONG],
      attachments: entry.attachments.map((file) => ({ ...file, name: SONG, mimeType: SONG })),
    })),
  });
  return { ...driver, act: async (...given) => sung(await driver.act(...given)) };
}

const said = (act: Act): Act =>
  'text' in act || act.type === 'citizen.asks' ? ({ ...act, text: SONG } as Act) : act;

const stories = SERVICES.flatMap((service) =>
  planOf({ services: [service], seed: 1, runs: 0 })
    .filter(({ purpose, acts }) => purpose === 'story' && acts.length < 8)
    .slice(0, 3),
);

type Candidate = (options: Parameters<typeof createRecordSystem>[0]) => TestDriver;

const writing =
  (xmlOf: Behaviour['xmlOf']): Candidate =>
  (options) =>
    createRecordSystem({ ...options, behaviour: { ...conforming, xmlOf } });

const ESCAPED = SONG.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const REFERENCES = [...SONG].map((character) => `&#${character.codePointAt(0)};`).join('');
const WORD = `Leif_Tovikarer_${NUMBER}`;
const before = (xml: string, what: string) => xml.replace(/<(Sender|Document)>/g, `${what}$&`);

const CANDIDATES: Readonly<Record<string, Candidate>> = {
  'in its answers': (options) => singing(createRecordSystem(options)),
  'in comments and instructions': writing((message) =>
    before(writeMessage(message), `<!-- ${SONG} --><?sang ${SONG}?>`),
  ),
  'in unknown elements': writing((message) =>
    before(writeMessage(message), `<Sang navn="${ESCAPED}">${ESCAPED}</Sang>`),
  ),
  'in references': writing((message) => before(writeMessage(message), `<Sang>${REFERENCES}</Sang>`)),
  'in CDATA': writing((message) => before(writeMessage(message), `<Sang><![CDATA[${SONG}]]></Sang>`)),
  'in names': writing((message) =>
    before(writeMessage(message), `<${WORD}:a xmlns:${WORD}="${WORD}" ${WORD}=""/>`),
  ),
  'in codes': writing((message) => writeMessage(message).replace(/ (V|S|DN)="[^"]*"/g, ` $1="${ESCAPED}"`)),
  'in what is no XML': writing((message) => `${SONG}<${SONG}>${writeMessage(message).slice(0, 300)}`),
  'in a document type': writing(
    (message) => `<!DOCTYPE a [<!ENTITY sang "${ESCAPED}">]>${writeMessage(message)}`,
  ),
};

const ERROR = { step: 1, trouble: 'failed', operation: 'act', detail: SONG } as const;

async function played(candidate: Candidate): Promise<RunRecord[]> {
  const platform = direct('canaries');
  const driver = candidate({ profile: defaultProfile, carrier: platform.carrier });
  const stage = { driver, platform, createWorld: worldsBy(defaultProfile) };
  const runs: RunRecord[] = [];
  for (const [number, story] of stories.entries()) {
    const run = await playIn(stage, { ...story, acts: story.acts.map(said) }, number);
    runs.push({ ...run, error: ERROR });
  }
  await platform.close();
  return runs;
}

/** A line as it stands, and each piece of base64 in it read. */
function* readings(line: string): Generator<string> {
  yield line.toLowerCase();
  yield line.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).toLowerCase();
  for (const [base64] of line.matchAll(/[A-Za-z\d+/]{24,}={0,2}/g))
    yield Buffer.from(base64, 'base64').toString('utf8').toLowerCase();
}

const found = (lines: readonly string[], values: readonly string[]) => {
  const texts = lines.flatMap((line) => [...readings(line)]).join('\n');
  return values.filter((value) => texts.includes(value));
};

describe.each(Object.entries(CANDIDATES))(
  'a redacted run of a candidate that sings %s',
  (_where, candidate) => {
    it('holds no canary and nobody of its practice, and comes to the same', async () => {
      const runs = await played(candidate);
      const secrets = new Secrets(saltsFrom('canaries'));
      const redacted = runs.map((run) => lineOf(redactedRun(run, secrets)));
      expect(found(runs.map(lineOf), CANARIES)).toEqual(CANARIES);
      expect(found(redacted, CANARIES)).toEqual([]);

      const people = runs.flatMap(({ practice }) => Object.values(practice.cast));
      const names = people
        .map(({ familyName }) => familyName.toLowerCase())
        .filter(({ length }) => length > 5);
      expect(names.length).toBeGreaterThan(5);
      expect(found(redacted, [...names, ...people.map(({ nationalId }) => nationalId)])).toEqual([]);

      for (const [index, run] of runs.entries()) {
        const again = runOf(JSON.parse(redacted[index] ?? ''), RECORD_VERSION);
        expect(
          differenceBetween(run, again, { statement: referenceStatement, profile: defaultProfile }),
        ).toBeUndefined();
        expect(lineOf(redactedRun(run, secrets))).toBe(redacted[index]);
      }
    });
  },
);
