/** A Helsenorge to develop against: what it takes in, and what it says of it. */
import { afterEach, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { TestDriver } from '../../machines/contract/driver.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { byItself, type ExampleSandbox, exampleSandbox } from './example-sandbox.ts';
import { formsOf } from './forms.ts';
import { lifelinesNow } from './lifelines-now.ts';
import { fixedOf } from './sandbox-page.ts';

let open: ExampleSandbox | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const mutantOf = (name: string): TestDriver => {
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new Error(`No mutant ${name}`);
  return createMutant(mutant, defaultProfile);
};

/** Whatever an office does in conversations, one thing after another. */
async function officeDay(driver: TestDriver): Promise<ExampleSandbox['sandbox']> {
  open = await exampleSandbox();
  const { sandbox } = open;
  const office = await byItself(sandbox, driver);
  const [gp] = sandbox.practice.clinicians;
  const { citizen, visitor } = sandbox.practice.cast;
  await sandbox.perform({ type: 'citizen.asks' });
  await office.reads();
  await office.does(sandbox.world, 'clinician.answers', 1);
  await sandbox.perform({ type: 'citizen.replies' });
  await office.reads();
  await office.does(sandbox.world, 'clinician.closes', 1);
  await sandbox.perform({ type: 'citizen.requests' });
  await office.reads();
  await office.does(sandbox.world, 'office.renews', 2);
  await sandbox.perform({ type: 'citizen.enquires' });
  await office.reads();
  await office.does(sandbox.world, 'clinician.redirects', 3);
  await sandbox.perform({ type: 'citizen.asks', citizen: 'newcomer' });
  await office.reads();
  await office.does(sandbox.world, 'clinician.refers', 4);
  const clinician = gp?.herId ?? '';
  await office.act({
    type: 'clinician.opens',
    service: 'e-consultation',
    clinician,
    citizen: citizen.nationalId,
    text: 'Ring oss.',
  });
  await office.act({
    type: 'office.writes-one-way',
    clinician,
    citizen: visitor.nationalId,
    text: 'Til deg.',
  });
  return sandbox;
}

describe('without a test driver', () => {
  it('what the office does is read out of its messages, and a system that conforms breaks nothing', async () => {
    const sandbox = await officeDay(createRecordSystem({ profile: defaultProfile }));
    expect(sandbox.judging.broken).toEqual([]);
    const inferred = sandbox.log.entries(50).filter(({ isInferred }) => isInferred);
    expect(inferred.map(({ text }) => text.en).reverse()).toEqual([
      'The clinician answers',
      'The clinician closes',
      'The GP renews in conversation 2',
      'The office asks the citizen to send it as an e-consultation in conversation 3',
      'The clinician refers the citizen to an ordinary appointment in conversation 4',
      'The clinician opens a dialogue with Nora',
      'The office sends Tuva a message that cannot be replied to',
    ]);
    expect(sandbox.situation.conversations.map(({ state }) => state)).toEqual([
      'closed',
      'renewed',
      'redirected',
      'referred',
      'awaiting-reply',
      'one-way',
    ]);
  });

  it.each(['MSG-01', 'MSG-10', 'MSG-12', 'RENEW-04', 'ROUTE-05'])(
    '%s is told while it is broken',
    async (rule) => {
      const { judging } = await officeDay(mutantOf(rule));
      expect(judging.broken.map((each) => each.rule)).toEqual([rule]);
    },
  );

  it('a message that nobody can place is judged by the schemas alone', async () => {
    open = await exampleSandbox();
    const { sandbox } = open;
    const response = await fetch(`${sandbox.access.url}/Messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.access.token}`,
        'api-version': '2',
        'nhn-source-system': 'test',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        businessDocument: Buffer.from('<MsgHead/>').toString('base64'),
        contentType: 'application/xml',
        contentTransferEncoding: 'base64',
      }),
    });
    expect(response.status).toBe(201);
    expect(sandbox.judging.broken.map(({ rule }) => rule)).toEqual(['MSG-01']);
    expect(sandbox.log.entries(1)[0]?.text.en).toBe('The record system sends something');
  });
});

describe('with a test driver', () => {
  it('the office acts when it is asked, and all of the system is judged', async () => {
    open = await exampleSandbox({ driver: mutantOf('ECON-01') });
    await open.sandbox.perform({ type: 'citizen.asks' });
    expect(open.sandbox.judging.broken.map(({ rule }) => rule)).toContain('ECON-01');
    const { judged, unseen } = fixedOf(open.sandbox);
    expect(judged).toBeGreaterThan(60);
    expect(unseen.map(({ rule }) => rule)).toContain('MSG-17');
  });

  it('every act that is permitted is done, and what it was about says what is next', async () => {
    open = await exampleSandbox({ driver: createRecordSystem({ profile: defaultProfile }) });
    const { sandbox } = open;
    const permitted = () =>
      lifelinesNow(sandbox.situation, true).rows[0]?.permitted.map(({ done }) => done.type);
    await sandbox.perform({ type: 'citizen.asks' });
    expect(permitted()).toEqual([
      'clinician.answers',
      'clinician.closes',
      'clinician.refers',
      'network.rejects',
    ]);
    await sandbox.perform({ type: 'clinician.closes' });
    expect(permitted()).toEqual([]);
    expect(sandbox.judging.broken).toEqual([]);
  });

  it('begun anew, the same practice is as at first', async () => {
    open = await exampleSandbox({ driver: createRecordSystem({ profile: defaultProfile }) });
    const { sandbox } = open;
    const { url } = sandbox.access;
    await sandbox.perform({ type: 'citizen.asks' });
    await sandbox.beginAnew();
    expect([sandbox.log.count, sandbox.situation.conversations.length]).toEqual([0, 0]);
    expect(sandbox.access.url).toBe(url);
    await sandbox.perform({ type: 'citizen.asks' });
    expect(sandbox.judging.broken).toEqual([]);
  });
});

it('every act has a form, of the office only where somebody can be asked', async () => {
  open = await exampleSandbox();
  const { practice } = open.sandbox;
  const [all, alone] = [formsOf(practice, true), formsOf(practice, false)];
  expect(all.length).toBe(47);
  expect(alone.filter(({ actor }) => actor === 'clinician')).toEqual([]);
  expect(all.every(({ fields }) => fields.every(({ label }) => label.nb !== '' && label.en !== ''))).toBe(
    true,
  );
});
