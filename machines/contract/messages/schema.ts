/** The grammar as W3C XML Schema: one schema text per namespace. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { AnElement, Child, ComplexType, Particle, SimpleType, Type, XsdBase } from './grammar.ts';

const XS = 'http://www.w3.org/2001/XMLSchema';

// libxml2 refuses white space around a date, which XSD allows, unless the type is a union: so each is one.
const UNIONS: Partial<Record<XsdBase, string>> = {
  timestamp: 'xs:dateTime xs:date xs:gYear xs:gYearMonth xs:time',
  dateTime: 'xs:dateTime',
  date: 'xs:date',
};

/** The global elements and named types of one namespace, and the namespaces its schema refers to. */
interface Declarations {
  readonly elements: Map<string, AnElement>;
  readonly types: Map<string, ComplexType>;
  readonly refersTo: Set<string>;
}

export type Schemas = ReadonlyMap<string, Declarations>;

/** Everything the given elements reach, by namespace. */
export function schemasOf(roots: readonly AnElement[]): Schemas {
  const schemas = new Map<string, Declarations>();
  const seen = new Set<AnElement | ComplexType>();
  const open = (namespace: string) => {
    const found = schemas.get(namespace) ?? { elements: new Map(), types: new Map(), refersTo: new Set() };
    schemas.set(namespace, found);
    return found;
  };
  const visit = (particle: Particle, owner: string): void => {
    if ('namespace' in particle) open(owner).refersTo.add(particle.namespace);
    if (particle.kind === 'element' || particle.kind === 'complex') {
      if (seen.has(particle)) return;
      seen.add(particle);
    }
    switch (particle.kind) {
      case 'element':
        open(particle.namespace).elements.set(particle.name, particle);
        visit(particle.type, particle.namespace);
        return;
      case 'complex':
        if (particle.name) open(particle.namespace).types.set(particle.name, particle);
        visitAll(particle.content, particle.namespace);
        return;
      case 'optional':
      case 'many':
        visit(particle.of, owner);
        return;
      case 'choice':
        visitAll(particle.content, owner);
        return;
      case 'wildcard':
        for (const element of particle.known) visit(element, element.namespace);
    }
  };
  const visitAll = (content: object, owner: string) => {
    for (const particle of Object.values<Particle>(content as Record<string, Particle>))
      visit(particle, owner);
  };
  for (const root of roots) visit(root, root.namespace);
  return schemas;
}

/** The XSD text of one namespace; `locate` gives the schemaLocation of those it imports. */
export function xsdOf(schemas: Schemas, namespace: string, locate: (namespace: string) => string): string {
  const own = schemas.get(namespace);
  if (!own) throw new Error(`Failed to write the schema of ${namespace}: the grammar has no such namespace.`);
  const others = [...own.refersTo].filter((other) => other !== namespace);
  const prefixes = new Map([namespace, ...others].map((uri, index) => [uri, `n${index}`]));
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const schema = document.ele(XS, 'xs:schema', {
    targetNamespace: namespace,
    elementFormDefault: 'qualified',
  });
  for (const [uri, prefix] of prefixes) schema.att(`xmlns:${prefix}`, uri);
  for (const other of others) {
    schema.ele(XS, 'xs:import', { namespace: other, schemaLocation: locate(other) });
  }
  const writer = new SchemaWriter((uri, name) => `${prefixes.get(uri)}:${name}`);
  for (const [name, type] of own.types) writer.complex(schema, type, { name });
  for (const [name, element] of own.elements) writer.element(schema, name, element.type, {});
  return document.end();
}

type Attributes = Record<string, string>;

class SchemaWriter {
  private readonly qualify: (namespace: string, name: string) => string;

  constructor(qualify: (namespace: string, name: string) => string) {
    this.qualify = qualify;
  }

  element(parent: XMLBuilder, name: string, type: Type, occurs: Attributes): void {
    const element = parent.ele(XS, 'xs:element', { name, ...occurs });
    if (type.kind === 'any-type') element.att('type', 'xs:anyType');
    else if (type.kind === 'simple') this.simple(element, type);
    else if (type.name) element.att('type', this.qualify(type.namespace, type.name));
    else this.complex(element, type, {});
  }

  complex(parent: XMLBuilder, type: ComplexType, attributes: Attributes): void {
    const complex = parent.ele(XS, 'xs:complexType', attributes);
    const particles = entriesOf(type.content);
    const isAttribute = ([, particle]: [string, Particle]) =>
      particle.kind === 'optional' && particle.of.kind === 'attribute';
    const children = particles.filter((entry) => !isAttribute(entry));
    if (children.length > 0) {
      const sequence = complex.ele(XS, 'xs:sequence', type.emptiable ? { minOccurs: '0' } : {});
      for (const [key, particle] of children) this.particle(sequence, key, particle, {});
    }
    for (const [key, particle] of particles.filter(isAttribute)) this.particle(complex, key, particle, {});
  }

  private particle(parent: XMLBuilder, key: string, particle: Particle, occurs: Attributes): void {
    switch (particle.kind) {
      case 'optional':
        this.particle(parent, key, particle.of, { minOccurs: '0' });
        return;
      case 'many':
        this.particle(parent, key, particle.of, {
          minOccurs: String(particle.min),
          maxOccurs: 'unbounded',
        });
        return;
      case 'attribute':
        this.simple(parent.ele(XS, 'xs:attribute', { name: key }), particle.type);
        return;
      case 'choice': {
        const choice = parent.ele(XS, 'xs:choice', particle.optional ? { minOccurs: '0' } : {});
        for (const [name, part] of entriesOf(particle.content)) this.particle(choice, name, part, {});
        return;
      }
      case 'wildcard':
        // Lax, so that a payload whose schema we lack passes; `read.ts` reports what our own schemas lack.
        parent.ele(XS, 'xs:any', { processContents: 'lax', minOccurs: '0', maxOccurs: 'unbounded' });
        return;
      default:
        this.child(parent, key, particle, occurs);
    }
  }

  private child(parent: XMLBuilder, key: string, child: Child, occurs: Attributes): void {
    if (child.kind === 'element') {
      parent.ele(XS, 'xs:element', { ref: this.qualify(child.namespace, child.name), ...occurs });
    } else this.element(parent, key, child, occurs);
  }

  private simple(owner: XMLBuilder, type: SimpleType): void {
    if (type.fixed !== undefined) owner.att('fixed', type.fixed);
    const memberTypes = UNIONS[type.base];
    if (memberTypes) {
      owner.ele(XS, 'xs:simpleType').ele(XS, 'xs:union', { memberTypes });
    } else if (type.pattern) {
      const restriction = owner
        .ele(XS, 'xs:simpleType')
        .ele(XS, 'xs:restriction', { base: `xs:${type.base}` });
      restriction.ele(XS, 'xs:pattern', { value: type.pattern });
    } else owner.att('type', `xs:${type.base}`);
  }
}

const entriesOf = (content: object) => Object.entries<Particle>(content as Record<string, Particle>);
