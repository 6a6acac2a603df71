import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface SignFlags {
  key?: string;
  predicate?: string;
  record?: string;
  out?: string;
  lang: options.Language;
}

export function signCommand(): Command {
  const command = new Command('sign')
    .description('sign a report: a certificate that anyone can verify, as a file, a page and a badge')
    .argument('<report>', 'report.json written by "ddfl certify"')
    .addOption(
      new Option(
        '--key <file>',
        'Ed25519 private key (PEM): openssl genpkey -algorithm ed25519 -out key.pem',
      ),
    )
    .addOption(
      new Option('--predicate <file>', 'write what another signer is to attest: the predicate, unsigned'),
    )
    .addOption(new Option('--record <file>', 'its record; record.ndjson beside the report unless given'))
    .addOption(new Option('--out <folder>', 'folder for the certificate; that of the report unless given'))
    .addOption(options.languageOption())
    .action(async (path: string, flags: SignFlags) => {
      const { signAction } = await import('./actions/sign.ts');
      await signAction(path, flags);
    });
  return withBelow(command, {
    examples: [
      'ddfl sign ddfl-report/report.json --key key.pem',
      'ddfl sign ddfl-report/report.json --predicate predicate.json',
    ],
    exitCodes: [
      '0  signed, or the predicate written',
      '3  the report cannot be certified, or is not what its record comes to',
    ],
  });
}
