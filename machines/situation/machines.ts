/**
 * The door to XState: the machine of each service, where it begins, where an event leads, and what a state leaves open.
 * Nothing else in the project runs a machine.
 */
import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  initialTransition,
} from 'xstate';
import { appointmentBooking } from '../appointment-booking.ts';
import type { Act, ActType } from '../contract/acts.ts';
import type { Limits } from '../contract/profile.ts';
import type { Service } from '../contract/services.ts';
import { eConsultation } from '../e-consultation.ts';
import { gpPanel } from '../gp-panel.ts';
import { officeContact } from '../office-contact.ts';
import { prescriptionRenewal } from '../prescription-renewal.ts';

export const machines = {
  'e-consultation': eConsultation,
  'prescription-renewal': prescriptionRenewal,
  'appointment-booking': appointmentBooking,
  'office-contact': officeContact,
  'gp-panel': gpPanel,
} as const satisfies Record<Service, AnyStateMachine>;

/** The snapshot in which a service's machine begins. */
export function firstOf(service: Service): AnyMachineSnapshot {
  const [snapshot] = initialTransition(machines[service] as AnyStateMachine);
  return snapshot;
}

/** What a machine hears: an act, with what the situation adds to it. */
type Heard = Act & { readonly at?: string; readonly limits?: Limits };

/**
 * The snapshot to which an act leads; one that the machine does not hear leads nowhere. XState's own `transition` makes
 * an actor for every call, three times the cost of the step; the machines have no effects, so that one does for all.
 */
export function follow(service: Service, snapshot: AnyMachineSnapshot, act: Heard): AnyMachineSnapshot {
  return (machines[service] as AnyStateMachine).transition(snapshot, act, SCOPES[service]);
}

const nothing = () => {};

/** What XState wants to know of who runs a machine, where nobody does. */
function nobody(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine);
  return {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

const SCOPES: Readonly<Record<Service, AnyActorScope>> = {
  'e-consultation': nobody(eConsultation),
  'prescription-renewal': nobody(prescriptionRenewal),
  'appointment-booking': nobody(appointmentBooking),
  'office-contact': nobody(officeContact),
  'gp-panel': nobody(gpPanel),
};

/** A state by name, innermost last: `awaiting-answer.overdue`. */
export function stateOf({ value }: AnyMachineSnapshot): string {
  return nameOf(value);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([outer, inner]) => `${outer}.${nameOf(inner)}`)
    .join('+');
}

/** Whether a machine, in the state that it is in, names acts of a type among those that no source settles. */
export function isLeftOpen(snapshot: AnyMachineSnapshot, type: ActType): boolean {
  return Object.values(snapshot.getMeta()).some((meta) =>
    (meta as { unsettled?: readonly string[] } | undefined)?.unsettled?.includes(type),
  );
}
