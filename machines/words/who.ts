import type { CitizenName } from '../contract/acts.ts';
import type { Words } from '../contract/words.ts';

/** What somebody is called within a sentence. */
export type Who = (name: CitizenName | undefined) => Words;
