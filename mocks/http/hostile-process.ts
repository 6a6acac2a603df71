/**
 * The reference record system in a process of its own, that does one hostile thing to Helsenorge once, and else
 * behaves: `node conformance/compiled.js mocks/http/hostile-process.ts $PORT caller NAME`, or `document NAME`.
 */
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import type { ProvisionRequest, TestDriver } from '../../machines/contract/driver.ts';
import { exampleHeaders } from '../example-headers.ts';
import { createRecordSystem } from '../reference/record-system.ts';
import { called, HOSTILE_CALLERS } from './hostile-callers.ts';
import { HOSTILE_DOCUMENTS } from './hostile-documents.ts';
import { serveCandidate } from './serve-candidate.ts';

/** At which act: after those that look whether the set-up is right. */
const WHEN = 10;
/** Characters of a hostile document. */
const LENGTH = 1_000_000;

type Platform = ProvisionRequest['platform'];

const doings: Readonly<Record<string, (name: string, platform: Platform) => Promise<unknown>>> = {
  async caller(name, { url, token }) {
    const caller = HOSTILE_CALLERS.find((each) => each.name === name);
    if (!caller) throw new Error(`There is no hostile caller ${name}`);
    const { port, pathname } = new URL(url);
    const practice = pathname.split('/').at(-1) ?? '';
    const answer = await called(caller, { port: Number(port), practice, token });
    if (!caller.answered.test(answer)) throw new Error(`The hostile caller was answered: ${answer}`);
  },
  async document(name, { url, token }) {
    const document = HOSTILE_DOCUMENTS[name];
    if (!document) throw new Error(`There is no hostile document ${name}`);
    const businessDocument = Buffer.from(document(LENGTH)).toString('base64');
    await fetch(`${url}/Messages`, {
      method: 'POST',
      headers: exampleHeaders(token),
      body: JSON.stringify({
        businessDocument,
        contentType: 'application/xml',
        contentTransferEncoding: 'base64',
      }),
    });
  },
};

const [port, kind = '', name = ''] = process.argv.slice(2);
const doing = doings[kind];
if (!doing) throw new Error(`Expected one of ${Object.keys(doings).join(', ')}`);

const system = createRecordSystem({ profile: defaultProfile });
const platforms = new Map<string, Platform>();
let acts = 0;
const driver: TestDriver = {
  statement: () => system.statement(),
  retire: (request) => system.retire(request),
  async provision(request) {
    await system.provision(request);
    platforms.set(request.practice, request.platform);
  },
  async act(request) {
    acts += 1;
    const platform = platforms.get(request.practice);
    if (acts === WHEN && platform) {
      await doing(name, platform);
      process.stdout.write(`Done: ${kind} ${name}\n`);
    }
    return system.act(request);
  },
};
const { origin } = await serveCandidate(driver, { port: Number(port) });
process.stdout.write(`Process ${process.pid} listens on ${origin}\n`);
