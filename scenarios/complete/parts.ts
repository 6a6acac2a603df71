/** The parts of every service's lifecycle, each with what makes its suite complete. */
import type { Act } from '../../machines/contract/acts.ts';
import type { Service } from '../../machines/contract/services.ts';
import { notPlayedIn } from '../explore/beginnings.ts';
import { bookingParts } from './booking-parts.ts';
import { conversationParts } from './conversation-parts.ts';
import type { Inputs, Mealy } from './mealy.ts';
import { minimal } from './minimal.ts';
import { panelParts } from './panel-parts.ts';
import { actsOf, differInCandidate, explore, type Part, type Standing } from './part.ts';
import { type Identifiers, identifiers } from './separating.ts';
import { completeSuite } from './suite.ts';

export type { Part, Standing };

export const parts: readonly Part[] = [...conversationParts, ...bookingParts, ...panelParts];

export interface Studied {
  /** The least machine of the part. */
  readonly machine: Mealy;
  readonly identifiers: Identifiers;
  /** For each state of it, where the lifeline stands: several where no observation tells them apart. */
  readonly standings: readonly (readonly Standing[])[];
}

const studies = new Map<Part, Studied>();

/** The machine of a part, found once: the lifecycles do not change. */
export function studied(part: Part): Studied {
  const known = studies.get(part) ?? study(part);
  studies.set(part, known);
  return known;
}

function study(part: Part): Studied {
  const { machine: whole, situations } = explore(part);
  const { machine, blocks } = minimal(whole);
  const standings = machine.moves.map((_, block) =>
    situations.filter((_situation, state) => blocks[state] === block).map(part.standing),
  );
  return { machine, identifiers: identifiers(machine, differInCandidate), standings };
}

/** The complete suite of a part, as inputs of its machine. */
export function suiteOf(part: Part, further: number): Inputs[] {
  const { machine, identifiers: known } = studied(part);
  return completeSuite(machine, known, further);
}

/** The acts of the complete suites of a service, those of all its parts together. */
export function completeActs(service: Service, further: number): (readonly Act[])[] {
  const suites = parts
    .filter((part) => part.service === service)
    .flatMap((part) => suiteOf(part, further).map((inputs) => actsOf(part, inputs).map(({ act }) => act)));
  return notPlayedIn([], suites);
}
