import { afterEach, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { ActResponse, TestDriver } from '../../machines/contract/driver.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import { serveCandidate } from '../../mocks/http/serve-candidate.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { intercept } from '../../mocks/in-process/intercept.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { byFetch, type Carrier } from '../../mocks/reference/helsenorge.ts';
import { createRecordSystem, referenceStatement } from '../../mocks/reference/record-system.ts';
import { attach, checked } from '../attach/attach.ts';
import { UserError } from '../user-error.ts';
import { preflight } from './preflight.ts';

/** Milliseconds: only what hangs takes so long. */
const TIMEOUT = 600_000;
const platform = { token: 'the-token-of-this-test' };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function complaintAt(candidate: string, timeout = TIMEOUT): Promise<string> {
  const attachment = await attach({ candidate, platform, timeout });
  closing.push(() => attachment.close());
  const found = await preflight(attachment).catch((error: unknown) => error);
  if (found === undefined) return '';
  expect(found).toBeInstanceOf(UserError);
  return (found as UserError).message;
}

/** What the preflight says of the reference, reached over HTTP, with some operations got wrong. */
async function complaintAbout(
  wrong: (right: TestDriver) => Partial<TestDriver>,
  timeout?: number,
): Promise<string> {
  const right = createRecordSystem({ profile: defaultProfile });
  const served = await serveCandidate({ ...right, ...wrong(right) });
  closing.push(() => served.close());
  return complaintAt(served.origin, timeout);
}

const SILENT: ActResponse = { outcome: 'accepted', filed: [], tasks: [], charges: [], warnings: [] };

describe('the preflight over HTTP', () => {
  it('finds nothing wrong with the reference', async () => {
    expect(await complaintAbout(() => ({}))).toBe('');
  });

  it('finds nothing wrong with a candidate that claims another service alone', async () => {
    const statement: Statement = { ...referenceStatement, services: ['prescription-renewal'] };
    expect(await complaintAbout(() => ({ statement: async () => statement }))).toBe('');
  });

  it('says that nothing listens at the address', async () => {
    const gone = await serveCandidate(createRecordSystem({ profile: defaultProfile }));
    await gone.close();
    const complaint = await complaintAt(gone.origin);
    expect(complaint).toContain('the candidate is not reachable. Nothing was judged.');
    expect(complaint).toContain(`(GET ${gone.origin}/statement): connect ECONNREFUSED`);
    expect(complaint).toContain('Do     Start the candidate');
  });

  it('finds the operations below the path of an address that has one', async () => {
    const served = await serveCandidate(createRecordSystem({ profile: defaultProfile }));
    closing.push(() => served.close());
    expect(await complaintAt(`${served.origin}/ddfl/v1/`)).toBe('');
  });

  it('names the driver operation that is missing', async () => {
    for (const operation of ['statement', 'provision', 'act', 'retire'] as const) {
      const lacking = await serveCandidate(createRecordSystem({ profile: defaultProfile }), {
        without: operation,
      });
      closing.push(() => lacking.close());
      const found = await complaintAt(lacking.origin);
      expect(found).toContain('a driver operation is missing');
      expect(found).toContain(`The candidate answered "${operation}" (`);
      expect(found).toContain('with status 404');
      expect(found).toContain('GET /statement, POST /provision, POST /act, POST /retire');
    }
  });

  it('names the field that makes the statement invalid', async () => {
    const statement = async () =>
      ({ ...referenceStatement, services: ['e-konsultasjon'] }) as unknown as Statement;
    const complaint = await complaintAbout(() => ({ statement }));
    expect(complaint).toContain('the statement is invalid');
    expect(complaint).toContain('services[0]');
    expect(complaint).toContain('"ddfl contract" prints');
  });

  it('names the field of an answer that does not match the schema', async () => {
    const act = async () => ({ ...SILENT, outcome: 'done' }) as unknown as ActResponse;
    const complaint = await complaintAbout(() => ({ act }));
    expect(complaint).toContain("an answer does not match the contract's schema");
    expect(complaint).toContain('answer to "act"');
    expect(complaint).toContain('at outcome');
  });

  it('says that the platform was not called, and where it listens', async () => {
    const complaint = await complaintAbout(() => ({ act: async () => SILENT }));
    expect(complaint).toContain("the platform's address was not called");
    expect(complaint).toContain('Came   no call at all');
    expect(complaint).toMatch(/waited at http:\/\/127\.0\.0\.1:\d+\/practices\/preflight/);
  });

  it('tells a wrong address of the platform from none', async () => {
    const complaint = await complaintAbout((right) => ({
      provision: (request) => {
        const url = new URL(request.platform.url).origin;
        return right.provision({ ...request, platform: { ...request.platform, url } });
      },
    }));
    expect(complaint).toContain("the platform's address was called in a wrong way");
    expect(complaint).toContain("(no practice's address) was answered 404");
    expect(complaint).toContain('append the path to platform.url');
  });

  it('says that the token was wrong, and shows how the candidate took it', async () => {
    const complaint = await complaintAbout((right) => ({
      provision: (request) =>
        right.provision({ ...request, platform: { ...request.platform, token: 'of-another-run' } }),
    }));
    expect(complaint).toContain('wrong token');
    expect(complaint).toMatch(/GET \/Messages\?.* was answered 401/);
    expect(complaint).toContain('The candidate answered "act"');
    expect(complaint).toContain('"Authorization: Bearer <token>"');
    expect(complaint).not.toContain(platform.token);
  });

  it('names the header that the message service did not find', async () => {
    const bare: Carrier = ({ headers: { 'api-version': _none, ...headers }, ...call }) =>
      byFetch({ headers, ...call });
    const complaint = await complaintAbout(() =>
      createRecordSystem({ profile: defaultProfile, carrier: bare }),
    );
    expect(complaint).toContain('a header is missing or wrong');
    expect(complaint).toContain('was answered 400: api-version: the header is required; send 2');
    expect(complaint).toContain('Send api-version: 2 and nhn-source-system');
  });

  it('names the HER-ids of others that were asked for, and the own', async () => {
    const complaint = await complaintAbout((right) => ({
      provision: (request) =>
        right.provision({ ...request, office: { ...request.office, herId: '8094866' } }),
    }));
    expect(complaint).toContain('wrong HER-id');
    expect(complaint).toContain('ReceiverHerIds=8094866');
    expect(complaint).toContain('was answered 403');
    expect(complaint).toContain('here 904000000, 904000001');
  });

  it('names the HER-id of its own that was never asked for', async () => {
    const complaint = await complaintAbout((right) => ({
      provision: (request) => right.provision({ ...request, clinicians: [] }),
    }));
    expect(complaint).toContain('wrong HER-id');
    expect(complaint).toContain('those to 904000001, 904000002 it never asked for');
  });

  it('says that the clock is not taken, also when it was set by the first act alone', async () => {
    const own = await complaintAbout((right) => ({
      act: (request) => right.act({ ...request, now: '2026-11-21T12:00:00+01:00' }),
    }));
    expect(own).toContain('the clock is not taken');
    expect(own).toContain('dated 2026-11-21T12:00:00+01:00');
    expect(own).toContain('"takesClock": false');
    const first = await complaintAbout((right) => ({
      act: (request) => right.act({ ...request, now: '2024-02-05T09:00:01+01:00' }),
    }));
    expect(first).toContain('"act" with now 2024-02-06T10:00:01+01:00');
  });

  it('takes whole hours of difference for a time zone', async () => {
    const complaint = await complaintAbout((right) => ({
      act: (request) => right.act({ ...request, now: request.now.replace('+01:00', 'Z') }),
    }));
    expect(complaint).toContain('the clock is not taken');
    expect(complaint).toContain('the offset of Oslo');
  });

  it('leaves alone the clock of a candidate that states it does not take it', async () => {
    const complaint = await complaintAbout((right) => ({
      statement: async () => ({ ...referenceStatement, takesClock: false }),
      act: (request) => right.act({ ...request, now: '2026-11-21T12:00:00+01:00' }),
    }));
    expect(complaint).toBe('');
  });

  it('shows the words of an operation that failed, harmless on a terminal', async () => {
    const complaint = await complaintAbout(() => ({
      provision: () => Promise.reject(new Error('ORA-00942 \u001b[2J')),
    }));
    expect(complaint).toContain('a driver operation failed');
    expect(complaint).toContain('"provision"');
    expect(complaint).toContain('status 500 and said');
    expect(complaint).toContain('ORA-00942 ‹U+1B›[2J'.replace('U+1B', 'U+001B'));
  });

  it('tells a candidate that breaks off an operation from one that is not there', async () => {
    const served = await serveCandidate({
      ...createRecordSystem({ profile: defaultProfile }),
      provision: () => served.close(),
    });
    const complaint = await complaintAt(served.origin);
    expect(complaint).toContain('the candidate ended or broke off the call');
    expect(complaint).toContain('(POST ');
  });

  it('gives up on an operation that never answers', async () => {
    const complaint = await complaintAbout(() => ({ provision: () => new Promise(() => {}) }), 300);
    expect(complaint).toContain('a driver operation did not answer in time');
    expect(complaint).toContain('within 0.3 s');
  });
});

describe('the preflight in process', () => {
  it('lets every mutant through: their faults are for the rules to find', async () => {
    const platform = direct('embedded');
    for (const mutant of mutants) {
      const driver = checked(createMutant(mutant, defaultProfile, platform.carrier), TIMEOUT);
      const found = await preflight({ driver, platform, options: '', close: async () => {} }).catch(String);
      expect(found, mutant.name).toBeUndefined();
    }
  });

  it('tells a module whose calls cannot be heard which clients can', async () => {
    const platform = intercept('embedded');
    closing.push(() => platform.close());
    const deaf: TestDriver = { ...createRecordSystem({ profile: defaultProfile }), act: async () => SILENT };
    const found = await preflight({ driver: deaf, platform, options: '', close: async () => {} }).catch(
      String,
    );
    expect(found).toContain('no other client is heard in process');
  });
});
