/** Record systems that conform and do otherwise: by one variant, or by all of them as they are drawn. */
import { createHash } from 'node:crypto';
import type { TestDriver } from '../../machines/contract/driver.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import { type Behaviour, conformingBy } from '../reference/behaviour.ts';
import type { Carrier } from '../reference/helsenorge.ts';
import { createRecordSystem, referenceStatement } from '../reference/record-system.ts';
import type { Variant } from './variant.ts';
import { variants } from './variants.ts';

/** The conforming behaviour with several choices made, one upon the other. */
function chosen(profile: Profile, all: readonly Variant[]): Behaviour {
  const behaviour = { ...conformingBy(profile) };
  for (const { chooses } of all) Object.assign(behaviour, chooses({ ...behaviour }));
  return behaviour;
}

/** The reference record system with a variant's choice. */
export function createVariant(variant: Variant, profile: Profile, carrier?: Carrier): TestDriver {
  return createRecordSystem({ behaviour: chosen(profile, [variant]), ...(carrier && { carrier }) });
}

/** Half of all variants, by a name: the same name draws the same. */
function drawnBy(name: string): Variant[] {
  return variants.filter((each) => {
    const [first = 0] = createHash('sha256').update(`${name}/${each.name}`).digest();
    return first % 2 === 0;
  });
}

/** A behaviour whose choices are drawn for a practice, and those of writing for each document anew. */
function drawn(profile: Profile, name: string): Behaviour {
  return {
    ...chosen(profile, drawnBy(name)),
    xmlOf: (message) => chosen(profile, drawnBy(`${name}/${message.id}`)).xmlOf(message),
    bytesOf: (xml) => chosen(profile, drawnBy(`${name}/${xml}`)).bytesOf(xml),
  };
}

/** A record system that makes all choices at random, drawn from a seed. */
export function createDrawn(seed: number, profile: Profile, carrier?: Carrier): TestDriver {
  const practices = new Map<string, TestDriver>();
  const of = (practice: string): TestDriver => {
    const driver = practices.get(practice);
    if (!driver) throw new Error(`No practice ${practice} is provisioned here`);
    return driver;
  };
  return {
    statement: async () => referenceStatement,
    provision: async (request) => {
      const behaviour = drawn(profile, `${seed}/${request.practice}`);
      const driver = createRecordSystem({ behaviour, ...(carrier && { carrier }) });
      practices.set(request.practice, driver);
      await driver.provision(request);
    },
    act: (request) => of(request.practice).act(request),
    retire: async (request) => {
      await of(request.practice).retire(request);
      practices.delete(request.practice);
    },
  };
}
