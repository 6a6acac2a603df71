/** How much an answer may hold: far more than any record system tells of an act, a year at an office among them. */

/** Characters of a text in words. The longest that a message of the suite holds has 32,768. */
export const TEXT_MAX = 1_000_000;
/** Characters of a name, of a kind of file, of a subject. */
export const NAME_MAX = 10_000;
/** Entries of a list that tells what has come about since, or what stands now. */
export const ENTRIES_MAX = 50_000;
/** Entries of a list within such an entry. */
export const PARTS_MAX = 1000;
/** Entries of a list of which each may stand there once, with room to repeat them. */
export const CLAIMS_MAX = 100;
