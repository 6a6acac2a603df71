import { Command, Option } from 'commander';
import { withBelow } from './help.ts';
import * as options from './options.ts';

export interface RegistryFlags {
  key: string[];
  out: string;
  lang: options.Language;
}

export function registryCommand(finish: (exitCode: number) => void): Command {
  const command = new Command('registry')
    .description('a page of every certificate in a folder: which systems hold what, since when')
    .argument('<folder>', 'where the certificates are: certificate.json, each in a folder with its record')
    .addOption(
      new Option('--key <file...>', 'public keys that are trusted (PEM): others count for nothing').default(
        [],
        'any',
      ),
    )
    .addOption(new Option('--out <folder>', 'folder for the page').default('ddfl-registry'))
    .addOption(options.languageOption())
    .action(async (folder: string, flags: RegistryFlags) => {
      const { registryAction } = await import('./actions/registry.ts');
      finish(await registryAction(folder, flags));
    });
  return withBelow(command, {
    examples: [
      'ddfl registry certificates --out site',
      'ddfl registry certificates --key vendor-1.pub.pem vendor-2.pub.pem --out site',
    ],
    exitCodes: [
      '0  every certificate holds',
      '1  some do not: they are named',
      '3  the folder cannot be read',
    ],
  });
}
