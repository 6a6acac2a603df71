/** A record judged by one thread, measured once the code is warm. */

import { rejudge } from '../../crew/rejudge.ts';
import { openRecord } from '../../record/record-file.ts';
import { answer, asked } from '../task.ts';
import type { RecordTask } from './record.ts';

const { record } = asked<RecordTask>();
await rejudge(openRecord(record));
await answer(() => rejudge(openRecord(record)));
