/**
 * The GP panel: each of the four services on or off, what the office writes beside them, and absence. One panel,
 * the GP's, from the beginning of every scenario. Pure: time comes as an act. Sources: S1, S2.
 *
 * Switching a service to what it is already changes nothing, and no source says whether it is accepted.
 */
import { type AnyMachineSnapshot, assign, initialTransition, setup, transition } from 'xstate';
import type { Place } from './contract/acts/gp-panel.ts';
import type { Act, ActOf } from './contract/acts.ts';
import { officeNoteCharactersMax } from './contract/panel-texts.ts';
import { DialogService } from './contract/services.ts';

const PANEL_ACTS = [
  'office.enables',
  'office.disables',
  'register.switches',
  'office.writes',
  'office.registers-absence',
  'office.plans-holiday',
] as const;
export type PanelAct = ActOf<(typeof PANEL_ACTS)[number]>;

export function isPanelAct(act: Act): act is PanelAct {
  return (PANEL_ACTS as readonly string[]).includes(act.type);
}

type Absence = Pick<ActOf<'office.registers-absence'>, 'service' | 'from' | 'until'>;

/** What the panel's lifecycle remembers. */
export interface PanelFacts {
  /** What the office has written, by place. */
  readonly notes: Readonly<Partial<Record<Place, string>>>;
  readonly absences: readonly Absence[];
  /** Services that the address register was switched to something else for than the office's system last had. */
  readonly switchedInRegister: readonly DialogService[];
  /** Services that the office's own system has off. */
  readonly offInOffice: readonly DialogService[];
}

const panelSetup = setup({
  types: { context: {} as PanelFacts, events: {} as PanelAct },
  actions: {
    writes: assign(({ context, event }) =>
      event.type === 'office.writes' ? { notes: { ...context.notes, [event.place]: event.text } } : {},
    ),
    registersAbsence: assign(({ context, event }) =>
      event.type === 'office.registers-absence'
        ? {
            absences: [...context.absences, { service: event.service, from: event.from, until: event.until }],
          }
        : {},
    ),
    notesSwitch: assign(({ context, event }) => {
      if (!('service' in event)) return {};
      const { service } = event;
      const without = (services: readonly DialogService[]) => services.filter((each) => each !== service);
      const switched = without(context.switchedInRegister);
      const off = without(context.offInOffice);
      if (event.type !== 'register.switches') {
        const isOff = event.type === 'office.disables';
        return { switchedInRegister: switched, offInOffice: isOff ? [...off, service] : off };
      }
      const isAsInOffice = event.isEnabled === !context.offInOffice.includes(service);
      return { switchedInRegister: isAsInOffice ? switched : [...switched, service] };
    }),
  },
  guards: {
    concerns: ({ event }, service: DialogService) => 'service' in event && event.service === service,
    switchesTo: ({ event }, to: { service: DialogService; isEnabled: boolean }) =>
      event.type === 'register.switches' && event.service === to.service && event.isEnabled === to.isEnabled,
    fits: ({ event }) =>
      event.type === 'office.writes' && event.text.length <= officeNoteCharactersMax(event.place),
    isPeriod: ({ event }) => event.type === 'office.registers-absence' && event.from <= event.until,
  },
});

/** One service's part of the panel: on or off, whatever the others are. */
function switchOf(service: DialogService) {
  const direct = (isEnabled: boolean) =>
    ({ guard: { type: 'switchesTo', params: { service, isEnabled } }, actions: 'notesSwitch' }) as const;
  const byOffice = { guard: { type: 'concerns', params: service }, actions: 'notesSwitch' } as const;
  return {
    initial: 'on',
    states: {
      on: {
        on: {
          'office.disables': { ...byOffice, target: 'off' },
          'register.switches': { ...direct(false), target: 'off' },
        },
      },
      off: {
        on: {
          'office.enables': { ...byOffice, target: 'on' },
          'register.switches': { ...direct(true), target: 'on' },
        },
      },
    },
  } as const;
}

export const gpPanel = panelSetup.createMachine({
  id: 'gp-panel',
  type: 'parallel',
  context: { notes: {}, absences: [], switchedInRegister: [], offInOffice: [] },
  on: {
    'office.writes': { guard: 'fits', actions: 'writes' },
    'office.registers-absence': { guard: 'isPeriod', actions: 'registersAbsence' },
  },
  states: {
    'e-consultation': switchOf('e-consultation'),
    'prescription-renewal': switchOf('prescription-renewal'),
    'appointment-booking': switchOf('appointment-booking'),
    'office-contact': switchOf('office-contact'),
  },
});

/** The panel as a value: which services are on, and what is remembered. */
export interface Panel {
  readonly isOn: Readonly<Record<DialogService, boolean>>;
  readonly facts: PanelFacts;
  readonly snapshot: AnyMachineSnapshot;
}

function panelOf(snapshot: AnyMachineSnapshot): Panel {
  const isOn = Object.fromEntries(
    DialogService.options.map((service) => [service, snapshot.value[service] === 'on']),
  ) as Panel['isOn'];
  return { isOn, facts: snapshot.context, snapshot };
}

/** The panel at the beginning: all four services on, nothing written, nobody absent. */
export function panelAtFirst(): Panel {
  const [snapshot] = initialTransition(gpPanel);
  return panelOf(snapshot);
}

/** What the panel's lifecycle says to an act of its own. */
export function panelPermission(panel: Panel, act: PanelAct): 'permitted' | 'forbidden' | 'unsettled' {
  if (act.type === 'office.plans-holiday' || act.type === 'register.switches') return 'permitted';
  if (panel.snapshot.can(act)) return 'permitted';
  return act.type === 'office.enables' || act.type === 'office.disables' ? 'unsettled' : 'forbidden';
}

/** The panel after an act of its own; one that it does not permit changes nothing. */
export function panelAfter(panel: Panel, act: PanelAct): Panel {
  const [snapshot] = transition(gpPanel, panel.snapshot as never, act);
  return panelOf(snapshot);
}

/** The services that are on, in the order of the services. */
export function servicesOn({ isOn }: Panel): DialogService[] {
  return DialogService.options.filter((service) => isOn[service]);
}

/** The panel's four switches, each with the name of its state. */
export function switchesOf({ isOn }: Panel): { service: 'gp-panel'; state: string }[] {
  return DialogService.options.map((service) => ({
    service: 'gp-panel',
    state: `${service} ${isOn[service] ? 'on' : 'off'}`,
  }));
}

/** Whether absence is registered for a service on a date. */
export function isAbsent({ facts }: Panel, service: DialogService, date: string): boolean {
  return facts.absences.some(
    (absence) => absence.service === service && absence.from <= date && date <= absence.until,
  );
}
