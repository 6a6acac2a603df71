/** Schemas loaded into libxml2, once: our own, or a folder of published ones with ours where it has none. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  XmlBufferInputProvider,
  type XmlDocument,
  XmlDocument as XmlDocuments,
  XmlLibError,
  XmlValidateError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { AppRec, OlderAppRec } from './apprec.ts';
import { OlderDialogmelding } from './dialogmelding-1-0.ts';
import { Faults } from './finding.ts';
import { faultsOf, passingOver } from './library-errors.ts';
import { MsgHead } from './msghead.ts';
import { type Schemas, schemasOf, xsdOf } from './schema.ts';

/** Checks a parsed document against schemas; no faults means it is valid. */
export type Validate = (document: XmlDocument) => Faults;

const ROOTS = [MsgHead, AppRec];
const PUBLISHED = 'ddfl-schema:/published/';
const OWN = 'ddfl-schema:/own/';

/** A value that is made when it is first asked for. */
function late<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What our schemas of some roots declare, and a check against them; they are loaded at the first call (about 25 ms). */
function ownSchemas(roots: Parameters<typeof schemasOf>[0]) {
  const schemas = late(() => schemasOf(roots));
  const validator = late(() => compile(new Map(), new Map(), schemas()));
  return {
    schemas,
    /** Whether our schema of a namespace declares a global element; undefined when we have no such schema. */
    declares: (namespace: string, name: string) => schemas().get(namespace)?.elements.has(name),
    validate: (document: XmlDocument): Faults => validator()(document),
  };
}

const inUse = ownSchemas(ROOTS);

export const { declares, validate } = inUse;

/** The same for the older versions too, which nobody may send here and which other dialogues use. */
export const ofAnyVersion = ownSchemas([...ROOTS, OlderAppRec, OlderDialogmelding]);

/**
 * Checks against the published schemas in a folder (all `.xsd` files in it and below). Namespaces of ours that the
 * folder lacks are checked by our schema, and payloads that neither knows pass.
 * @throws Error when the folder has no schema, or libxml2 cannot load one.
 */
export function publishedSchemas(dir: string): Validate {
  const files = new Map<string, Uint8Array>();
  const locations = new Map<string, string>();
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xsd'))
    .sort();
  for (const name of names) {
    const bytes = readFileSync(join(dir, name));
    const url = PUBLISHED + name.split('\\').join('/');
    files.set(url, bytes);
    const namespace = targetNamespace(bytes, name);
    // Two schemas of one namespace are in circulation (Dialogmelding 1.1); libxml2 takes one, so the first by name.
    if (!locations.has(namespace)) locations.set(namespace, url);
  }
  if (names.length === 0) throw new Error(`Failed to load schemas: ${dir} holds no .xsd file.`);
  return compile(files, locations, inUse.schemas());
}

function targetNamespace(bytes: Uint8Array, name: string): string {
  try {
    using document = XmlDocuments.fromBuffer(bytes);
    return document.root.attr('targetNamespace')?.content ?? '';
  } catch (error) {
    throw new Error(`Failed to load the schema ${name}: it is not XML.`, { cause: error });
  }
}

function compile(
  published: ReadonlyMap<string, Uint8Array>,
  publishedLocations: ReadonlyMap<string, string>,
  schemas: Schemas,
): Validate {
  const locate = (namespace: string) =>
    publishedLocations.get(namespace) ?? `${OWN}${[...schemas.keys()].indexOf(namespace)}.xsd`;
  const files: Record<string, Uint8Array> = Object.fromEntries(published);
  for (const namespace of schemas.keys()) {
    if (!publishedLocations.has(namespace)) {
      files[locate(namespace)] = Buffer.from(xsdOf(schemas, namespace, locate));
    }
  }
  const namespaces = new Set([...schemas.keys(), ...publishedLocations.keys()]);
  const validator = load(files, namespaces, locate);
  return (document) => check(validator, document, namespaces);
}

// libxml2 asks for imported schemas by URL; the texts stand in memory, and the provider goes when all are loaded, so
// that no document under test can name a file.
function load(
  files: Record<string, Uint8Array>,
  namespaces: ReadonlySet<string>,
  locate: (namespace: string) => string,
): XsdValidator {
  const imports = [...namespaces].map((namespace) => {
    const attribute = namespace === '' ? '' : `namespace="${namespace}" `;
    return `<xs:import ${attribute}schemaLocation="${locate(namespace)}"/>`;
  });
  const driver = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  try {
    using document = XmlDocuments.fromBuffer(Buffer.from(driver), { url: 'ddfl-schema:/driver.xsd' });
    return XsdValidator.fromDoc(document);
  } catch (error) {
    const details = error instanceof XmlLibError ? error.details : [];
    const [first] = details.filter((detail) => detail.level > 1);
    const place = first?.file ? ` (${first.file.replace(PUBLISHED, '')}, line ${first.line})` : '';
    throw new Error(`Failed to load the schemas: ${first?.message.trim() ?? String(error)}${place}`, {
      cause: error,
    });
  } finally {
    xmlCleanupInputProvider();
  }
}

const UNKNOWN_PAYLOAD = /^Element '\{([^}]*)\}[^']*': No matching global element declaration available/;

function check(validator: XsdValidator, document: XmlDocument, namespaces: ReadonlySet<string>): Faults {
  // A payload nobody has a schema of (an e-prescription, say) is not the vendor's fault.
  const isNobodys = (message: string) => {
    const namespace = UNKNOWN_PAYLOAD.exec(message)?.[1];
    return namespace !== undefined && !namespaces.has(namespace);
  };
  try {
    passingOver(isNobodys, () => validator.validate(document));
    return new Faults();
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return faultsOf(error);
  }
}
