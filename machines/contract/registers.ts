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

export const ServiceSwitch = z
  .strictObject({ isEnabled: z.boolean().describe('Whether the service is on from now') })
  .meta({
    id: 'ServiceSwitch',
    description: 'One service of a communication party switched on or off; the others stay as they are',
  });
export type ServiceSwitch = z.infer<typeof ServiceSwitch>;

export const GpOfCitizen = z
  .strictObject({
    nationalId: NationalId,
    gpHerId: HerId.nullable().describe(
      'HER-id of who receives for the citizen; null when nobody suitable is registered',
    ),
  })
  .meta({ id: 'GpOfCitizen', description: "The GP register's answer" });
export type GpOfCitizen = z.infer<typeof GpOfCitizen>;
