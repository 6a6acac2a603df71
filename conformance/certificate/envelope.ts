/**
 * A signed envelope (DSSE 1.0, secure-systems-lab/dsse) with an Ed25519 signature. Its public key stands beside the signature,
 * so that the envelope can be checked by itself; whether the key is one to trust is for its reader to say.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as z from 'zod';

export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

const Envelope = z.strictObject({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: z.base64(),
  signatures: z.tuple([
    z.strictObject({
      /** The SHA-256 of the public key (SubjectPublicKeyInfo, DER), in hexadecimal digits. */
      keyid: z.string().regex(/^[0-9a-f]{64}$/),
      sig: z.base64(),
      publicKey: z.base64(),
    }),
  ]),
});
export type Envelope = z.infer<typeof Envelope>;

/** What is signed: the pre-authentication encoding, which says how long each part is. */
function encoded(type: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

export const keyIdOf = (key: KeyObject): string => createHash('sha256').update(spkiOf(key)).digest('hex');

const spkiOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

/** The text of an envelope around a payload: the one text that it has. */
export function signed(payload: string, privateKey: KeyObject): string {
  const publicKey = createPublicKey(privateKey);
  const bytes = Buffer.from(payload);
  return textOf({
    payloadType: PAYLOAD_TYPE,
    payload: bytes.toString('base64'),
    signatures: [
      {
        keyid: keyIdOf(publicKey),
        sig: sign(null, encoded(PAYLOAD_TYPE, bytes), privateKey).toString('base64'),
        publicKey: spkiOf(publicKey).toString('base64'),
      },
    ],
  });
}

const textOf = (envelope: Envelope) => `${JSON.stringify(envelope, null, 2)}\n`;

/** What is wrong with an envelope. */
export class NotAuthentic extends Error {}

export interface Opened {
  readonly payload: string;
  readonly keyId: string;
}

/** @throws NotAuthentic when it is no envelope, is not written as `signed` writes it, or its signature does not hold. */
export function opened(text: string): Opened {
  const envelope = envelopeIn(text);
  // More texts than one would say the same, and some of their bytes nothing.
  if (textOf(envelope) !== text)
    throw new NotAuthentic('it is not as it was written: something was changed beside what is signed');
  const [{ keyid, sig, publicKey }] = envelope.signatures;
  const payload = bytesIn(envelope.payload);
  const key = keyIn(bytesIn(publicKey));
  if (keyIdOf(key) !== keyid) throw new NotAuthentic('its key is not the one that its key id names');
  if (!verify(null, encoded(envelope.payloadType, payload), key, bytesIn(sig)))
    throw new NotAuthentic('its signature does not hold: what is signed, or the signature, was changed');
  return { payload: payload.toString('utf8'), keyId: keyid };
}

function envelopeIn(text: string): Envelope {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotAuthentic('it is not JSON');
  }
  const parsed = Envelope.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new NotAuthentic(`it is no DSSE envelope of a certificate: ${z.prettifyError(parsed.error)}`);
}

/** Of several texts that decode to the same bytes one is taken. */
function bytesIn(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') === base64) return bytes;
  throw new NotAuthentic('its base64 is not as it was written');
}

function keyIn(der: Buffer): KeyObject {
  try {
    const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
    // What stands behind a key is read over.
    if (key.asymmetricKeyType === 'ed25519' && spkiOf(key).equals(der)) return key;
  } catch {
    // Told below.
  }
  throw new NotAuthentic('its public key is no Ed25519 key');
}
