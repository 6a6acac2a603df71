/** The address register and the GP register as MSW handlers. */
import { HttpResponse, http } from 'msw';
import * as z from 'zod';
import type { Practice } from '../../machines/contract/practice.ts';
import {
  type CommunicationParty,
  type GpOfCitizen,
  ServiceSwitch,
} from '../../machines/contract/registers.ts';
import { DialogService } from '../../machines/contract/services.ts';
import { refusal } from './answers.ts';

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

export function registerHandlers(
  base: string,
  practice: Practice,
  parties: readonly CommunicationParty[],
  ownHerIds: ReadonlySet<string>,
) {
  return [
    http.get(`${base}/AddressRegister/CommunicationParties/:herId`, ({ params }) => {
      const party = parties.find(({ herId }) => herId === params.herId);
      return party ? HttpResponse.json(party) : refusal(404, 'No communication party has this HER-id');
    }),

    http.put(
      `${base}/AddressRegister/CommunicationParties/:herId/Services/:service`,
      async ({ params, request }) => {
        const herId = String(params.herId);
        if (!ownHerIds.has(herId)) return refusal(403, `Not authorized for HerId(s): ${herId}`);
        const service = DialogService.safeParse(params.service);
        const body = ServiceSwitch.safeParse(await request.json().catch(() => undefined));
        if (!body.success)
          return refusal(400, 'Model validation error occurred', [z.prettifyError(body.error)]);
        const isSwitched =
          service.success && switchService(parties, herId, service.data, body.data.isEnabled);
        return isSwitched
          ? new HttpResponse(null, { status: 204 })
          : refusal(404, 'The communication party has no such service');
      },
    ),

    http.get(`${base}/GpRegister/Citizens/:nationalId/Gp`, ({ params }) => {
      const citizen = Object.values(practice.cast).find(({ nationalId }) => nationalId === params.nationalId);
      if (!citizen) return refusal(404, 'The person is on no GP list');
      return HttpResponse.json({
        nationalId: citizen.nationalId,
        gpHerId: citizen.gpHerId,
      } satisfies GpOfCitizen);
    }),
  ];
}
