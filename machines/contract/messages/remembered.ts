/** A bounded memory of what a pure function made of a document. */

/** Limits in bytes of documents: of one that is remembered at all, and of all together. */
export interface MemoryLimits {
  readonly documentMax: number;
  readonly totalMax: number;
}

/** A function of bytes that answers equal bytes by the very value it gave before, while it remembers. */
export interface Remembered<T extends object> {
  (bytes: Uint8Array): T;
  /** Bytes of the documents it remembers now. */
  readonly held: () => number;
}

/**
 * Remembers what `make` gives, the oldest documents giving way to new ones. Whoever asks first and whoever asks later
 * share one value, so it is frozen to its depth; only the bytes of typed arrays cannot be, and are trusted.
 */
export function remembered<T extends object>(
  make: (bytes: Uint8Array) => T,
  { documentMax, totalMax }: MemoryLimits,
): Remembered<T> {
  const values = new Map<string, T>();
  let held = 0;
  const forgetOldest = () => {
    for (const document of values.keys()) {
      if (held <= totalMax) return;
      values.delete(document);
      held -= document.length;
    }
  };
  const answer = (bytes: Uint8Array): T => {
    if (bytes.length > documentMax) return make(bytes);
    // One character a byte: equal texts are equal bytes, and the engine compares them as fast as anything can.
    const document = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const known = values.get(document);
    if (known) return known;
    const value = frozen(make(bytes));
    values.set(document, value);
    held += document.length;
    forgetOldest();
    return value;
  };
  return Object.assign(answer, { held: () => held });
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
