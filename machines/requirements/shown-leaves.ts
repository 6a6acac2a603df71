/**
 * Every leaf that a record system can show, by name: walked from the schema of the driver's answer and from the grammars
 * of the documents, so that a new field is met here before anybody has thought of it. Places in the answer are told by
 * dots, places in a document by slashes.
 */
import * as z from 'zod';
import { ActResponse } from '../contract/driver.ts';
import { AppRec } from '../contract/messages/apprec.ts';
import type { AnElement, Particle, Type } from '../contract/messages/grammar.ts';
import { MsgHead } from '../contract/messages/msghead.ts';

/** Whether a pattern matches the whole of a leaf's name. */
export function isNamedBy(pattern: RegExp, leaf: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`, 'u').test(leaf);
}

/** The leaves of the answer to an act, lists and their items by one name: `tasks`, `tasks.dueOn`. */
export function leavesOfAnswer(): string[] {
  return [...inShape(ActResponse)];
}

function* inShape(schema: z.core.$ZodType, path: readonly string[] = []): Generator<string> {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return;
  for (const [key, field] of Object.entries(inner.shape as Record<string, z.core.$ZodType>)) {
    yield [...path, key].join('.');
    yield* inShape(field, [...path, key]);
  }
}

/** What an optional, a default or a list is of. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodArray) return unwrapped(schema.element);
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return wraps ? unwrapped(schema.unwrap()) : schema;
}

/** The texts and attributes that a document sent can hold: `MsgHead/MsgInfo/GenDate`, `…/MsgType/@V`. */
export function leavesOfDocuments(): string[] {
  return [MsgHead, AppRec].flatMap((root) => [...new Set(inType(root.type, root.name, []))]);
}

function* inType(type: Type, path: string, around: readonly Type[]): Generator<string> {
  if (type.kind !== 'complex') yield path;
  // A type within itself holds nothing that it has not held before.
  if (type.kind !== 'complex' || around.includes(type)) return;
  for (const [key, particle] of Object.entries<Particle>(type.content as Record<string, Particle>))
    yield* inParticle(particle, key, path, [...around, type]);
}

function* inParticle(
  particle: Particle,
  key: string,
  path: string,
  around: readonly Type[],
): Generator<string> {
  switch (particle.kind) {
    case 'optional':
    case 'many':
      yield* inParticle(particle.of, key, path, around);
      return;
    case 'attribute':
      yield `${path}/@${key}`;
      return;
    case 'choice':
      for (const [name, each] of Object.entries<Particle>(particle.content as Record<string, Particle>))
        yield* inParticle(each, name, path, around);
      return;
    case 'wildcard':
      for (const each of particle.known) yield* inElement(each, path, around);
      return;
    case 'element':
      yield* inElement(particle, path, around);
      return;
    default:
      yield* inType(particle, `${path}/${key}`, around);
  }
}

function* inElement({ name, type }: AnElement, path: string, around: readonly Type[]): Generator<string> {
  yield* inType(type, `${path}/${name}`, around);
}
