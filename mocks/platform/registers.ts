/** The address register and the GP register. */
import * as z from 'zod';
import { citizenNamed, nameOf, type Practice } from '../../machines/contract/practice.ts';
import {
  type CommunicationParty,
  type GpOfCitizen,
  ServiceSwitch,
} from '../../machines/contract/registers.ts';
import { DialogService } from '../../machines/contract/services.ts';
import { invalid, NO_CONTENT, type Operation, ok, refusal } from './operation.ts';

/**
 * The communication parties of a practice: the office, each clinician with all services switched on, and a GP
 * elsewhere who takes part in no communication process.
 */
export function partiesOf(practice: Practice): CommunicationParty[] {
  const office = { ...practice.office, services: [] };
  const clinicians = practice.clinicians.map((clinician) => ({
    herId: clinician.herId,
    name: `${clinician.givenName} ${clinician.familyName}`,
    parentHerId: practice.office.herId,
    services: DialogService.options.map((service) => ({ service, isEnabled: true })),
  }));
  const elsewhere = {
    herId: practice.elsewhere.clinicianHerId,
    name: 'Sigrid Annensted',
    parentHerId: practice.elsewhere.herId,
    services: [],
  };
  return [office, ...clinicians, elsewhere];
}

/** Switches a service of a party; false when the party or the service is not in the register. */
export function switchService(
  parties: readonly CommunicationParty[],
  herId: string,
  service: DialogService,
  isEnabled: boolean,
): boolean {
  const entry = parties
    .find((party) => party.herId === herId)
    ?.services.find((each) => each.service === service);
  if (entry) entry.isEnabled = isEnabled;
  return entry !== undefined;
}

/** The operations of both registers for the caller that owns `ownHerIds`, whose services alone it may switch. */
export function registerOperations(
  practice: Practice,
  parties: readonly CommunicationParty[],
  ownHerIds: ReadonlySet<string>,
): Operation[] {
  return [
    {
      method: 'GET',
      path: '/AddressRegister/CommunicationParties/:herId',
      answer: ({ params }) => {
        const party = parties.find(({ herId }) => herId === params.herId);
        return party ? ok(party) : refusal(404, 'No communication party has this HER-id');
      },
    },
    {
      method: 'PUT',
      path: '/AddressRegister/CommunicationParties/:herId/Services/:service',
      answer: ({ params: { herId = '', service: name }, body }) => {
        if (!ownHerIds.has(herId)) return refusal(403, `Not authorized for HerId(s): ${herId}`);
        const service = DialogService.safeParse(name);
        const to = ServiceSwitch.safeParse(body());
        if (!to.success) return invalid(z.prettifyError(to.error));
        const isSwitched = service.success && switchService(parties, herId, service.data, to.data.isEnabled);
        return isSwitched ? NO_CONTENT : refusal(404, 'The communication party has no such service');
      },
    },
    {
      method: 'GET',
      path: '/GpRegister/Citizens/:nationalId/Gp',
      answer: ({ params }) => {
        const name = nameOf(practice, params.nationalId);
        if (!name) return refusal(404, 'The person is on no GP list');
        const { nationalId, gpHerId } = citizenNamed(practice, name);
        return ok({ nationalId, gpHerId } satisfies GpOfCitizen);
      },
    },
  ];
}
