import { describe, expect, it } from 'vitest';
import { readMessage } from '../../machines/contract/messages/codec.ts';
import type { Passed, StepRecord } from '../../machines/contract/record.ts';
import { playActs } from '../example-runs.ts';
import { bytesOf } from './document-bytes.ts';
import { noArrivals, receivedIn, sentIn } from './seen.ts';

const [question] = (await playActs([{ type: 'citizen.asks' }])).steps;
if (!question) throw new Error('The question was not asked');

/** The step with other documents passed. */
const passing = (...passed: Passed[]): StepRecord => ({ ...question, passed });
const [delivered, receipt] = question.passed;
if (delivered?.to !== 'office' || !receipt || !('document' in receipt))
  throw new Error('No receipt was sent');
const xmlOf = ({ document }: { document: Parameters<typeof bytesOf>[0] }) =>
  Buffer.from(bytesOf(document)).toString();

describe('what the office receives', () => {
  it('is read from the document, with size and hash of each file', async () => {
    const attachments = [
      { format: 'png', bytes: 9, seed: 1 } as const,
      { format: 'pdf', bytes: 300_000, seed: 2 } as const,
    ];
    const run = await playActs([{ type: 'citizen.asks', attachments }]);
    const [step] = run.steps;
    if (!step) throw new Error('The question was not asked');
    const [received] = receivedIn(step, noArrivals(), 0);
    expect(received?.message?.id).toBe(step.conversation);
    expect(received?.attachments).toEqual(step.office.filed[0]?.attachments);
    expect(received?.attachments.map(({ bytes }) => bytes)).toEqual([9, 300_000]);
    expect(JSON.stringify(run).length).toBeLessThan(60_000);
  });

  it('is unread when the network corrupted it, and that is nobody’s fault', () => {
    const arrivals = noArrivals();
    const broken = {
      ...delivered,
      cause: 'corrupted',
      fault: 'not-well-formed',
      document: { xml: '<MsgHead' },
    } as const;
    const [received] = receivedIn(passing(broken), arrivals, 0);
    expect(received).toMatchObject({ cause: 'corrupted', fault: 'not-well-formed', attachments: [] });
    expect(received?.message).toBeUndefined();
    expect(arrivals.platformFaults).toEqual([]);
  });

  it('is Helsenorge’s fault when it cannot be read and nobody corrupted it', () => {
    for (const cause of ['sent', 'receipt'] as const) {
      const arrivals = noArrivals();
      receivedIn(passing({ ...delivered, cause, document: { xml: '<MsgHead' } }), arrivals, 0);
      expect(arrivals.platformFaults).toHaveLength(1);
    }
  });

  it('is out of order when it came before one held back, or after a later one', () => {
    const arrivals = noArrivals();
    expect(receivedIn(passing({ ...delivered, sequence: 2 }), arrivals, 1)[0]?.isOutOfOrder).toBe(true);
    const late = { ...delivered, cause: 'released', sequence: 1 } as const;
    expect(receivedIn(passing(late), arrivals, 1)[0]?.isOutOfOrder).toBe(true);
    expect(receivedIn(passing({ ...late, sequence: 3 }), arrivals, 0)[0]?.isOutOfOrder).toBe(false);
    expect(receivedIn(passing(delivered), noArrivals(), 0)[0]?.isOutOfOrder).toBe(false);
  });

  it('may be a document that is no text', () => {
    expect(bytesOf({ base64: Buffer.from([0xff, 0x00]).toString('base64') })).toEqual(
      Buffer.from([0xff, 0x00]),
    );
  });
});

describe('a receipt', () => {
  const arrived = () => {
    const arrivals = noArrivals();
    receivedIn(question, arrivals, 0);
    return arrivals;
  };

  it('is set beside the message that it is for', () => {
    const { transportId: receivedAs } = delivered;
    const seen = { receivedAs, refersExactly: true, status: 'ok', errors: [], document: expect.anything() };
    expect(sentIn(question, arrived()).receipts).toEqual([seen]);
  });

  it.each([
    ['id', (xml: string) => xml.replace(/(<Id>)[^<]*(<\/Id><\/OriginalMsgId>)/, '$1another$2'), undefined],
    [
      'date',
      (xml: string) => xml.replace(/<IssueDate>[^<]*</, '<IssueDate>2001-01-01T00:00:00Z<'),
      delivered.transportId,
    ],
    [
      'type',
      (xml: string) => xml.replace(/<MsgType V="DIALOG[^"]*"/, '<MsgType V="DIALOG_ANNET"'),
      delivered.transportId,
    ],
  ])('that repeats another %s does not refer exactly', (_field, change, receivedAs) => {
    const xml = change(xmlOf(receipt));
    expect(xml).not.toBe(xmlOf(receipt));
    expect(readMessage(Buffer.from(xml)).ok).toBe(true);
    const [seen] = sentIn(passing({ ...receipt, document: { xml } }), arrived()).receipts;
    expect(seen).toMatchObject({ receivedAs, refersExactly: false });
  });

  it('that repeats the date in another offset refers exactly', () => {
    const xml = xmlOf(receipt).replace(/<IssueDate>[^<]*</, '<IssueDate>2024-02-05T08:00:01Z<');
    expect(sentIn(passing({ ...receipt, document: { xml } }), arrived()).receipts[0]?.refersExactly).toBe(
      true,
    );
  });

  it('may be given by the message service’s call instead of a document', () => {
    const call: Passed = {
      to: 'platform',
      receiptFor: delivered.transportId,
      receipt: { appRecStatus: 'Rejected', appRecErrorList: [{ errorCode: 'E35' }] },
    };
    const { receipts, sent } = sentIn(passing(call), arrived());
    expect(receipts).toMatchObject([
      {
        receivedAs: delivered.transportId,
        refersExactly: true,
        status: 'rejected',
        errors: [{ value: 'E35' }],
      },
    ]);
    expect(sent).toEqual([]);
  });
});

describe('a document from the office', () => {
  it('that validates has no findings and the id it holds', () => {
    const [document] = sentIn(question, noArrivals()).sent;
    expect(document).toMatchObject({ transportId: receipt.transportId, findings: [] });
    expect(document?.messageId).toBeDefined();
  });

  it('that does not validate is told where and why', () => {
    const xml = xmlOf(receipt).replace('<Status V="1"', '<Status V="9"');
    const [document] = sentIn(passing({ ...receipt, document: { xml } }), noArrivals()).sent;
    expect(document?.findings).toHaveLength(1);
    expect(document?.findings[0]).toContain('Status');
    expect(document?.messageId).toBeUndefined();
  });
});
