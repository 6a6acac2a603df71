import { join } from 'node:path';
import type { Service } from '../../../machines/contract/services.ts';
import { summaryOf } from '../../conclude/summary.ts';
import { judgedLine } from '../../crew/judged-lines.ts';
import { createRunWatch } from '../../live/run-watch.ts';
import { isRecordFile, openRecord } from '../../record/record-file.ts';
import { RECORD_FILE } from '../files.ts';
import type { LiveFlags } from '../live-command.ts';
import { openLivePage, secret, untilAsked } from '../live-page.ts';
import { openPage } from '../open-page.ts';

/** Shows a finished run until it is ended from outside. */
export async function liveAction(folder: string, flags: LiveFlags): Promise<number> {
  const path = isRecordFile(folder) ? folder : join(folder, RECORD_FILE);
  const { header, lines } = openRecord(path);
  const watch = createRunWatch(secret(), flags.texts ?? false);
  const services = header.services as Service[];
  watch.begin(header, 0);
  for (const line of lines) {
    const whole = () => judgedLine(path, header, line);
    watch.ran(summaryOf(whole(), services), whole);
  }
  watch.end();
  const server = await openLivePage(watch, flags);
  process.stdout.write(`${server.address}\nCtrl-C ends it.\n`);
  if (flags.open) openPage(server.address);
  await untilAsked();
  await server.close();
  return 0;
}
