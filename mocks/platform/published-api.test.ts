import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { examplePractice } from '../example-practice.ts';
import { worldsBy } from './world.ts';

const REFERENCE = fileURLToPath(new URL('../../../shared/reference/msh-api-v2.json', import.meta.url));

interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Reference {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const plain = (path: string) => path.replace(/\{[^}]*\}|:\w+/g, '*');
const served = worldsBy(defaultProfile)(examplePractice)
  .operations.filter(({ path }) => path.startsWith('/Messages'))
  .map(({ method, path }) => `${method} ${plain(path)}`);

it('the message service serves what an office needs to receive and to send', () => {
  expect(served).toEqual(
    expect.arrayContaining(['GET /Messages', 'POST /Messages', 'PUT /Messages/*/read/*']),
  );
});

if (existsSync(REFERENCE)) describePublished(JSON.parse(readFileSync(REFERENCE, 'utf8')) as Reference);
else console.warn(`NOT RUN: agreement with the published API; there is no ${REFERENCE}.`);

function describePublished({ paths, components }: Reference): void {
  const published = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${plain(path)}`),
  );

  describe('the published message service', () => {
    it('has every operation that is served, and all but the receipts of one message are served', () => {
      expect(served.filter((operation) => !published.includes(operation))).toEqual([]);
      expect(published.filter((operation) => !served.includes(operation))).toEqual([
        'GET /Messages/*/apprec',
      ]);
    });

    it.each<[string, readonly string[]]>([
      [
        'Message',
        [
          'id',
          'receiverHerId',
          'senderHerId',
          'businessDocumentId',
          'businessDocumentGenDate',
          'isAppRec',
          'contentType',
        ],
      ],
      ['GetBusinessDocumentResponse', ['businessDocument', 'contentType', 'contentTransferEncoding']],
      ['StatusInfo', ['receiverHerId', 'transportDeliveryState', 'appRecStatus']],
      ['ErrorMessage', ['error', 'errorCode', 'validationErrors', 'requestId']],
    ])('knows every field that is given of %s, and demands none that is not', (name, given) => {
      const schema = components.schemas[name];
      expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining([...given]));
      expect(given).toEqual(expect.arrayContaining([...(schema?.required ?? [])]));
    });
  });
}
