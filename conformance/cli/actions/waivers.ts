import { existsSync } from 'node:fs';
import { waivedWhat } from '../../../reports/waiver-sentences.ts';
import { readReport } from '../../conclude/baseline.ts';
import { readWaivers } from '../../conclude/waivers-file.ts';
import { withFailuresOf } from '../../conclude/waivers-from.ts';
import { UserError } from '../../user-error.ts';
import { writeText } from '../files.ts';
import type { WaiversFlags } from '../waivers-command.ts';

export function waiversAction({ write, from, until, because, ticket }: WaiversFlags): void {
  const report = readReport(from);
  for (const [option, text] of Object.entries({ because, ticket })) {
    if (text.trim() === '')
      throw new UserError(`--${option} is empty: say something that a reader can follow up.`);
  }
  if (until < report.date) {
    throw new UserError(
      `--until ${until} is before the run of ${from} (${report.date}): the waivers would have expired already. Give a later day.`,
    );
  }
  const existing = existsSync(write) ? readWaivers(write) : [];
  const given = { reason: because.trim(), ticket: ticket.trim(), until };
  const { waivers, added } = withFailuresOf(report, existing, given);
  writeText(write, `${JSON.stringify({ waivers }, null, 2)}\n`);
  const names = added.length > 0 ? `: ${added.map(waivedWhat).join(', ')}` : '';
  process.stdout.write(`${write}: ${added.length} added${names}; ${existing.length} kept as they were\n`);
}
