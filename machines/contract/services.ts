import * as z from 'zod';
import { SERVICES } from './service-names.ts';

export { SERVICES };

export const Service = z.enum(SERVICES);
export type Service = z.infer<typeof Service>;

/** The services a citizen can start; each is switched on and off on its own. */
export const DialogService = Service.exclude(['gp-panel']);
export type DialogService = z.infer<typeof DialogService>;

/** The services that are conversations in writing, as against appointments and the panel. */
export const WRITTEN_SERVICES = [
  'e-consultation',
  'prescription-renewal',
  'office-contact',
] as const satisfies readonly DialogService[];
