import { dirname, join } from 'node:path';
import { renderBadge, renderEndpoint } from '../../../reports/badge.ts';
import { renderCertificate } from '../../../reports/html/certificate-page.tsx';
import { certificateOf, provenStatementOf } from '../../certificate/sign.ts';
import { authentic } from '../../certificate/verify.ts';
import { canonical } from '../../record/identity.ts';
import { UserError } from '../../user-error.ts';
import { makeFolder, writeText } from '../files.ts';
import * as options from '../options.ts';
import type { SignFlags } from '../sign-command.ts';

/** Writes the certificate of a report and what is made from it, or what another signer is to put its name to. */
export async function signAction(path: string, flags: SignFlags): Promise<void> {
  const { key, predicate } = flags;
  if (key === undefined && predicate === undefined)
    throw new UserError(
      'Name the private key with --key, or with --predicate the file that another signer is to attest.',
    );
  if (predicate !== undefined) await writePredicate(path, predicate, flags);
  if (key !== undefined) await writeCertificate(path, key, flags);
}

/** The predicate alone: the subject, and the signature, are whoever's who attests it. */
async function writePredicate(path: string, file: string, { record }: SignFlags): Promise<void> {
  const { predicate, predicateType } = await provenStatementOf(path, { record, workers: options.cores() });
  writeText(file, `${canonical(predicate)}\n`);
  process.stdout.write(`${file}: the predicate, of type ${predicateType}; nobody has signed it yet\n`);
}

async function writeCertificate(path: string, key: string, flags: SignFlags): Promise<void> {
  const { record, out = dirname(path), lang } = flags;
  const certificate = await certificateOf(path, key, { record, workers: options.cores() });
  const read = authentic(certificate);
  if ('refuted' in read) throw new TypeError(`What was signed does not hold: ${read.refuted.join('; ')}`);
  const { statement, keyId } = read;
  const files = {
    'certificate.json': certificate,
    'certificate.html': await renderCertificate(statement, keyId, lang),
    'badge.json': renderEndpoint(statement),
    'badge.svg': renderBadge(statement),
  };
  makeFolder(out);
  for (const [name, text] of Object.entries(files)) writeText(join(out, name), text);
  process.stdout.write(
    `${join(out, 'certificate.json')}, with a page and a badge beside it; signed with key ${keyId}\n`,
  );
}
