/** The parts of the panel's lifecycle: one switch each, whatever the others are. */
import type { Act } from '../../machines/contract/acts.ts';
import { DialogService } from '../../machines/contract/services.ts';
import type { Part } from './part.ts';

const starts = {
  'e-consultation': { type: 'citizen.asks' },
  'prescription-renewal': { type: 'citizen.requests' },
  'appointment-booking': { type: 'citizen.suggests' },
  'office-contact': { type: 'citizen.enquires' },
} as const satisfies Record<DialogService, Act>;

export const panelParts: readonly Part[] = DialogService.options.map((service) => {
  const acts: Act[] = [
    { type: 'office.disables', service },
    { type: 'office.enables', service },
    { type: 'register.switches', service, isEnabled: false },
    { type: 'register.switches', service, isEnabled: true },
    starts[service],
  ];
  return {
    service: 'gp-panel',
    name: `gp-panel, switch of ${service}`,
    inputs: acts.map((act) => () => act),
    standing: ({ panel: { isOn } }) => ({ state: `${service} ${isOn[service] ? 'on' : 'off'}`, traits: [] }),
    seen: ({ after: { panel } }) => (panel.isOn[service] ? ['registered'] : []),
  };
});
