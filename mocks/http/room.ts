/**
 * Room for what callers send at once. Above its bounds all but the first to come are paused, unread, until others
 * leave: nobody is refused, one that claims much and sends little takes nothing, and the first always comes through.
 */

/** What stops and starts again, as a request that is read. */
export interface Flow {
  pause(): unknown;
  resume(): unknown;
}

export interface Guest {
  /** Bytes that are held for the guest from now on; its flow is paused when there is no room for more. */
  takes(bytes: number): void;
  /** Gives back all that it took. */
  leave(): void;
}

export interface Room {
  enter(flow: Flow): Guest;
}

export function createRoom(bytesMax: number): Room {
  const flows = new Set<Flow>();
  let held = 0;
  const isFirst = (flow: Flow) => flows.values().next().value === flow;

  return {
    enter(flow) {
      flows.add(flow);
      let own = 0;
      return {
        takes(bytes) {
          own += bytes;
          held += bytes;
          if (held > bytesMax && !isFirst(flow)) flow.pause();
        },
        leave() {
          flows.delete(flow);
          held -= own;
          own = 0;
          for (const each of flows) each.resume();
        },
      };
    },
  };
}
