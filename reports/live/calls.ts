/** What a page asks its server for: given by whoever shows the page, so that components know no network. */
import { createContext } from 'preact';
import type { ActDone, Entry, MessageWhole } from './state.ts';

/** A lifeline's state diagram: about where it stands, and whole. */
export interface Drawings {
  readonly near: string;
  readonly whole: string;
}

export interface Calls {
  perform(act: ActDone): void;
  beginAnew(): void;
  message(key: string): Promise<MessageWhole | undefined>;
  older(below: number): Promise<readonly Entry[]>;
  /** The picture of a lifeline, drawn by the server of its own words alone. */
  picture(service: string, place: number): Promise<Drawings | undefined>;
  /** Follows a scenario; the latest, whichever it is, when none is named. */
  follow(scenario?: string): void;
}

const never = () => new Promise<never>(() => {});

/** Of a page that nobody has brought to life yet. */
export const noCalls: Calls = {
  perform() {},
  beginAnew() {},
  message: never,
  older: never,
  picture: never,
  follow() {},
};

export const CallsContext = createContext<Calls>(noCalls);
