/**
 * The contract, printed: OpenAPI 3.1 of the test driver and of the platform API, generated from the schemas
 * that the suite itself reads and writes by.
 */
import { createDocument, type oas31, type ZodOpenApiOverride } from 'zod-openapi';
import type { Profile } from '../profile.ts';
import { DRIVER_TAG, driverPaths } from './driver.ts';
import { documentsBy } from './examples.ts';
import { PLATFORM_TAGS, platformPaths } from './platform.ts';

export const CONTRACT_PARTS = ['driver', 'platform'] as const;
export type ContractPart = (typeof CONTRACT_PARTS)[number];

const INTRODUCTIONS: Record<ContractPart, string> = {
  driver:
    'The test driver is what a vendor writes so that ddfl-conformance can certify a record system: make a practice, let the office act, and tell what changed. In which order to write it, and what each service asks of it, stands in machines/contract/README.md of the suite.',
  platform:
    'The platform API is Helsenorge as the suite plays it: the message service and the registers that the record system calls. Its base address and token come with each provisioning. A path that is none of these is answered 404, another method 501.',
};

/** Formats say it in one word; what a default fills in may be left out; bodies may hold more than is read. */
const legible: ZodOpenApiOverride = ({ jsonSchema, zodSchema, io }) => {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  const { def } = zodSchema._zod;
  if (io !== 'output' || def.type !== 'object') return;
  const isStrict = def.catchall?._zod.def.type === 'never';
  if (!isStrict) delete jsonSchema.additionalProperties;
  jsonSchema.required = jsonSchema.required?.filter((name) => def.shape[name]?._zod.def.type !== 'default');
};

/** The OpenAPI document of the parts asked for, both unless said; `version` is the suite's, the codes in the examples the profile's. */
export function contractDocument(
  version: string,
  profile: Profile,
  parts: readonly ContractPart[] = CONTRACT_PARTS,
): oas31.OpenAPIObject {
  const hasDriver = parts.includes('driver');
  const hasPlatform = parts.includes('platform');
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'ddfl-conformance: contract for record systems',
        version,
        description: parts.map((part) => INTRODUCTIONS[part]).join('\n\n'),
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [...(hasDriver ? [DRIVER_TAG] : []), ...(hasPlatform ? PLATFORM_TAGS : [])],
      ...(hasPlatform && { security: [{ token: [] }] }),
      paths: { ...(hasDriver && driverPaths()), ...(hasPlatform && platformPaths(documentsBy(profile))) },
      ...(hasPlatform && {
        components: {
          securitySchemes: {
            token: { type: 'http', scheme: 'bearer', description: '`platform.token` of the provisioning' },
          },
        },
      }),
    },
    { override: legible },
  );
}
