/**
 * What has a lifecycle of its own in a situation (conversations; slots, requests and appointments; switches), and what
 * an act does to it: moves it, or is refused in the state that it is in.
 */

import type { Act, ActType } from '../contract/acts.ts';
import { DialogService, type Service } from '../contract/services.ts';
import type { PanelAct } from '../gp-panel.ts';
import { barredByEligibility, type Obstacle, obstacleOf, serviceStartedBy } from './eligibility.ts';
import { families, familyOf } from './families.ts';
import type { Lifeline } from './family.ts';
import { panelFamily, switchesOf } from './panel.ts';
import type { Situation } from './situation.ts';

/** The state of what is not there yet, or not at all. */
export const UNOPENED = 'unopened';

/** The panel itself, where an act concerns none of its switches. */
const WHOLE_PANEL = 'panel';

/** All of a service, in the order in which they came to be. */
export function lifelinesOf(service: Service, situation: Situation): readonly Lifeline[] {
  return families.flatMap((each) => each.lifelines(situation, service));
}

export interface Transition {
  readonly from: string;
  readonly act: ActType;
  readonly to: string;
}

/** A transition of the lifeline at a place among those of its service, from 0. */
export interface Move extends Transition {
  readonly line: number;
}

/** What a permitted act moved: what it opened, was about, or changed the state of. */
export function movesOf(service: Service, before: Situation, act: Act, after: Situation): Move[] {
  const about = familyOf(act).about(before, act);
  const earlier = lifelinesOf(service, before);
  return lifelinesOf(service, after).flatMap(({ state }, line) => {
    const then = earlier[line];
    const isMoved = !then || then === about || then.state !== state;
    return isMoved ? [{ line, from: then?.state ?? UNOPENED, act: act.type, to: state }] : [];
  });
}

/** Two transitions of one lifeline, the second the next after the first. */
export interface Pair {
  readonly from: string;
  readonly first: ActType;
  readonly middle: string;
  readonly second: ActType;
  readonly to: string;
}

/** The latest move of each lifeline of a service that has moved, by its place. */
export type LatestMoves = ReadonlyMap<number, Move>;

export function latestAfter(latest: LatestMoves, moves: readonly Move[]): LatestMoves {
  return new Map([...latest, ...moves.map((move) => [move.line, move] as const)]);
}

/** The pairs that moves make with the latest ones before them. */
export function pairsOf(latest: LatestMoves, moves: readonly Move[]): Pair[] {
  return moves.flatMap(({ line, from: middle, act: second, to }) => {
    const former = latest.get(line);
    return former ? [{ from: former.from, first: former.act, middle, second, to }] : [];
  });
}

export interface Refusal {
  readonly state: string;
  readonly act: ActType;
}

/**
 * A forbidden act with the state of a service for which it is refused; undefined when it is another service's, or when
 * no lifecycle refuses it but an account, or who receives. What is not there is unopened, in whichever service.
 */
export function refusalOf(service: Service, situation: Situation, act: Act, at: string): Refusal | undefined {
  const obstacle = obstacleOf(act, situation);
  if (service === 'gp-panel') return refusalOfPanel(situation, act, obstacle);
  const isBarred = obstacle !== undefined || barredByEligibility(situation, act, at) === 'forbidden';
  const about = familyOf(act).about(situation, act);
  if (panelFamily.owns(act) || isBarred || (about && about.service !== service)) return undefined;
  return { state: about?.state ?? UNOPENED, act: act.type };
}

/** An act of the panel's own that it refuses, or one that starts what the panel has off. */
function refusalOfPanel(situation: Situation, act: Act, obstacle: Obstacle | undefined): Refusal | undefined {
  if (panelFamily.owns(act)) return { state: switchState(situation, placeOf(act)), act: act.type };
  if (obstacle !== 'switched-off') return undefined;
  return { state: switchState(situation, serviceStartedBy(act, situation)), act: act.type };
}

function placeOf(act: PanelAct): string | undefined {
  return act.type === 'office.writes' ? act.place : 'service' in act ? act.service : undefined;
}

/** How the switch of a service stands, or the panel where it is none's. */
function switchState(situation: Situation, place: string | undefined): string {
  const places: readonly (string | undefined)[] = DialogService.options;
  return switchesOf(situation)[places.indexOf(place)]?.state ?? WHOLE_PANEL;
}
