/** A played run in readers' words: each step, and the messages that passed in it. */

import { actorOf, practiceNumberOf } from '../../machines/contract/acts.ts';
import { readMessage, redact } from '../../machines/contract/messages/codec.ts';
import type { DialogMessage, Message } from '../../machines/contract/messages/message.ts';
import type { Passed, RunRecord, StepRecord } from '../../machines/contract/record.ts';
import { ATTACHMENTS, asWritten, counted, type Words } from '../../machines/contract/words.ts';
import { stepPhrase } from '../../machines/words/phrases.ts';
import type { Report } from '../../reports/schema.ts';
import { plainPractice } from '../../scenarios/data/practice.ts';
import { bytesOf } from '../judge/document-bytes.ts';
import { passedOnce } from '../judge/faltering.ts';
import { elementAt, elementOf } from './element-of.ts';
import { officeNotes } from './office-notes.ts';
import type { Reading } from './what-was-read.ts';

type Failure = NonNullable<Report['requirements'][number]['failure']>;
type StepLine = Failure['steps'][number];
type MessageLine = StepLine['messages'][number];

const CAUSES: Record<Extract<Passed, { to: 'office' }>['cause'], Words> = {
  sent: { nb: '', en: '' },
  receipt: { nb: '', en: '' },
  released: { nb: ', forsinket', en: ', delayed' },
  repeated: { nb: ', levert på nytt', en: ', delivered again' },
  corrupted: { nb: ', ødelagt på veien', en: ', corrupted on the way' },
  misrouted: { nb: ', til et annet kontor', en: ', meant for another office' },
};

const STATUSES: Record<string, Words> = {
  ok: { nb: 'mottatt', en: 'received' },
  rejected: { nb: 'avvist', en: 'rejected' },
  'partly-rejected': { nb: 'delvis avvist', en: 'partly rejected' },
};

function ofDialog(message: DialogMessage): Words {
  const { body, attachments } = message;
  const files = attachments.length;
  const kind =
    body.kind === 'question'
      ? { nb: 'åpnende melding', en: 'opening message' }
      : { nb: `svar, kode ${body.code.value}`, en: `answer, code ${body.code.value}` };
  return files === 0
    ? kind
    : {
        nb: `${kind.nb}, ${counted(files, ATTACHMENTS).nb}`,
        en: `${kind.en}, ${counted(files, ATTACHMENTS).en}`,
      };
}

function ofReceipt(status: string, errors: readonly string[]): Words {
  const outcome = STATUSES[status] ?? asWritten(status);
  const codes = errors.length > 0 ? ` (${errors.join(', ')})` : '';
  return { nb: `kvittering: ${outcome.nb}${codes}`, en: `receipt: ${outcome.en}${codes}` };
}

function summaryOf(message: Message | undefined): Words {
  if (!message) return { nb: 'ugyldig dokument', en: 'invalid document' };
  if (message.kind === 'dialog') return ofDialog(message);
  return ofReceipt(
    message.status,
    message.errors.map(({ value }) => value),
  );
}

/** A message that passed, as a report shows it. */
export function lineOf(passed: Passed, withTexts: boolean): MessageLine {
  if ('receiptFor' in passed) {
    const { appRecStatus, appRecErrorList } = passed.receipt;
    const status = appRecStatus === 'Ok' ? 'ok' : 'rejected';
    const summary = ofReceipt(
      status,
      (appRecErrorList ?? []).map(({ errorCode }) => errorCode),
    );
    return { from: 'office', to: 'platform', type: 'APPREC', summary, findings: [] };
  }
  const reading = readMessage(bytesOf(passed.document));
  const message = reading.ok ? reading.message : undefined;
  const summary = summaryOf(message);
  const cause = passed.to === 'office' ? CAUSES[passed.cause] : { nb: '', en: '' };
  const xml = 'xml' in passed.document ? passed.document.xml : undefined;
  return {
    from: passed.to === 'office' ? 'platform' : 'office',
    to: passed.to,
    type: message?.kind === 'dialog' ? message.type : message ? 'APPREC' : '?',
    ...(message && { id: message.id }),
    summary: { nb: summary.nb + cause.nb, en: summary.en + cause.en },
    ...(xml !== undefined && { xml: withTexts ? xml : redact(xml) }),
    findings: reading.ok
      ? []
      : reading.findings.map(({ path, message: finding }) => `${path ?? ''} ${finding}`.trim()),
  };
}

const isReceipt = (passed: Passed) => {
  if ('receiptFor' in passed) return true;
  const reading = readMessage(bytesOf(passed.document));
  return reading.ok && reading.message.kind === 'receipt';
};

/** What passed in a step that a reading is of. */
function passedIn(step: StepRecord, { of, index }: Reading): Passed | undefined {
  const fromOffice = passedOnce(step).filter(({ to }) => to === 'platform');
  if (of === 'sent') return fromOffice.filter((passed) => 'document' in passed)[index];
  return of === 'receipts' ? fromOffice.filter(isReceipt)[index] : undefined;
}

function marked(line: MessageLine, { path, value }: Reading): MessageLine {
  if (line.xml === undefined) return { ...line, offends: true };
  const isFinding = path[0] === 'findings' && typeof value === 'string';
  const at = isFinding ? elementAt(line.xml, value.split(': ', 1)[0] ?? '') : elementOf(line.xml, path);
  return { ...line, offends: true, ...(at !== undefined && { at }) };
}

/** Where a rule was broken, and what it read last there, as far as that can be told. */
export interface Broken {
  readonly step: number;
  readonly read: Reading | undefined;
  /** Whether the messages are of a log, in which each stands in a file. */
  readonly isOfLog?: boolean;
}

/** The file of a log that a step's message stands in. */
const fileOf = ({ passed }: StepRecord) =>
  passed.flatMap((each) => ('document' in each ? each.transportId : []))[0];

const inFile = ({ nb, en }: Words, file: string): Words => ({ nb: `${nb} (${file})`, en: `${en} (${file})` });

/** The first steps of a run, as a report shows them: where a rule was broken, the one thing that it was broken by is marked. */
export function stepLines(
  run: RunRecord,
  count: number,
  withTexts: boolean,
  broken?: Broken | undefined,
): StepLine[] {
  return run.steps.slice(0, count).map((step: StepRecord, index) => {
    const diverges = index + 1 === broken?.step;
    const read = diverges ? broken?.read : undefined;
    const offending = read && passedIn(step, read);
    const practice = practiceNumberOf(step.act);
    const before = run.steps.slice(0, index).findLast(({ act }) => practiceNumberOf(act) === practice);
    const office = officeNotes(step, before, read);
    const messages = step.passed.map((passed) => {
      const line = lineOf(passed, withTexts);
      return read && passed === offending ? marked(line, read) : line;
    });
    const file = broken?.isOfLog ? fileOf(step) : undefined;
    const text = stepPhrase(step, plainPractice);
    const isTold = [...messages, ...office].some(({ offends }) => offends);
    return {
      number: index + 1,
      act: step.act,
      actor: actorOf(step.act),
      text: file === undefined ? text : inFile(text, file),
      ...(file !== undefined && { file }),
      at: step.at,
      outcome: step.outcome,
      // Of an act of the office it is the candidate that gives the reason, in words of its own.
      ...(step.reason && (withTexts || step.request === null) && { reason: step.reason }),
      diverges,
      ...(diverges && !isTold && { offends: true as const }),
      messages,
      office,
    };
  });
}
