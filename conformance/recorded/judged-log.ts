/** A vendor's log judged: the same verdicts as of a run, as far as messages alone go. */
import { createHash } from 'node:crypto';
import type { Profile } from '../../machines/contract/profile.ts';
import type { RecordHeader, RunRecord } from '../../machines/contract/record.ts';
import { SERVICES } from '../../machines/contract/service-names.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { Statement } from '../../machines/contract/statement.ts';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import type { Step } from '../../machines/requirements/step.ts';
import { type Conclusion, conclude } from '../conclude/conclude.ts';
import { summaryOf } from '../conclude/summary.ts';
import { Tally } from '../conclude/tally.ts';
import type { Waiver } from '../conclude/waivers.ts';
import type { Judgement } from '../judge/judge.ts';
import { headed } from '../record/header.ts';
import { UserError } from '../user-error.ts';
import { serviceOf } from './acts.ts';
import { type Conversations, conversationsIn } from './conversations.ts';
import { edgeOf } from './edges.ts';
import { judgeConversation, judgeLoose, stepsIn } from './judge-messages.ts';
import type { Logged } from './logged.ts';
import { notesOn } from './notes.ts';
import { officeOf } from './office.ts';
import { inOrder } from './order.ts';
import { isOfCitizens, type ReadLog, readLog, sentAtOf } from './read-log.ts';
import { looseRun, runOf } from './run-of.ts';

export interface LogOptions {
  /** HER-id of the office, where the messages do not tell which party it is. */
  readonly office?: string | undefined;
  /** The codes in force. */
  readonly profile: Profile;
  readonly date: string;
  readonly catalogue?: CatalogueVersion | undefined;
  readonly waivers?: readonly Waiver[];
}

export interface JudgedLog {
  readonly header: RecordHeader;
  readonly tally: Tally;
  readonly conclusion: Conclusion;
  /** The SHA-256 of the documents in their order, in hexadecimal digits. */
  readonly digest: string;
}

/**
 * What a log comes to.
 * @throws UserError when it holds no document, or nobody can tell which party is the office.
 */
export function judgeLog({ documents, others }: Logged, options: LogOptions): JudgedLog {
  const log = readLog(documents);
  const ours = log.documents.filter((each) => isOfCitizens(each, options.profile));
  const ordered = inOrder(ours);
  if (ours.length === 0)
    throw new UserError(
      `Of ${log.documents.length} documents none is of the dialogue with citizens: the types of these begin with DIALOG_INNBYGGER_.`,
    );
  const office = officeOf(ordered, options.office);
  const conversations = conversationsIn(ordered, office);
  const isPastEdge = edgeOf(conversations);
  const services = servicesIn(conversations, options.profile);
  const statement = statementOf([...office][0] ?? '', services);
  const notes = notesOn({ ...log, others, ours }, conversations, isPastEdge);
  // Nothing was played: there is no run that this would be the same as.
  const { run: _, ...header } = headed({
    profile: options.profile,
    date: options.date,
    seed: 0,
    runs: 0,
    services: [...services],
    statement,
    catalogue: options.catalogue,
    messages: { documents: ours.length, ...period(log), notes },
  });
  // How much of a lifecycle was gone through says nothing where nobody chose what to try.
  const tally = new Tally([]);
  for (const { run, judgement } of judgedRuns(conversations, statement, options.profile, isPastEdge))
    tally.add(summaryOf({ run, judgement }, []), () => ({ run, judgement }));
  const end = { end: true, runs: tally.runs } as const;
  return {
    header,
    tally,
    conclusion: conclude(header, tally, end, options.waivers),
    digest: digestOf(ordered),
  };
}

type JudgedRun = { readonly run: RunRecord; readonly judgement: Judgement };

function judgedRuns(
  { all, loose }: Conversations,
  statement: Statement,
  profile: Profile,
  isPastEdge: ReturnType<typeof edgeOf>,
): JudgedRun[] {
  const known = new Map<string, Step[]>();
  const elsewhere = (step: Step): Step['beside'] => {
    const steps = idsOf(step).flatMap((id) => (known.get(id) ?? []).slice(0, 1));
    return steps.length === 0 ? [] : [{ practice: step.practice, past: [...new Set(steps)] }];
  };
  const remember = (steps: readonly Step[]) => {
    for (const step of steps) for (const id of idsOf(step)) known.set(id, [...(known.get(id) ?? []), step]);
  };
  const runs = all.map((conversation) => {
    const run = runOf(conversation, profile);
    const steps = stepsIn(run, statement, profile);
    const judgement = judgeConversation(steps, conversation, { profile, isPastEdge, elsewhere });
    remember(steps);
    return { run, judgement };
  });
  if (loose.length === 0) return runs;
  const run = looseRun(loose, profile);
  return [
    ...runs,
    { run, judgement: judgeLoose(stepsIn(run, statement, profile), { profile, isPastEdge, elsewhere }) },
  ];
}

const idsOf = ({ received, sent }: Step): string[] => [
  ...received.flatMap(({ message }) => message?.id ?? []),
  ...sent.flatMap(({ messageId }) => messageId ?? []),
];

function servicesIn({ all }: Conversations, profile: Profile): readonly Service[] {
  const seen = new Set(
    all.flatMap(({ turns }) =>
      turns.flatMap(({ message }) => (message && serviceOf(message, profile)) ?? []),
    ),
  );
  return seen.size === 0 ? SERVICES : SERVICES.filter((each) => each !== 'gp-panel' && seen.has(each));
}

/** What is claimed of a system of which messages alone are seen: the services, and nothing that it would tell. */
const statementOf = (office: string, services: readonly Service[]): Statement => ({
  name: `HER-id ${office}`,
  version: '–',
  services: [...services],
  appointmentKinds: [],
  observes: [],
  takesClock: false,
  messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
});

function period({ documents }: ReadLog): { from?: string; until?: string } {
  const dates = documents.flatMap((each) => sentAtOf(each)?.slice(0, 10) ?? []).sort();
  const [from, until] = [dates[0], dates.at(-1)];
  return { ...(from && { from }), ...(until && { until }) };
}

function digestOf(documents: readonly { readonly bytes: Uint8Array }[]): string {
  const digest = createHash('sha256');
  for (const { bytes } of documents) digest.update(bytes);
  return digest.digest('hex');
}
