/** The registers a record system looks up: whose list a citizen is on, and which services a party offers. */
import * as z from 'zod';
import { HerId, NationalId } from './formats.ts';
import { DialogService } from './services.ts';

/** A communication party of the address register. */
export const CommunicationParty = z
  .strictObject({
    herId: HerId,
    name: z.string(),
    /** The enterprise above it; absent on an enterprise. */
    parentHerId: HerId.optional(),
    services: z.array(z.strictObject({ service: DialogService, isEnabled: z.boolean() })),
  })
  .meta({ id: 'CommunicationParty' });
export type CommunicationParty = z.infer<typeof CommunicationParty>;

/** The GP register's answer: who receives for the citizen, or null when nobody suitable is registered. */
export const GpOfCitizen = z
  .strictObject({ nationalId: NationalId, gpHerId: HerId.nullable() })
  .meta({ id: 'GpOfCitizen' });
export type GpOfCitizen = z.infer<typeof GpOfCitizen>;
