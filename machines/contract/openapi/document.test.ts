import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { defaultProfile } from '../default-profile.ts';
import { ActRequest, ActResponse, DRIVER_OPERATIONS, DRIVER_PATHS, ProvisionRequest } from '../driver.ts';
import { BusinessDocument, MessageEntry, PostAppRec, StatusInfo } from '../message-service.ts';
import { readMessage } from '../messages/codec.ts';
import { CommunicationParty, GpOfCitizen } from '../registers.ts';
import { Statement } from '../statement.ts';
import { CONTRACT_PARTS, contractDocument } from './document.ts';
import * as examples from './examples.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Body {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}

const documents = examples.documentsBy(defaultProfile);
const whole = contractDocument('1.2.3', defaultProfile);

/** Every operation of a document, by method and path. */
function operationsOf(document: typeof whole) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ name: `${method.toUpperCase()} ${path}`, path, method, operation }] : [];
    }),
  );
}

/** Every JSON body that the document declares, with the pointer to it. */
function bodiesOf(document: typeof whole): { pointer: string; media: Media }[] {
  const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
  const mediaOf = (pointer: string, body: Body) =>
    Object.entries(body.content ?? {}).map(([type, media]) => ({
      pointer: `${pointer}/content/${escaped(type)}`,
      media,
    }));
  const ofOperations = operationsOf(document).flatMap(({ path, method, operation }) => {
    const at = `/paths/${escaped(path)}/${method}`;
    const responses = Object.entries(operation.responses ?? {}) as [string, Body][];
    return [
      ...mediaOf(`${at}/requestBody`, (operation.requestBody ?? {}) as Body),
      ...responses.flatMap(([status, body]) => mediaOf(`${at}/responses/${status}`, body)),
    ];
  });
  const shared = Object.entries(document.components?.responses ?? {}) as [string, Body][];
  return [
    ...ofOperations,
    ...shared.flatMap(([name, body]) => mediaOf(`/components/responses/${name}`, body)),
  ];
}

const examplesOf = ({ example, examples: named = {} }: Media): unknown[] => [
  ...(example === undefined ? [] : [example]),
  ...Object.values(named).map(({ value }) => value),
];

describe('the printed contract', () => {
  it.each([
    ['both parts', CONTRACT_PARTS],
    ['the driver alone', ['driver'] as const],
    ['the platform alone', ['platform'] as const],
  ])('is valid OpenAPI 3.1 with %s', async (_name, parts) => {
    const validator = new Validator();
    const result = await validator.validate(
      structuredClone({ ...contractDocument('1.2.3', defaultProfile, parts) }),
    );
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(JSON.stringify(validator.resolveRefs())).not.toContain('"$ref"');
  });

  it('has the operations of the test driver and no other under its tag', () => {
    const driver = operationsOf(whole).filter(({ operation }) => operation.tags?.includes('driver'));
    expect(driver.map(({ name, operation }) => [operation.operationId, name])).toEqual(
      DRIVER_OPERATIONS.map((name) => [name, `${DRIVER_PATHS[name].method} ${DRIVER_PATHS[name].path}`]),
    );
  });

  it('has the codes of the profile in its documents', () => {
    const closingCode = { ...defaultProfile.closingCode, value: { value: '99', system: '1.2.7602' } };
    const profile = { ...defaultProfile, closingCode };
    expect(JSON.stringify(contractDocument('1.2.3', profile))).toContain('closes (code 99)');
    expect(examples.documentsBy(profile).sent.closing.description).toContain('V="99"');
  });

  it('divides into its two parts', () => {
    const names = (parts: Parameters<typeof contractDocument>[2]) =>
      operationsOf(contractDocument('1.2.3', defaultProfile, parts)).map(({ name }) => name);
    expect([...names(['driver']), ...names(['platform'])]).toEqual(names(CONTRACT_PARTS));
    expect(names(['driver'])).toHaveLength(DRIVER_OPERATIONS.length);
  });

  it('says of every operation what it is, where it is called and how it fails', () => {
    const tags = whole.tags?.map(({ name }) => name) ?? [];
    for (const { name, path, operation } of operationsOf(whole)) {
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/\w/)]);
      expect(tags, name).toEqual(expect.arrayContaining(operation.tags ?? ['none']));
      expect(whole.paths?.[path]?.servers, name).toHaveLength(1);
      const failures = Object.keys(operation.responses ?? {}).filter((status) => status >= '400');
      expect(failures, name).toEqual(
        expect.arrayContaining(operation.tags?.includes('driver') ? ['500', '501'] : ['401', '404']),
      );
    }
  });

  it('lets the driver be called without a token and the platform with one', () => {
    expect(whole.security).toEqual([{ token: [] }]);
    for (const { name, operation } of operationsOf(whole)) {
      const isDriver = operation.tags?.includes('driver');
      expect([name, operation.security]).toEqual([name, isDriver ? [] : undefined]);
    }
  });

  it('shows an example of every body, which its schema accepts', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema({ ...whole, $id: 'contract' });
    const bodies = bodiesOf(whole);
    expect(bodies.length).toBeGreaterThan(20);
    for (const { pointer, media } of bodies) {
      const values = examplesOf(media);
      expect(values.length, pointer).toBeGreaterThan(0);
      for (const value of values) {
        const isValid = ajv.validate({ $ref: `contract#${pointer}/schema` }, value);
        expect([pointer, isValid, ajv.errors]).toEqual([pointer, true, null]);
      }
    }
  });

  it('lets a candidate leave out what the suite fills in', () => {
    const schemas = whole.components?.schemas as Record<string, { required?: string[] }>;
    expect(schemas.ActResponse?.required).toEqual(['outcome']);
    expect(schemas.Statement?.required).not.toContain('appointmentKinds');
  });

  it('describes every schema or every field of it', () => {
    const schemas = whole.components?.schemas as Record<
      string,
      { description?: string; properties?: object }
    >;
    const fields = Object.entries(schemas).flatMap(([name, schema]) =>
      Object.entries(schema.properties ?? {}).map(([field, of]) => ({ name, schema, field, of })),
    );
    const bare = fields.filter(({ schema, of }) => !schema.description && !of.description && !of.$ref);
    expect(bare.map(({ name, field }) => `${name}.${field}`)).toEqual([]);
  });
});

describe('the examples', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['statement', Statement, examples.statement],
    ['provisioning', ProvisionRequest, examples.provision],
    ['acts', ActRequest.array(), Object.values(examples.actRequests).map(({ value }) => value)],
    ['answers', ActResponse.array(), Object.values(examples.actResponses).map(({ value }) => value)],
    ['listing', MessageEntry.array(), examples.listing],
    ['receipt by call', PostAppRec, examples.unreadable],
    ['status', StatusInfo.array(), examples.status],
    ['party', CommunicationParty, examples.party],
    ['GP', GpOfCitizen, examples.gp],
  ])('are what the suite itself reads: %s', (_name, schema, value) => {
    expect(schema.safeParse(value)).toEqual({ success: true, data: value });
  });

  it.each([...Object.entries(documents.received), ...Object.entries(documents.sent)])(
    'are documents that validate, the same in base64 and indented: %s',
    (_name, { value, description }) => {
      const document = BusinessDocument.parse(value);
      const reading = readMessage(Buffer.from(document.businessDocument, 'base64'));
      const xml = description?.split('```xml\n')[1]?.split('\n```')[0] ?? '';
      expect(reading).toMatchObject({ ok: true });
      expect(readMessage(Buffer.from(xml))).toEqual(reading);
    },
  );
});
