/** The address register and the GP register as MSW handlers. */
import { HttpResponse, http } from 'msw';
import type { Practice } from '../../machines/contract/practice.ts';
import type { CommunicationParty, GpOfCitizen } from '../../machines/contract/registers.ts';
import { DialogService } from '../../machines/contract/services.ts';
import { refusal } from './answers.ts';

/** The communication parties of a practice: the office, and each clinician with all services switched on. */
export function partiesOf(practice: Practice): CommunicationParty[] {
  const office = { ...practice.office, services: [] };
  const clinicians = practice.clinicians.map((clinician) => ({
    herId: clinician.herId,
    name: `${clinician.givenName} ${clinician.familyName}`,
    parentHerId: practice.office.herId,
    services: DialogService.options.map((service) => ({ service, isEnabled: true })),
  }));
  return [office, ...clinicians];
}

export function registerHandlers(base: string, practice: Practice, parties: readonly CommunicationParty[]) {
  return [
    http.get(`${base}/AddressRegister/CommunicationParties/:herId`, ({ params }) => {
      const party = parties.find(({ herId }) => herId === params.herId);
      return party ? HttpResponse.json(party) : refusal(404, 'No communication party has this HER-id');
    }),

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
