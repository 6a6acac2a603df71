import { type ContractPart, contractDocument } from '../../../machines/contract/openapi/document.ts';
import { profileBy } from '../../profile/profile-flag.ts';
import { SUITE_VERSION } from '../../version.ts';
import type { ContractFlags } from '../contract-command.ts';

export function contractAction({ driver, platform, ...flags }: ContractFlags): void {
  const isWhole = driver === platform;
  const parts: ContractPart[] = [];
  if (isWhole || driver) parts.push('driver');
  if (isWhole || platform) parts.push('platform');
  process.stdout.write(
    `${JSON.stringify(contractDocument(SUITE_VERSION, profileBy(flags), parts), null, 2)}\n`,
  );
}
