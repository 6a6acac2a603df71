/** Keys in files, as `openssl` makes them. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { messageOf } from '../attach/unavailable.ts';
import { textOfFile } from '../record/small-file.ts';
import { UserError } from '../user-error.ts';

const HOW = 'Make one with: openssl genpkey -algorithm ed25519 -out key.pem';
const HOW_PUBLIC = 'Write it with: openssl pkey -in key.pem -pubout -out key.pub.pem';

/** @throws UserError when there is no Ed25519 private key in the file. */
export const privateKeyIn = (path: string): KeyObject => keyIn(path, 'private key', createPrivateKey, HOW);

/** @throws UserError when there is no Ed25519 public key in the file. */
export const publicKeyIn = (path: string): KeyObject =>
  keyIn(path, 'public key', createPublicKey, HOW_PUBLIC);

function keyIn(path: string, what: string, create: (pem: string) => KeyObject, how: string): KeyObject {
  const key = attempt(path, what, how, () => create(textOfFile(path)));
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new UserError(
    `${path} holds a key of the kind ${key.asymmetricKeyType}: certificates are signed with Ed25519. ${how}`,
  );
}

function attempt(path: string, what: string, how: string, read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (error) {
    throw new UserError(
      `Failed to read a ${what} (PEM, without a passphrase) from ${path}: ${messageOf(error)}. ${how}`,
    );
  }
}
