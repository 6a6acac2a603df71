import { join } from 'node:path';
import { renderSystemBadge, renderSystemEndpoint } from '../../../reports/badge.ts';
import { renderRegistry } from '../../../reports/html/registry-page.tsx';
import { registryOf, renderRegistryJson } from '../../../reports/registry.ts';
import { registryTold } from '../../../reports/registry-words.ts';
import { visible } from '../../../reports/visible.ts';
import { gathered } from '../../registry/gathered.ts';
import { makeFolder, writeText } from '../files.ts';
import * as options from '../options.ts';
import type { RegistryFlags } from '../registry-command.ts';

/** 0 every certificate holds · 1 some do not. */
export async function registryAction(folder: string, { key, out, lang }: RegistryFlags): Promise<number> {
  const registry = registryOf(await gathered(folder, { keys: key, workers: options.cores() }));
  const files = {
    'index.html': await renderRegistry(registry, lang),
    'registry.json': renderRegistryJson(registry),
    ...Object.fromEntries(
      registry.systems.flatMap((system) => [
        [`badges/${system.slug}.svg`, renderSystemBadge(system)],
        [`badges/${system.slug}.json`, renderSystemEndpoint(system)],
      ]),
    ),
  };
  makeFolder(join(out, 'badges'));
  for (const [name, text] of Object.entries(files)) writeText(join(out, name), text);
  const lines = [
    ...registryTold(registry).map((line) => line[lang]),
    ...registry.unverified.flatMap(({ certificate, reasons }) => [
      `✗ ${certificate}`,
      ...reasons.map((reason) => `  ${reason}`),
    ]),
    join(out, 'index.html'),
  ];
  process.stdout.write(`${lines.map(visible).join('\n')}\n`);
  return registry.unverified.length > 0 ? 1 : 0;
}
