/** Lines put aside until what stands before them is known. */
import { closeSync, writeSync } from 'node:fs';
import { messageOf } from '../attach/unavailable.ts';
import { openOwn } from '../privacy/own-file.ts';
import { UserError } from '../user-error.ts';

/** A file of lines, for its owner alone. */
export class SpareFile {
  readonly path: string;
  readonly #file: number;

  constructor(path: string) {
    this.path = path;
    this.#file = this.#attempt(() => openOwn(path, 'w'));
  }

  line(text: string): void {
    this.#attempt(() => writeSync(this.#file, `${text}\n`));
  }

  close(): void {
    closeSync(this.#file);
  }

  #attempt<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      throw new UserError(
        `Failed to write ${this.path}: ${messageOf(error)}. Free space or choose another place with --out.`,
      );
    }
  }
}
