/** What is wrong in a candidate's set-up, by what it called and how it answered; each in words for its vendor. */
import { DRIVER_PATHS } from '../../machines/contract/driver.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import { INTERCEPTED_ORIGIN } from '../../mocks/in-process/origin.ts';
import { queryValues } from '../../mocks/platform/operation.ts';
import type { Call } from '../../mocks/reception.ts';
import { clipped, visible } from '../../reports/visible.ts';
import type { CandidateUnavailable, Trouble } from '../attach/unavailable.ts';

export interface Finding {
  readonly wrong: string;
  /** What was tried, what came back, and what the vendor does about it. */
  readonly tried: string;
  readonly came: string;
  readonly todo: string;
}

interface Seen {
  readonly practice: Practice;
  /** The platform's scheme, host and port. */
  readonly origin: string;
  readonly calls: readonly Call[];
  readonly trouble: CandidateUnavailable | undefined;
}

/** How each kind of trouble is named, and what to do about it. */
const TROUBLES: Record<Trouble, { wrong: string; todo: string }> = {
  unreachable: {
    wrong: 'the candidate is not reachable',
    todo: 'Start the candidate, give the address and port at which its test driver listens, or the module that has it, and see in its log that it keeps running.',
  },
  missing: {
    wrong: 'a driver operation is missing',
    todo: `Serve all four below the candidate's address: ${Object.values(DRIVER_PATHS)
      .map(({ method, path }) => `${method} ${path}`)
      .join(', ')}. "ddfl contract" prints them.`,
  },
  failed: {
    wrong: 'a driver operation failed',
    todo: 'Find the cause in the candidate\'s own log. A refused act is an ordinary answer with outcome "refused"; an error status means that the candidate could not answer.',
  },
  late: {
    wrong: 'a driver operation did not answer in time',
    todo: 'See where the candidate waits, or give it more time with --timeout.',
  },
  'too-large': {
    wrong: 'an answer is too large',
    todo: 'Tell what is new since the last answer only; attachments by size and hash, never their bytes.',
  },
  'not-json': {
    wrong: 'an answer is not JSON',
    todo: 'Answer with the document that "ddfl contract" prints for the operation, as application/json.',
  },
  'off-contract': {
    wrong: "an answer does not match the contract's schema",
    todo: 'Compare the answer with the schema and example that "ddfl contract" prints for the operation.',
  },
};

/** The same trouble by another name where it means another thing. */
const OF_STATEMENT: Partial<Record<Trouble, string>> = { 'off-contract': 'the statement is invalid' };
const OF_OTHERS: Partial<Record<Trouble, string>> = {
  unreachable: 'the candidate ended or broke off the call',
};

/** What a driver operation that could not be asked or answered means. */
export function troubleFinding({ trouble, operation, message }: CandidateUnavailable): Finding {
  const { wrong, todo } = TROUBLES[trouble];
  const isStatement = operation === 'statement';
  return {
    wrong: (isStatement ? OF_STATEMENT : OF_OTHERS)[trouble] ?? wrong,
    tried: `the driver operation "${operation ?? 'statement'}"`,
    came: message,
    todo,
  };
}

/** Troubles that a platform which lets nobody in may well be the cause of. */
const CAUSED_BY_ACCESS: readonly Trouble[] = ['failed', 'late', 'missing'];

const isListing = ({ method, path, isToPractice }: Call) =>
  isToPractice && method === 'GET' && /^\/Messages\/?(\?|$)/.test(path);

/** What is wrong in how the candidate calls Helsenorge, if anything is. */
export function accessFinding(seen: Seen): Finding | undefined {
  const { calls, trouble, practice, origin } = seen;
  const hasActed = !trouble || (CAUSED_BY_ACCESS.includes(trouble.trouble) && trouble.operation === 'act');
  if (!hasActed) return undefined;
  const listed = calls.filter((call) => isListing(call) && call.status === 200);
  const tried = `an e-consultation waited at ${origin}/practices/${practice.id}; "act" asked the candidate to read its inbox`;
  if (listed.length === 0) {
    // A candidate that never came as far as calling and says why: its own words tell more.
    if (calls.length === 0 && trouble)
      return trouble.trouble === 'missing' ? undefined : uncalled(trouble, origin);
    return { tried, came: cameOf(seen), ...whyNothingListed(seen) };
  }
  const waiting = practice.clinicians.map(({ herId }) => herId);
  const asked = [...new Set(listed.flatMap(herIdsOf))];
  const missed = waiting.filter((herId) => !asked.includes(herId));
  if (missed.length === 0) return undefined;
  return {
    wrong: 'wrong HER-id',
    tried,
    came: `the candidate listed the messages to ${asked.join(', ')}; those to ${missed.join(', ')} it never asked for`,
    todo: "Ask for the unread messages of every HER-id of the provisioning: the office's and each clinician's.",
  };
}

/** What was seen first is told first: an operation that failed, or did not answer, before any call came. */
function uncalled(trouble: CandidateUnavailable, origin: string): Finding {
  const { came, todo, ...finding } = troubleFinding(trouble);
  const reach =
    origin === INTERCEPTED_ORIGIN
      ? ''
      : ` If it waits for Helsenorge, see that its machine reaches ${origin} (--platform-host, a proxy, a firewall).`;
  return { ...finding, came: `${came}\nHelsenorge was not called.`, todo: `${todo}${reach}` };
}

/** How the message service begins what it says of a call's headers. */
const HEADERS = /^(api-version|nhn-source-system|Unsupported Media Type)\b/;

function whyNothingListed({ calls, origin, practice }: Seen): Pick<Finding, 'wrong' | 'todo'> {
  const has = (status: number) => calls.some((call) => call.isToPractice && call.status === status);
  if (has(401)) {
    return {
      wrong: 'wrong token',
      todo: 'Send platform.token of the provisioning with every call, as "Authorization: Bearer <token>". Every run has a new one: keep none from before.',
    };
  }
  if (has(403)) {
    const own = [practice.office.herId, ...practice.clinicians.map(({ herId }) => herId)];
    return {
      wrong: 'wrong HER-id',
      todo: `Ask for the HER-ids of the provisioning and for no others; here ${own.join(', ')}. Every practice has new ones: configure none.`,
    };
  }
  if (calls.some(({ isToPractice, problem }) => isToPractice && HEADERS.test(problem ?? ''))) {
    return {
      wrong: 'a header is missing or wrong',
      todo: 'Send api-version: 2 and nhn-source-system with every call to the message service, and content-type: application/json with every body, as NHN demands.',
    };
  }
  if (calls.length === 0) {
    const isInProcess = origin === INTERCEPTED_ORIGIN;
    return {
      wrong: "the platform's address was not called",
      todo: isInProcess
        ? 'Call platform.url of the provisioning with fetch or node:http: no other client is heard in process. With another one, serve the driver over HTTP and use --exec.'
        : `Call platform.url of the provisioning, and see that the candidate's machine reaches ${origin} (--platform-host, a proxy, a firewall).`,
    };
  }
  return {
    wrong: "the platform's address was called in a wrong way",
    todo: 'List the inbox by GET {platform.url}/Messages?ReceiverHerIds=…: append the path to platform.url as provisioned, capital M included. "ddfl contract" prints every operation.',
  };
}

const CALLS_SHOWN_MAX = 3;

/** The calls that came, the same ones told once, and how the act ended. */
function cameOf({ calls, trouble }: Seen): string {
  const lines = calls.map(({ method, path, status, problem, isToPractice }) => {
    const where = isToPractice ? path : `${path} (no practice's address)`;
    return `${visible(`${method} ${clipped(where, 200)}`)} was answered ${status}${problem && status !== 401 ? `: ${visible(clipped(problem, 200))}` : ''}`;
  });
  const told = [...new Set(lines)].slice(0, CALLS_SHOWN_MAX);
  const called = told.length > 0 ? `${told.join('; ')} (${calls.length} calls in all)` : 'no call at all';
  return trouble ? `${called}\n${trouble.message}` : called;
}

function herIdsOf({ path }: Call): string[] {
  return queryValues(new URLSearchParams(path.split('?')[1] ?? ''), 'ReceiverHerIds').flatMap((each) =>
    each.split(','),
  );
}
