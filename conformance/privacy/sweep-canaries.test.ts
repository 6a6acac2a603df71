/** Canaries: candidates that say names and numbers wherever they may say anything. No form of the report repeats them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { PRACTICES_MAX, practicesIn } from '../../machines/contract/acts.ts';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { ActResponse, TestDriver } from '../../machines/contract/driver.ts';
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import type { Message } from '../../machines/contract/messages/message.ts';
import type { Service } from '../../machines/contract/services.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { type Behaviour, conformingBy } from '../../mocks/reference/behaviour.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { renderSummary } from '../../reports/console.ts';
import { parcelsOf } from '../../reports/samples/unfolded.ts';
import type { Report } from '../../reports/schema.ts';
import { syntheticNationalId } from '../../scenarios/data/identity.ts';
import { practiceOf, practicesBeside } from '../../scenarios/data/practice.ts';
import { planOf } from '../../scenarios/plan.ts';
import { checked } from '../attach/attach.ts';
import { type Certification, certify } from '../certify.ts';
import { FORMAT_NAMES, formats } from '../cli/formats.ts';
import { reportOf } from '../explain/report.ts';
import { swept } from './sweep.ts';

const conforming = conformingBy(defaultProfile);

// Somebody whom no story is about, so that the suite itself never says the name.
const NAMES = ['leif', 'tovikarer'];
const NUMBER = syntheticNationalId(4711);
const SPACED = `${NUMBER.slice(0, 6)} ${NUMBER.slice(6)}`;
const SONG = `Leif Tovikarer ${NUMBER} (${SPACED})`;
const secretsIn = (text: string) =>
  [NUMBER, SPACED, ...NAMES].filter((secret) => text.toLowerCase().includes(secret));

const SERVICES = ['e-consultation', 'office-contact', 'appointment-booking'] as const;
const planFor = (services: readonly Service[]) =>
  services.flatMap((service) =>
    planOf({ services: [service], seed: 1, runs: 0 })
      .filter(({ name, acts }) => name !== 'files-up-to-the-limit' && acts.length <= 3)
      .slice(0, 6),
  );

/** A candidate that sings in every text of its answers. */
function answersSinging(driver: TestDriver): TestDriver {
  const sung = (response: ActResponse): ActResponse => ({
    ...response,
    reason: SONG,
    filed: response.filed.map((entry) => ({
      ...entry,
      text: `${entry.text} ${SONG}`,
      subject: SONG,
      items: [SONG],
      attachments: entry.attachments.map((file) => ({ ...file, name: SONG, mimeType: SONG })),
    })),
    tasks: [...response.tasks, { conversation: SONG, service: 'e-consultation', isOverdue: true }],
    charges: [...response.charges, { citizen: NUMBER, conversation: SONG, items: ['copayment'] }],
    warnings: [
      ...response.warnings,
      { kind: 'answer-rejected', messageId: SONG, conversation: SONG, text: SONG },
    ],
  });
  // At the office's own acts alone, whose reasons a report tells.
  const act: TestDriver['act'] = async (request) => {
    const response = await driver.act(request);
    return request.act ? sung(response) : response;
  };
  return { ...driver, act };
}

const writing = (xmlOf: Behaviour['xmlOf']) => (carrier: Parameters<typeof createRecordSystem>[0]) =>
  createRecordSystem({ ...carrier, behaviour: { ...conforming, xmlOf } });

/** A message with the song in each text that a sender is free in. */
function sung(message: Message): Message {
  if (message.kind === 'receipt') return { ...message, errors: [{ value: 'E10', name: SONG }] };
  const file = { name: SONG, mimeType: SONG, content: Buffer.from(SONG) };
  const event = { uid: SONG, start: message.sentAt, end: message.sentAt, summary: SONG, location: SONG };
  return {
    ...message,
    id: `${message.id} ${SONG}`,
    body: { ...message.body, subject: SONG, text: SONG },
    attachments: [file],
    events: [{ ...event, description: SONG, status: SONG, categories: [SONG] }],
  };
}

const MARKUP = `<!-- ${SONG} --><?sang ${SONG}?>`;
const inMarkup = (xml: string) =>
  xml.replace(/<(MsgId|Id|GenDate|Sender|Receiver|Document|Content)>/g, `${MARKUP}$&`);

const CANDIDATES: Readonly<
  Record<string, (options: Parameters<typeof createRecordSystem>[0]) => TestDriver>
> = {
  'in its answers': (options) => answersSinging(createRecordSystem(options)),
  'in its messages’ texts': writing((message) => writeMessage(sung(message))),
  'in comments and instructions': writing((message) => inMarkup(writeMessage(sung(message)))),
  'in unknown elements': writing((message) =>
    writeMessage(message).replace(/<(Sender|Document)>/g, `<Sang navn="${SONG}">${SONG}</Sang>$&`),
  ),
  'in names of elements': writing((message) =>
    writeMessage(message).replace(/<(Sender|Document)>/g, `<Leif_Tovikarer_${NUMBER}/>$&`),
  ),
  'in unknown attributes': writing((message) =>
    writeMessage(message).replace(/<(Sender|Document)>/g, `<$1 Leif_Tovikarer="${SONG}">`),
  ),
  'in codes': writing((message) => writeMessage(message).replace(/ (V|S|DN)="[^"]*"/g, ` $1="${SONG}"`)),
  'in what is no XML': writing((message) => `${SONG}<${SONG}>${writeMessage(message).slice(0, 300)}`),
  'in its errors': (options) => ({
    ...createRecordSystem(options),
    act: () => Promise.reject(new Error(`Found no journal of ${SONG}`)),
  }),
};

async function certified(
  candidate: (typeof CANDIDATES)[string],
  services: readonly Service[] = SERVICES,
  plan = planFor(services),
): Promise<Certification> {
  const platform = direct('canary');
  const attachment = {
    driver: checked(candidate({ profile: defaultProfile, carrier: platform.carrier }), 10_000),
    platform,
    options: '',
    close: platform.close,
  };
  const silent = () => undefined;
  return certify(
    attachment,
    { services, seed: 1, runs: 0, date: '2024-02-05', concurrency: 8, plan },
    { begun: silent, recorded: silent, played: silent, ended: silent },
  );
}

const reportOn = ({ header, tally, conclusion }: Certification, withTexts: boolean): Report =>
  reportOf(header, tally, conclusion, { withTexts, attachment: '' });

const PACKED = /<script type="application\/octet-stream"[^>]*>[^<]*/;

/** What is packed in a page is looked at unpacked: four letters stand by chance in anything so long. */
const unpacked = (text: string) =>
  PACKED.test(text) ? text.replace(PACKED, '') + JSON.stringify(parcelsOf(text)) : text;

/** Every form of a report, and what the console shows. */
async function formsOf(report: Report): Promise<[string, string][]> {
  const files = FORMAT_NAMES.map(
    async (name) =>
      [name, unpacked(await formats[name].render(report, { language: 'nb' }))] as [string, string],
  );
  return [...(await Promise.all(files)), ['console', renderSummary(report, 'nb', { colour: true })]];
}

describe.each(Object.entries(CANDIDATES))('of a candidate that names somebody %s', (_, candidate) => {
  let certification: Certification;
  beforeAll(async () => {
    certification = await certified(candidate);
  }, 60_000);

  it('no form of the report tells, nor does the console', async () => {
    const forms = await formsOf(reportOn(certification, false));
    expect(forms.flatMap(([form, text]) => secretsIn(text).map((secret) => `${form}: ${secret}`))).toEqual(
      [],
    );
  });

  it('the report with texts tells', () => {
    const report = reportOn(certification, true);
    expect(report.verdict).not.toBe('passed');
    expect(secretsIn(JSON.stringify(report))).not.toEqual([]);
  });

  it('a report with texts tells no more once it is swept', () => {
    expect(secretsIn(JSON.stringify(swept(reportOn(certification, true))))).toEqual([]);
  });
});

it('the sweep leaves alone what the suite itself says', async () => {
  const behaviour = { ...conforming, receiptCount: () => 2, isOverdue: () => true };
  const certification = await certified(
    (options) => createRecordSystem({ ...options, behaviour }),
    [...SERVICES, 'prescription-renewal', 'gp-panel'],
  );
  const report = reportOn(certification, true);
  // The documents hold what people wrote, so they are not the suite's own words.
  const own = JSON.parse(JSON.stringify(report, (key, value) => (key === 'xml' ? undefined : value)));
  expect(report.requirements.filter(({ failure }) => failure).length).toBeGreaterThan(1);
  expect(swept(own)).toEqual(own);
});

describe('of practices side by side that are mixed up', () => {
  it('no form of the report names who works at the others, or whom they all have', async () => {
    const mutant = mutants.find(
      ({ fault }) => fault === 'answers as the GP of the practice provisioned first',
    );
    if (!mutant) throw new Error('There is no such mutant');
    const plan = planOf({ services: ['e-consultation'], seed: 1, runs: 0 }).filter(
      ({ acts }) => practicesIn(acts) > 1,
    );
    const certification = await certified(
      ({ carrier }) => createMutant(mutant, defaultProfile, carrier),
      ['e-consultation'],
      plan,
    );
    expect(certification.conclusion.exitCode).toBe(1);
    const names = practicesBeside(0, PRACTICES_MAX).flatMap(({ clinicians }) =>
      clinicians.flatMap(({ givenName, familyName }) => [givenName, familyName]),
    );
    const numbers = plan.flatMap((_, n) =>
      Object.values(practiceOf(n).cast).map(({ nationalId }) => nationalId),
    );
    for (const [form, text] of await formsOf(reportOn(certification, false))) {
      const found = [...names, ...numbers].filter((secret) => text.includes(secret));
      expect({ form, found }).toEqual({ form, found: [] });
    }
    const whole = JSON.stringify(reportOn(certification, true));
    expect(names.some((name) => whole.includes(name))).toBe(true);
  });
});
