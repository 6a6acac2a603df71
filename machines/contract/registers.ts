/** The registers a record system looks up: whose list a citizen is on, and which services a party offers. */
import * as z from 'zod';
import { HerId, NationalId } from './formats.ts';
import { DialogService } from './services.ts';

export const CommunicationParty = z
  .strictObject({
    herId: HerId,
    name: z.string(),
    parentHerId: HerId.optional().describe('The enterprise above it; absent on an enterprise'),
    services: z
      .array(z.strictObject({ service: DialogService, isEnabled: z.boolean() }))
      .describe('The services it offers, each on or off; empty on an enterprise'),
  })
  .meta({ id: 'CommunicationParty', description: 'A communication party of the address register' });
export type CommunicationParty = z.infer<typeof CommunicationParty>;

export const GpOfCitizen = z
  .strictObject({
    nationalId: NationalId,
    gpHerId: HerId.nullable().describe(
      'HER-id of who receives for the citizen; null when nobody suitable is registered',
    ),
  })
  .meta({ id: 'GpOfCitizen', description: "The GP register's answer" });
export type GpOfCitizen = z.infer<typeof GpOfCitizen>;
