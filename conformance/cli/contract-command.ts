import { Command, Option } from 'commander';
import type { ContractPart } from '../../machines/contract/openapi/document.ts';
import type { ProfileFlag } from '../profile/profile-flag.ts';
import { profileOption } from './options.ts';

export type ContractFlags = Partial<Record<ContractPart, true>> & ProfileFlag;

export function contractCommand(): Command {
  return new Command('contract')
    .description(
      'OpenAPI 3.1 of what a vendor writes (test driver) and calls (platform API), both unless one is chosen',
    )
    .addOption(new Option('--driver', 'the test driver only'))
    .addOption(new Option('--platform', 'the platform API only'))
    .addOption(profileOption())
    .action(async (flags: ContractFlags) => {
      const { contractAction } = await import('./actions/contract.ts');
      contractAction(flags);
    });
}
