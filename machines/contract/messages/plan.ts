/** How a complex type is read: which attribute and which child goes where. */
import type { AnElement, ComplexType, Particle, Type, Wildcard } from './grammar.ts';

/** A child element: its namespace, its type, and the field of the tree it goes to. */
export interface Slot {
  readonly namespace: string;
  readonly field: readonly string[];
  readonly name: string;
  readonly type: Type;
  readonly isList: boolean;
}

export interface AnySlot {
  readonly field: readonly string[];
  readonly wildcard: Wildcard<AnElement>;
}

/** A complex type by the names of its attributes and children. */
export interface Plan {
  readonly attributes: Map<string, (text: string) => unknown>;
  readonly children: Map<string, Slot>;
  any?: AnySlot;
}

const plans = new WeakMap<ComplexType, Plan>();

/** The plan of a complex type, which is worked out once. */
export function planOf(type: ComplexType): Plan {
  const known = plans.get(type);
  if (known) return known;
  const plan: Plan = { attributes: new Map(), children: new Map() };
  plans.set(type, plan);
  addContent(plan, type.namespace, type.content, []);
  return plan;
}

function addContent(plan: Plan, namespace: string, content: object, field: readonly string[]): void {
  for (const [key, particle] of Object.entries<Particle>(content as Record<string, Particle>)) {
    addParticle(plan, namespace, key, particle, field, false);
  }
}

function addParticle(
  plan: Plan,
  namespace: string,
  key: string,
  particle: Particle,
  field: readonly string[],
  isList: boolean,
): void {
  switch (particle.kind) {
    case 'optional':
      addParticle(plan, namespace, key, particle.of, field, isList);
      return;
    case 'many':
      addParticle(plan, namespace, key, particle.of, field, true);
      return;
    case 'attribute':
      plan.attributes.set(key, particle.type.parse);
      return;
    case 'choice':
      addContent(plan, namespace, particle.content, [...field, key]);
      return;
    case 'wildcard':
      plan.any = { field: [...field, key], wildcard: particle };
      return;
    case 'element':
      plan.children.set(particle.name, {
        namespace: particle.namespace,
        field,
        name: key,
        type: particle.type,
        isList,
      });
      return;
    default:
      plan.children.set(key, { namespace, field, name: key, type: particle, isList });
  }
}
