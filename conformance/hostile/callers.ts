/** The reference, that once does to Helsenorge's port what no record system does: it is answered, and nothing else comes of it. */
import { HOSTILE_CALLERS } from '../../mocks/http/hostile-callers.ts';
import { HOSTILE_DOCUMENTS } from '../../mocks/http/hostile-documents.ts';
import { harmless, type Row } from './row.ts';

const doing = (kind: string, name: string) => `exec "${process.execPath}" HOSTILE $PORT ${kind} "${name}"`;

export const callers: readonly Row[] = HOSTILE_CALLERS.map(({ name }) => ({
  name: `caller: ${name}`,
  candidate: { exec: doing('caller', name) },
  // A head may take half a minute.
  flags: ['--timeout', '60'],
  expected: harmless({ logs: `Done: caller ${name}`, seconds: 80 }),
}));

export const documents: readonly Row[] = Object.keys(HOSTILE_DOCUMENTS).map((name) => ({
  name: `document: ${name}`,
  candidate: { exec: doing('document', name) },
  expected: harmless({ logs: `Done: document ${name}` }),
}));
