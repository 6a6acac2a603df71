/** Files that change: told by the system as they do, and by no look at them now and then. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { UserError } from '../user-error.ts';
import { whereabouts } from './whereabouts.ts';

/** Milliseconds without a further change after which a file is taken for written: an editor writes one in several goes. */
const QUIET = 100;
/** What tools write of their own accord; folders and files with a dot too. */
const LEFT_OUT = ['node_modules', '__pycache__'];

export interface Changes {
  /** Resolves when something has changed since it was last called. */
  next(): Promise<void>;
  close(): void;
}

/**
 * Watches folders with all that is in them, and single files.
 * @throws UserError when one is not there, or lies in the folder of the reports, which the run itself writes.
 */
export function changesOf(paths: readonly string[], out: string): Changes {
  const watchers = new Map<string, FSWatcher>();
  const reports = whereabouts(out);
  let timer: NodeJS.Timeout | undefined;
  let isChanged = false;
  let tell = () => {};
  const isLeftOut = (path: string) =>
    LEFT_OUT.includes(basename(path)) || basename(path).startsWith('.') || isWithin(path, reports);

  function heard(path: string): void {
    if (isLeftOut(path)) return;
    if (isFolder(path)) watchFolder(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      isChanged = true;
      tell();
    }, QUIET);
  }
  function watchFolder(folder: string, file?: string): void {
    const key = join(folder, file ?? '');
    if (watchers.has(key)) return;
    const watcher = watch(folder, (_event, name) => {
      if (file === undefined || name === file) heard(join(folder, name ?? ''));
    });
    // The folder is gone, and with it what could change.
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(key);
    });
    watchers.set(key, watcher);
    if (file !== undefined) return;
    for (const each of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, each.name);
      if (each.isDirectory() && !isLeftOut(path)) watchFolder(path);
    }
  }

  for (const path of paths.map(whereabouts)) {
    if (isWithin(path, reports))
      throw new UserError(
        `--watch ${path} lies in the folder that each run writes its reports to. Name another for these with --out.`,
      );
    // An editor puts a new file in the place of the old one: it is its folder that is told.
    if (isFolder(path)) watchFolder(path);
    else if (statSync(path, { throwIfNoEntry: false })) watchFolder(join(path, '..'), basename(path));
    else throw new UserError(`There is no ${path} to watch. Name files or folders that are there.`);
  }
  return {
    async next() {
      if (!isChanged)
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      isChanged = false;
    },
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(folder + sep);
