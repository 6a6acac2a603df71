/** Acts for property tests of the lifecycles: of every type, with whatever the contract lets them hold. */
import fc from 'fast-check';
import { ATTACHMENT_FORMATS } from '../contract/acts/common.ts';
import { CONSENT_LEVELS, NOTIFICATION_CHANNELS, PLACES } from '../contract/acts/gp-panel.ts';
import { FAULTS_OF_TRANSPORT } from '../contract/acts/surroundings.ts';
import { ACT_TYPES, type Act, Act as ActSchema, CITIZENS } from '../contract/acts.ts';
import { DialogService } from '../contract/services.ts';
import { APPOINTMENT_KINDS } from '../contract/statement.ts';

const sketch = fc.record({
  format: fc.constantFrom(...ATTACHMENT_FORMATS),
  bytes: fc.integer({ min: 8, max: 30_000_000 }),
  seed: fc.nat(9),
});
/** Times on two days, on the hour. */
const startTime = fc
  .record({ day: fc.integer({ min: 12, max: 13 }), hour: fc.integer({ min: 10, max: 15 }) })
  .map(({ day, hour }) => `2024-02-${day}T${hour}:00:00+01:00`);
const REQUIRED_BY_SOME = [
  'start',
  'slots',
  'day',
  'from',
  'until',
  'service',
  'isEnabled',
  'place',
  'level',
] as const;

/** Any act at all: every type with every field that any act may have, kept if the contract knows it so. */
export const anyAct: fc.Arbitrary<Act> = fc
  .record(
    {
      type: fc.constantFrom(...ACT_TYPES),
      citizen: fc.constantFrom(...CITIZENS),
      conversation: fc.integer({ min: 1, max: 4 }),
      text: fc.string({ minLength: 1, maxLength: 5 }),
      attachments: fc.array(sketch, { maxLength: 4 }),
      isDelayed: fc.constant(true),
      instant: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().replace(/\.\d{3}Z$/, 'Z')),
      fault: fc.constantFrom(...FAULTS_OF_TRANSPORT),
      start: startTime,
      kind: fc.constantFrom(...APPOINTMENT_KINDS),
      slots: fc.array(fc.record({ start: startTime }), { minLength: 1, maxLength: 3 }),
      day: fc.constantFrom('2024-02-12', '2024-02-13'),
      from: fc.constantFrom('2024-02-12', '2024-02-13'),
      until: fc.constantFrom('2024-02-12', '2024-02-13'),
      slot: fc.integer({ min: 1, max: 3 }),
      request: fc.integer({ min: 1, max: 2 }),
      appointment: fc.integer({ min: 1, max: 3 }),
      service: fc.constantFrom(...DialogService.options),
      isEnabled: fc.boolean(),
      place: fc.constantFrom(...PLACES),
      level: fc.constantFrom(...CONSENT_LEVELS),
      by: fc.constantFrom('gp', 'assistant', ...NOTIFICATION_CHANNELS),
    },
    { requiredKeys: ['type', 'instant', ...REQUIRED_BY_SOME] },
  )
  .map((fields) => {
    const schema = ActSchema.options.find(({ shape }) => shape.type.value === fields.type);
    const known = Object.entries(fields).filter(([key]) => key in (schema?.shape ?? {}));
    return ActSchema.safeParse(Object.fromEntries(known));
  })
  // Some acts take some citizens alone.
  .filter(({ success }) => success)
  .map(({ data }) => data as Act);
