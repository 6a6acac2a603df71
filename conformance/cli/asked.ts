/** What is to be played: by the options of a command, or as in a run that is gone on with. */
import type { RecordHeader } from '../../machines/contract/record.ts';
import type { Service } from '../../machines/contract/services.ts';
import { measureOf } from '../../scenarios/effort.ts';
import type { CertifyOptions } from '../certify.ts';
import { knownCatalogue } from '../conclude/known-catalogue.ts';
import { measureTold } from '../planned/planned-by.ts';
import type { CertifyFlags } from './certify-command.ts';
import { knownServices } from './known-services.ts';
import { onlyOf } from './only-flags.ts';
import * as options from './options.ts';

export type Asked = Omit<
  CertifyOptions,
  'concurrency' | 'workers' | 'waivers' | 'until' | 'kept' | 'failedBefore'
>;

export function askedBy(flags: CertifyFlags): Asked {
  const { seed, effort, bail, date, shard, catalogue } = flags;
  const only = onlyOf(flags);
  return {
    services: knownServices(flags.service),
    seed: seed === 'fresh' ? options.freshSeed() : seed,
    effort,
    ...(only && { only }),
    ...(bail && { bail }),
    ...(catalogue && { catalogue }),
    ...measureOf(effort, flags),
    date: date ?? options.today(),
    ...(shard && { part: shard }),
  };
}

/** The same as before, by the head of its record. */
export function askedBefore(header: RecordHeader): Asked {
  const { seed, effort, only, date, part, catalogue } = header;
  return {
    services: header.services as Service[],
    seed,
    ...(effort && { effort: effort.name, ...measureTold(effort, header) }),
    ...(only && { only }),
    catalogue: knownCatalogue(catalogue),
    date,
    ...(part && { part: { index: part.index, of: part.of } }),
  };
}
