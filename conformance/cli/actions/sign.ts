import { dirname, join } from 'node:path';
import { renderBadge, renderEndpoint } from '../../../reports/badge.ts';
import { renderCertificate } from '../../../reports/html/certificate-page.tsx';
import { certificateOf } from '../../certificate/sign.ts';
import { authentic } from '../../certificate/verify.ts';
import { makeFolder, writeText } from '../files.ts';
import * as options from '../options.ts';
import type { SignFlags } from '../sign-command.ts';

/** Writes the certificate of a report, and what is made from it. */
export async function signAction(path: string, flags: SignFlags): Promise<void> {
  const { key, record, out = dirname(path), lang } = flags;
  const certificate = await certificateOf(path, { key, record, workers: options.cores() });
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
