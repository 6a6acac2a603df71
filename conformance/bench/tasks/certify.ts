/** A certification of the reference, measured once its code is warm. */
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AttachOptions, attach } from '../../attach/attach.ts';
import { certify } from '../../certify.ts';
import { createRecordFile } from '../../record/record-file.ts';
import { quiet, type Size, sampleOf, settings, TIMEOUT } from '../sample.ts';
import { answer, asked } from '../task.ts';

export interface CertifyTask {
  readonly size: Size;
  readonly workers: number;
  /** Whether the candidate is in another process. */
  readonly overPort: boolean;
  /** File to write the record to. */
  readonly record?: string;
}

const { size, workers, overPort, record } = asked<CertifyTask>();
const reference = fileURLToPath(new URL('../../../mocks/http/candidate-process.js', import.meta.url));
/** The reference in a process of its own, reached as any vendor's system is. */
const elsewhere: Partial<AttachOptions> = {
  exec: {
    command: `exec '${process.execPath}' '${reference}' $PORT`,
    log: join(tmpdir(), `ddfl-bench-${process.pid}.log`),
    environment: { PATH: dirname(process.execPath) },
  },
  platform: { token: 'bench' },
};

const attachment = await attach({ ...(overPort && elsewhere), timeout: TIMEOUT });
try {
  await certify(attachment, settings(sampleOf({ ...size, times: 1 })), quiet);
  let file: ReturnType<typeof createRecordFile> | undefined;
  await answer(() =>
    certify(
      attachment,
      { ...settings(sampleOf(size)), workers },
      {
        ...quiet,
        begun: (header) => {
          file = record === undefined ? undefined : createRecordFile(record, header);
        },
        recorded: (line) => file?.run(line),
        ended: (end) => file?.end(end),
      },
    ),
  );
} finally {
  await attachment.close();
}
