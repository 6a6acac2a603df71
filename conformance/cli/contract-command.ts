import { Command, Option } from 'commander';
import { type ContractPart, contractDocument } from '../../machines/contract/openapi/document.ts';
import { SUITE_VERSION } from '../version.ts';

type ContractFlags = Partial<Record<ContractPart, true>>;

function run({ driver, platform }: ContractFlags): void {
  const isWhole = driver === platform;
  const parts: ContractPart[] = [];
  if (isWhole || driver) parts.push('driver');
  if (isWhole || platform) parts.push('platform');
  process.stdout.write(`${JSON.stringify(contractDocument(SUITE_VERSION, parts), null, 2)}\n`);
}

export function contractCommand(): Command {
  return new Command('contract')
    .description(
      'OpenAPI 3.1 of what a vendor writes (test driver) and calls (platform API), both unless one is chosen',
    )
    .addOption(new Option('--driver', 'the test driver only'))
    .addOption(new Option('--platform', 'the platform API only'))
    .action(run);
}
