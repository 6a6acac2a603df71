/** What Helsenorge shows of the GP panel, and to whom it offers the services. */
import * as z from 'zod';
import type { CitizenName } from './acts/common.ts';
import { Place } from './acts/gp-panel.ts';
import { HerId } from './formats.ts';
import { DialogService } from './services.ts';

/** Those whose offer is looked at: each stands for one way in which services can be open or closed. */
export const OFFERED_TO = [
  'citizen',
  'newcomer',
  'visitor',
  'orphan',
  'shared',
] as const satisfies readonly CitizenName[];

export const PanelView = z.strictObject({
  /** The GP's services that are on in the address register. */
  registered: z.array(DialogService),
  /** The services that each is offered, with a button. */
  offered: z.record(z.enum(OFFERED_TO), z.array(DialogService)),
  /** Where the office's own text is shown, with Helsenorge's standard text beside it. */
  texts: z.array(z.strictObject({ place: Place, standardText: z.string(), officeNote: z.string() })),
  /** The same of the office's other clinicians. */
  others: z.array(z.strictObject({ clinician: HerId, registered: z.array(DialogService) })).optional(),
  /** Whose panel each is shown: the GP's name, or the office's on a vacant list with one locum; absent where nobody receives. */
  headings: z.partialRecord(z.enum(OFFERED_TO), z.string()).optional(),
  /** Told that the GP offers neither booking nor dialogue here, and may do so elsewhere. */
  allOffNotice: z.boolean(),
});
export type PanelView = z.infer<typeof PanelView>;
