/** What is new, to whoever listens: of several changes while one is told, the last alone is told next. */

export interface Feed<T> {
  changed(): void;
  /** Each new state, beginning with the present one, until the listener goes. */
  listen(gone: AbortSignal): AsyncGenerator<T>;
}

export function createFeed<T>(now: () => T): Feed<T> {
  const waiting = new Set<() => void>();
  let version = 0;
  return {
    changed() {
      version += 1;
      for (const wake of waiting) wake();
    },
    async *listen(gone) {
      let told = -1;
      while (!gone.aborted) {
        if (told === version) await changeOr(gone, waiting);
        if (gone.aborted) return;
        told = version;
        yield now();
      }
    },
  };
}

/** Waits for a change, or for the listener to go. */
function changeOr(gone: AbortSignal, waiting: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      waiting.delete(wake);
      gone.removeEventListener('abort', wake);
      resolve();
    };
    waiting.add(wake);
    gone.addEventListener('abort', wake);
  });
}
