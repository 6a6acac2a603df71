/**
 * The GP panel: each of the four services on or off, what the office writes beside them, and absence. One panel,
 * the GP's, from the beginning of every scenario. Pure: time comes as an act. Sources: S1, S2.
 *
 * Switching a service to what it is already changes nothing, and no source says whether it is accepted.
 */
import { assign, setup } from 'xstate';
import type { Place } from './contract/acts/gp-panel.ts';
import type { ActOf } from './contract/acts.ts';
import { officeNoteCharactersMax } from './contract/panel-texts.ts';
import type { DialogService } from './contract/services.ts';

export const PANEL_ACTS = [
  'office.enables',
  'office.disables',
  'register.switches',
  'office.writes',
  'office.registers-absence',
  'office.plans-holiday',
] as const;
export type PanelAct = ActOf<(typeof PANEL_ACTS)[number]>;

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
