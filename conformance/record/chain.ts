/** The lines of a record chained by hash: what is taken out, put in, moved or changed breaks the chain where it stands. */
import { createHash } from 'node:crypto';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const LINK = /,"chain":"([0-9a-f]{64})"\}$/;
const LINK_LENGTH = ',"chain":""}'.length + 64;

/** Goes through a record from its first line on; each line's link is the SHA-256 of the link before and the line. */
export class Chain {
  #last: string;

  constructor(firstLine: string) {
    this.#last = sha256(firstLine);
  }

  /** A line, a JSON object, with its link as the last member. */
  linked(line: string): string {
    this.#last = sha256(this.#last + line);
    return `${line.slice(0, -1)},"chain":"${this.#last}"}`;
  }

  /** A line without its link; undefined where it is not the one that follows upon the lines before. */
  unlinked(line: string): string | undefined {
    const link = LINK.exec(line.slice(-LINK_LENGTH))?.[1];
    const bare = `${line.slice(0, -LINK_LENGTH)}}`;
    const expected = sha256(this.#last + bare);
    if (link !== expected) return undefined;
    this.#last = expected;
    return bare;
  }
}
