/** The office's acts on the GP panel, by the address register, and one-way contact. */
import type { OfficeAct } from '../../machines/contract/driver.ts';
import type { Behaviour } from './behaviour.ts';
import { holidayWarnings, type OneWayAct, type SwitchingAct } from './behaviour-panel.ts';
import { errand, runErrands } from './errands.ts';
import { helsenorgeOf, type Office, partyOf } from './office.ts';
import { nextId, personOf, type Refusal, send } from './outbox.ts';
import { failureOf } from './postbox.ts';

export type PanelAct = SwitchingAct | OneWayAct | Extract<OfficeAct, { type: 'office.plans-holiday' }>;

/** Whether an act is one of the panel's, or one-way contact. */
export function isPanelAct(act: OfficeAct): act is PanelAct {
  const types: readonly OfficeAct['type'][] = [
    'office.enables',
    'office.disables',
    'office.plans-holiday',
    'office.writes-one-way',
  ];
  return types.includes(act.type);
}

/** Does an act of the panel, or refuses it. */
export async function actOnPanel(
  office: Office,
  behaviour: Behaviour,
  act: PanelAct,
  now: string,
): Promise<Refusal> {
  switch (act.type) {
    case 'office.enables':
    case 'office.disables':
      return switchServices(office, behaviour, act);
    case 'office.writes-one-way':
      return writeOneWay(office, behaviour, act, now);
    case 'office.plans-holiday': {
      const { services } = await office.helsenorge.party(act.clinician);
      const servicesOn = services.flatMap(({ service, isEnabled }) => (isEnabled ? [service] : []));
      office.warnings.push(...holidayWarnings(behaviour, servicesOn));
      return undefined;
    }
  }
}

async function switchServices(office: Office, behaviour: Behaviour, act: SwitchingAct): Promise<Refusal> {
  const objection = behaviour.objectionToSwitch(office, act);
  if (objection) return objection;
  const switches = behaviour.switchesFor(office, act);
  for (const clinician of behaviour.switchedFor(office, act)) {
    for (const { service, isEnabled } of switches) {
      office.todo.push(
        errand('switches', () => office.helsenorge.switchService(clinician, service, isEnabled)),
      );
    }
  }
  await failureOf(office, () => runErrands(office, behaviour, office.todo));
  return undefined;
}

/** Writes to a citizen on another GP's list, who cannot reply. */
async function writeOneWay(
  office: Office,
  behaviour: Behaviour,
  act: OneWayAct,
  now: string,
): Promise<Refusal> {
  const isKnown = office.provision.citizens.some(({ nationalId }) => nationalId === act.citizen);
  if (!isKnown) return 'Innbyggeren er ikke registrert her';
  const gpHerId = await office.helsenorge.gpOf(act.citizen);
  if (office.provision.clinicians.some(({ herId }) => herId === gpHerId)) {
    return 'Innbyggeren står på en liste her: åpne en vanlig dialog';
  }
  await send(office, behaviour, {
    kind: 'dialog',
    type: office.profile.messageTypes.value['office-contact'],
    id: nextId(office, behaviour),
    sentAt: now,
    wantsReceipt: true,
    sender: partyOf(office, act.clinician),
    receiver: helsenorgeOf(office),
    citizen: personOf(office, act.citizen),
    body: behaviour.oneWayBody(office, act),
    attachments: [],
  });
  return undefined;
}
