/** Every place where the suite reads a document that came from a candidate. */
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import {
  foldAttachments,
  readMessage,
  redact,
  validateXml,
} from '../../../machines/contract/messages/codec.ts';
import { exampleHeaders } from '../../../mocks/example-headers.ts';
import { examplePractice } from '../../../mocks/example-practice.ts';
import { conformingPlatform } from '../../../mocks/platform/behaviour.ts';
import { createWorld } from '../../../mocks/platform/world.ts';
import { createReception } from '../../../mocks/reception.ts';
import { prettyXml } from '../../../reports/xml-lines.ts';
import { withoutPeople } from '../../privacy/sweep.ts';

/** What is not UTF-8 is recorded in base64 instead. */
function folded(bytes: Buffer): void {
  try {
    foldAttachments(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

/** A document sent to Helsenorge, as the candidate sends it. */
function sent(bytes: Buffer): void {
  const reception = createReception('http://localhost', 'token');
  const world = createWorld(examplePractice, conformingPlatform(defaultProfile));
  const { url, token } = reception.admit(world);
  const document = { businessDocument: bytes.toString('base64'), contentType: 'application/xml' };
  reception.answer({
    method: 'POST',
    target: `${new URL(url).pathname}/Messages`,
    headers: exampleHeaders(token),
    body: () => ({ ...document, contentTransferEncoding: 'base64' }),
  });
}

export const PLACES: Readonly<Record<string, (bytes: Buffer) => void>> = {
  'taken in': sent,
  recorded: folded,
  judged: (bytes) => void readMessage(bytes),
  explained: (bytes) => void validateXml(bytes),
  redacted: (bytes) => void redact(bytes.toString()),
  shown: (bytes) => void prettyXml(bytes.toString()),
  swept: (bytes) => void withoutPeople(bytes.toString()),
};
