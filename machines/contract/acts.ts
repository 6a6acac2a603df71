/**
 * Every act of a scenario: what citizens, the office, the calendar and the network do. A scenario is a JSON
 * array of these; any array is legal, and an act that the lifecycle does not permit must be refused.
 */
import * as z from 'zod';
import { Instant } from './formats.ts';

/** The people of a practice, by the part they play. `stranger` is on the GP's list but unknown to the office. */
export const CITIZENS = ['citizen', 'neighbour', 'stranger'] as const;
export const CitizenName = z.enum(CITIZENS);
export type CitizenName = z.infer<typeof CitizenName>;

export const ATTACHMENT_FORMATS = ['jpg', 'png', 'pdf', 'docx'] as const;

/** A file to send, described and not held: its bytes follow from format, size and seed. */
export const AttachmentSketch = z.strictObject({
  format: z.enum(ATTACHMENT_FORMATS),
  bytes: z.int().min(8).max(30_000_000),
  seed: z.int().min(0).default(0),
});
export type AttachmentSketch = z.infer<typeof AttachmentSketch>;

/** The nth conversation that was started in the scenario; 1 unless said. */
const conversation = z.int().min(1).optional();
/** Whose text it is is told by the act; the default is a plain synthetic sentence. */
const text = z.string().min(1).max(5000).optional();
const attachments = z.array(AttachmentSketch).max(6).optional();
/** Held back on the way to the office until the network delivers. */
const isDelayed = z.literal(true).optional();

export const FAULTS_OF_TRANSPORT = ['not-well-formed', 'invalid'] as const;

const actSchemas = {
  'citizen.asks': z.strictObject({
    type: z.literal('citizen.asks'),
    citizen: CitizenName.optional(),
    text,
    attachments,
    isDelayed,
  }),
  'citizen.replies': z.strictObject({
    type: z.literal('citizen.replies'),
    conversation,
    text,
    attachments,
    isDelayed,
  }),
  'clinician.answers': z.strictObject({ type: z.literal('clinician.answers'), conversation, text }),
  'clinician.closes': z.strictObject({ type: z.literal('clinician.closes'), conversation, text }),
  'clinician.refers': z.strictObject({ type: z.literal('clinician.refers'), conversation, text }),
  'clinician.opens': z.strictObject({
    type: z.literal('clinician.opens'),
    citizen: CitizenName.optional(),
    text,
  }),
  'calendar.reaches': z.strictObject({ type: z.literal('calendar.reaches'), instant: Instant }),
  'network.delivers': z.strictObject({ type: z.literal('network.delivers') }),
  'network.repeats': z.strictObject({ type: z.literal('network.repeats') }),
  'network.corrupts': z.strictObject({
    type: z.literal('network.corrupts'),
    fault: z.enum(FAULTS_OF_TRANSPORT).optional(),
  }),
  'network.misroutes': z.strictObject({ type: z.literal('network.misroutes') }),
} as const;

export type ActType = keyof typeof actSchemas;
export const ACT_TYPES = Object.keys(actSchemas) as readonly ActType[];

export const Act = z.discriminatedUnion('type', [
  actSchemas['citizen.asks'],
  actSchemas['citizen.replies'],
  actSchemas['clinician.answers'],
  actSchemas['clinician.closes'],
  actSchemas['clinician.refers'],
  actSchemas['clinician.opens'],
  actSchemas['calendar.reaches'],
  actSchemas['network.delivers'],
  actSchemas['network.repeats'],
  actSchemas['network.corrupts'],
  actSchemas['network.misroutes'],
]);
export type Act = z.infer<typeof Act>;
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;
export const Acts = z.array(Act);

/** Who does an act: the first word of its type. */
export type Actor = 'citizen' | 'clinician' | 'calendar' | 'network';

export function actorOf(act: Act): Actor {
  return act.type.slice(0, act.type.indexOf('.')) as Actor;
}

/** The text that an act carries when none is given. */
export const DEFAULT_TEXTS: Partial<Record<ActType, string>> = {
  'citizen.asks': 'Jeg har hatt utslett på armen i to uker. Bør jeg bestille time?',
  'citizen.replies': 'Takk. Det klør fortsatt litt om kvelden.',
  'clinician.answers': 'Smør med fuktighetskrem morgen og kveld i en uke.',
  'clinician.closes': 'Da avslutter vi her. God bedring.',
  'clinician.refers': 'Dette må jeg se på. Bestill en ordinær time på legekontoret.',
  'clinician.opens': 'Svaret på blodprøven din er kommet. Har du spørsmål, kan du svare her.',
};

export function textOf(act: Act): string {
  return ('text' in act ? act.text : undefined) ?? DEFAULT_TEXTS[act.type] ?? '';
}
