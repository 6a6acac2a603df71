/** A sandbox as the subject of a live page. */
import { ZodError } from 'zod';
import { asWritten, type Words } from '../../machines/contract/words.ts';
import { ENTRIES_SHOWN } from '../../reports/live/state.ts';
import { actFilledIn } from './forms.ts';
import { createPictures } from './pictures.ts';
import { NotDone, type Sandbox } from './sandbox.ts';
import { fixedOf, lifelineAt, stateOf } from './sandbox-page.ts';
import type { Subject } from './serve.ts';

/** The page of a sandbox; `server` names this start of it. */
export function sandboxSubject(sandbox: Sandbox, server: string): Subject {
  const fixed = fixedOf(sandbox);
  const pictures = createPictures();
  return {
    page: () => ({ fixed, state: stateOf(sandbox, server) }),

    async get(path, query) {
      const [what, ...rest] = path.split('/');
      if (what === 'messages') return sandbox.log.message(rest[0] ?? '');
      if (what === 'entries') return sandbox.log.entries(ENTRIES_SHOWN, Number(query('below')) || 1);
      if (what !== 'lifelines') return undefined;
      const row = lifelineAt(sandbox, rest[0] ?? '', Number(rest[1]));
      return row && pictures.of(row);
    },

    async post(path, body) {
      if (path === 'anew') return attempted(() => sandbox.beginAnew());
      return path === 'acts' ? attempted(() => sandbox.perform(actFilledIn(body))) : undefined;
    },
  };
}

async function attempted(work: () => Promise<void>): Promise<{ trouble?: Words }> {
  try {
    await work();
    return {};
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** @throws the error itself when it is the suite's own. */
function troubleOf(error: unknown): Words {
  if (error instanceof NotDone) return asWritten(error.message);
  // What an act names and the practice has not.
  if (error instanceof RangeError) return asWritten(error.message);
  if (!(error instanceof ZodError)) throw error;
  const said = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return { nb: `Handlingen kan ikke gjøres slik: ${said}`, en: `The act cannot be done so: ${said}` };
}
