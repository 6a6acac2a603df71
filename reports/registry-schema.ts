/** The registry as a document (registry.json): what certificates say of systems, put together. */
import * as z from 'zod';
import { Overall } from './basics.ts';
import { EffortLine } from './schema.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where what is told stands, and how far it was checked. */
export const Source = z.strictObject({
  /** Path of the certificate in the folder. */
  certificate: z.string(),
  sha256: Sha256,
  /** The key that it is signed with. */
  key: Sha256,
  /** Whether every verdict was derived again from the record beside it. */
  derived: z.boolean(),
});

const Row = z.strictObject({
  version: z.string(),
  service: z.string(),
  catalogue: z.string(),
  /** Absent where the plan was given by hand. */
  effort: EffortLine.strict().optional(),
  /** By the demands of the service, and those that belong to no service. */
  verdict: Overall,
  passed: z.int(),
  demands: z.int(),
  /** How many demands of the whole certificate rest on the system's own word, and of how many. */
  attested: z.strictObject({ count: z.int(), of: z.int() }),
  waived: z.array(z.strictObject({ rule: z.string(), until: z.string() })),
  /** The date of the first certificate by which the version has passed ever since. */
  since: z.string().optional(),
  /** The date of the newest certificate, which the row is about. */
  date: z.string(),
  source: Source,
});
export type RegistryRow = z.infer<typeof Row>;

const Point = z.strictObject({
  date: z.string(),
  version: z.string(),
  catalogue: z.string(),
  verdict: Overall,
  passed: z.int(),
  demands: z.int(),
  source: Source,
});
export type RegistryPoint = z.infer<typeof Point>;

const System = z.strictObject({
  name: z.string(),
  /** The name as an address and a file may have it. */
  slug: z.string(),
  keys: z.array(Sha256),
  /** The newest version first. */
  rows: z.array(Row),
  /** Every certificate, the oldest first. */
  trend: z.array(Point),
});
export type RegistrySystem = z.infer<typeof System>;

export const Registry = z.strictObject({
  version: z.literal(1),
  suite: z.strictObject({ name: z.string(), version: z.string() }),
  /** The keys that were said to be trusted; none where it was not checked whose keys they are. */
  trusted: z.array(Sha256),
  systems: z.array(System),
  /** Certificates of systems in which a fault was planted: they hold, and count for nothing. */
  planted: z.array(
    z.strictObject({
      name: z.string(),
      version: z.string(),
      fault: z.string(),
      date: z.string(),
      source: Source,
    }),
  ),
  /** Certificates that do not hold: named, and counted for nothing. */
  unverified: z.array(z.strictObject({ certificate: z.string(), reasons: z.array(z.string()) })),
});
export type Registry = z.infer<typeof Registry>;
