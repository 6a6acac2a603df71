/** A played run in readers' words: each step, and the messages that passed in it. */

import { actorOf } from '../../machines/contract/acts.ts';
import { readMessage, redact } from '../../machines/contract/messages/codec.ts';
import type { DialogMessage, Message } from '../../machines/contract/messages/message.ts';
import type { Passed, RunRecord, StepRecord } from '../../machines/contract/record.ts';
import { ATTACHMENTS, asWritten, counted, type Words } from '../../machines/contract/words.ts';
import { stepPhrase } from '../../machines/words/phrases.ts';
import type { Report } from '../../reports/schema.ts';
import { plainPractice } from '../../scenarios/data/practice.ts';
import { bytesOf } from '../judge/document-bytes.ts';

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

function lineOf(passed: Passed, withTexts: boolean): MessageLine {
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

/** The steps of a run up to `divergence`, as a report shows them. */
export function stepLines(run: RunRecord, divergence: number, withTexts: boolean): StepLine[] {
  return run.steps.slice(0, divergence).map((step: StepRecord, index) => ({
    number: index + 1,
    act: step.act,
    actor: actorOf(step.act),
    text: stepPhrase(step, plainPractice),
    at: step.at,
    outcome: step.outcome,
    ...(step.reason && { reason: step.reason }),
    diverges: index + 1 === divergence,
    messages: step.passed.map((passed) => lineOf(passed, withTexts)),
  }));
}
