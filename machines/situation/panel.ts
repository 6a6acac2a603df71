/** The GP's panel in a scenario: one panel from the beginning, all four services on, nothing written, nobody absent. */
import type { AnyMachineSnapshot } from 'xstate';
import { DialogService } from '../contract/services.ts';
import { PANEL_ACTS, type PanelAct } from '../gp-panel.ts';
import { type Family, isOneOf, type Lifeline } from './family.ts';
import { firstOf, follow } from './machines.ts';
import type { Panel, Situation } from './situation.ts';

function panelOf(snapshot: AnyMachineSnapshot): Panel {
  const isOn = Object.fromEntries(
    DialogService.options.map((service) => [service, snapshot.value[service] === 'on']),
  ) as Panel['isOn'];
  return { isOn, facts: snapshot.context, snapshot };
}

export const panelAtFirst: Panel = panelOf(firstOf('gp-panel'));

export const panelFamily: Family<PanelAct> = {
  owns: isOneOf(PANEL_ACTS),
  serviceOf: () => 'gp-panel',
  permission({ panel }, act) {
    if (act.type === 'office.plans-holiday' || act.type === 'register.switches') return 'permitted';
    if (panel.snapshot.can(act)) return 'permitted';
    return act.type === 'office.enables' || act.type === 'office.disables' ? 'unsettled' : 'forbidden';
  },
  after: ({ panel }, act) => ({ panel: panelOf(follow('gp-panel', panel.snapshot, act)) }),
  lifelines: (situation, service) => (service === 'gp-panel' ? switchesOf(situation) : []),
  // What is set to what it is already has not moved.
  about: () => undefined,
};

/** The panel's four switches, each with the name of its state. */
export function switchesOf({ panel: { isOn } }: Pick<Situation, 'panel'>): Lifeline[] {
  return DialogService.options.map((service) => ({
    service: 'gp-panel',
    state: `${service} ${isOn[service] ? 'on' : 'off'}`,
  }));
}

/** The services that are on, in the order of the services. */
export function servicesOn({ isOn }: Panel): DialogService[] {
  return DialogService.options.filter((service) => isOn[service]);
}

/** Whether absence is registered for a service on a date. */
export function isAbsent({ facts }: Panel, service: DialogService, date: string): boolean {
  return facts.absences.some(
    (absence) => absence.service === service && absence.from <= date && date <= absence.until,
  );
}
