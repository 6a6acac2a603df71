/** What the reference record system decides of the GP panel and of one-way contact. */
import type { OfficeAct, Warning } from '../../machines/contract/driver.ts';
import type { DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import type { Office } from './office.ts';

export type SwitchingAct = Extract<OfficeAct, { type: 'office.enables' | 'office.disables' }>;
export type OneWayAct = Extract<OfficeAct, { type: 'office.writes-one-way' }>;

export interface Switch {
  readonly service: DialogService;
  readonly isEnabled: boolean;
}

/** Services that somebody must answer; an appointment can be booked and the reception written to all the same. */
const ANSWERED_BY_CLINICIANS: readonly DialogService[] = ['prescription-renewal', 'e-consultation'];

export const conformingPanel = (profile: Profile) => ({
  /** Why a switch is refused, or undefined when it is made. */
  objectionToSwitch(_office: Office, _act: SwitchingAct): string | undefined {
    return undefined;
  },

  /** What is written to the address register when the office switches. */
  switchesFor(_office: Office, act: SwitchingAct): Switch[] {
    return [{ service: act.service, isEnabled: act.type === 'office.enables' }];
  },

  /** For whom a switch is written to the address register. */
  switchedFor(_office: Office, act: SwitchingAct): string[] {
    return [act.clinician];
  },

  /** Whether the office is warned that the panel's message vanishes, before a holiday with these services on. */
  warnsOfEmptyPanel(servicesOn: readonly DialogService[]): boolean {
    return servicesOn.length === 0;
  },

  /** Whether the office is advised to switch off what nobody will answer. */
  warnsOfUnanswered(servicesOn: readonly DialogService[]): boolean {
    return servicesOn.some((service) => ANSWERED_BY_CLINICIANS.includes(service));
  },

  /** Whether an ordinary dialogue can be opened with a citizen, by who receives for them. */
  isOnList(gpHerId: string | null, clinician: string): boolean {
    return gpHerId === clinician;
  },

  /** What a one-way message says, and how it is marked as one. */
  oneWayBody(_office: Office, act: OneWayAct): DialogMessage['body'] {
    return { kind: 'answer', code: profile.oneWayCode.value, text: act.text };
  },
});

/** The warnings before a holiday, in the office's words. */
export function holidayWarnings(
  behaviour: ReturnType<typeof conformingPanel>,
  servicesOn: readonly DialogService[],
): Warning[] {
  const warnings: Warning[] = [];
  if (behaviour.warnsOfEmptyPanel(servicesOn)) {
    const text = 'Alle tjenestene er skrudd av: meldingen på fastlegepanelet vises ikke for innbyggerne.';
    warnings.push({ kind: 'all-services-off', text });
  }
  if (behaviour.warnsOfUnanswered(servicesOn)) {
    const text = 'Skru av «Forny resept» og «Start e-konsultasjon» hvis ingen svarer i ferien.';
    warnings.push({ kind: 'unanswered-services-on', text });
  }
  return warnings;
}
