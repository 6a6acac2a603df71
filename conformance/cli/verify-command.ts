import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface VerifyFlags {
  record?: string;
  key?: string;
  reveal?: string;
  lang: options.Language;
}

export function verifyCommand(finish: (exitCode: number) => void): Command {
  const command = new Command('verify')
    .description('check a certificate: its signature, and with the record every verdict in it')
    .argument('<certificate>', 'certificate.json written by "ddfl sign"')
    .addOption(new Option('--record <file>', 'the record that it is about: every verdict is derived again'))
    .addOption(new Option('--key <file>', 'the public key that is trusted (PEM)'))
    .addOption(
      new Option('--reveal <file>', 'a value of the redacted record, as its owner shows it: ddfl reveal'),
    )
    .addOption(options.languageOption())
    .action(async (path: string, flags: VerifyFlags) => {
      const { verifyAction } = await import('./actions/verify.ts');
      finish(await verifyAction(path, flags));
    });
  return withBelow(command, {
    examples: [
      'ddfl verify certificate.json --key vendor.pub.pem',
      'ddfl verify certificate.json --key vendor.pub.pem --record record.ndjson',
    ],
    exitCodes: ['0  it holds', '1  it does not hold', '3  a file cannot be read'],
  });
}
