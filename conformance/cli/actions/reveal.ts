import { dirname, join } from 'node:path';
import { visible } from '../../../reports/visible.ts';
import { revealIn, shownOf } from '../../redact/reveal.ts';
import { readSecretsFile, writeOwnJson } from '../../redact/secrets-file.ts';
import { UserError } from '../../user-error.ts';
import type { RevealFlags } from '../reveal-command.ts';

/** Writes what proves one value of a redacted record. */
export function revealAction(path: string, flags: RevealFlags): void {
  const beside = (name: string) => join(dirname(path), name);
  const { value, secrets = beside('secrets.json'), out = beside('reveal.json'), lang } = flags;
  const reveal = revealIn(readSecretsFile(secrets), value);
  const shown = shownOf(path, reveal);
  if (!shown) throw new UserError(`${secrets} is not of ${path}: it holds other values.`);
  writeOwnJson(out, reveal);
  const told = {
    nb: `${out}: viser ${shown.length === 1 ? 'denne verdien' : 'disse verdiene'}, og ingenting annet, til den som spør. Kontrolleres slik: ddfl verify SERTIFIKAT --record ${path} --reveal ${out}`,
    en: `${out}: shows ${shown.length === 1 ? 'this value' : 'these values'}, and nothing else, to whoever asks. It is checked so: ddfl verify CERTIFICATE --record ${path} --reveal ${out}`,
  };
  process.stdout.write(`${visible(told[lang])}\n`);
}
