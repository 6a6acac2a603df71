/** A run on the live page while it is played: what it tells as often as eyes follow. */
import { RECORD_VERSION } from '../../machines/contract/record.ts';
import type { Observer } from '../certify.ts';
import { wholeRun } from '../crew/crew.ts';
import type { JudgedBy } from '../judge/judge.ts';
import { createRunWatch } from '../live/run-watch.ts';
import { profileOf } from '../record/profile-of.ts';
import { openLivePage, type PageFlags, secret, untilAsked } from './live-page.ts';
import { openPage } from './open-page.ts';

/** Milliseconds between what a page is told. */
const TOLD_EVERY = 250;

export interface WatchedRun {
  /** Tells the page beside whoever else is told. */
  beside<O extends Observer>(observer: O): O;
  /** Keeps the page until Ctrl-C where somebody sits at a terminal; leaves it otherwise. */
  over(): Promise<void>;
  close(): Promise<void>;
}

/** Serves the page of a run that is about to begin. */
export async function watchedRun(flags: PageFlags & { open?: true; texts?: true }): Promise<WatchedRun> {
  const watch = createRunWatch(secret(), flags.texts ?? false);
  const server = await openLivePage(watch, flags);
  process.stderr.write(`Live: ${server.address}\n`);
  if (flags.open) openPage(server.address);
  let told = 0;
  const tell = () => {
    if (Date.now() - told < TOLD_EVERY) return;
    told = Date.now();
    server.changed();
  };
  return {
    beside(observer) {
      let judgedBy: JudgedBy | undefined;
      return {
        ...observer,
        begun(header, scenarios) {
          judgedBy = { statement: header.statement, profile: profileOf(header) };
          watch.begin({ ...header, version: RECORD_VERSION }, scenarios);
          server.changed();
          observer.begun(header, scenarios);
        },
        recorded(line, summary) {
          const claims = judgedBy;
          if (claims) watch.ran(summary, () => wholeRun(line, claims));
          tell();
          observer.recorded(line, summary);
        },
        ended(end) {
          watch.end();
          server.changed();
          observer.ended(end);
        },
      };
    },
    async over() {
      if (!process.stdout.isTTY) return;
      process.stderr.write(`The page stays until Ctrl-C: ${server.address}\n`);
      await untilAsked();
    },
    close: server.close,
  };
}
