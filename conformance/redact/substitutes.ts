/** What texts and files give way to: pseudonyms, or their mere shape. */
export interface Substitutes {
  /** Of a text; as long as it. */
  text(text: string): string;
  /** Of a file's SHA-256. */
  file(sha256: string): string;
}
