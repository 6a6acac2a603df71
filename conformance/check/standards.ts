/** Which standards a document is written by, told by the namespaces of its elements. */
import type { Words } from '../../machines/contract/words.ts';
import type { CheckedDocument } from './schema.ts';
import type { Placed } from './walk.ts';

type Standard = CheckedDocument['standards'][number];

interface Known extends Standard {
  /** Why it was not looked into, where no public schema is of it. */
  readonly unlooked?: true;
}

const known = (name: string, version: string, isInUse = true): Known => ({ name, version, isInUse });

const STANDARDS: Readonly<Record<string, Known>> = {
  'http://www.kith.no/xmlstds/msghead/2006-05-24': known('MsgHead', '1.2'),
  'http://www.kith.no/xmlstds/dialog/2013-01-23': known('Dialogmelding', '1.1'),
  'http://www.kith.no/xmlstds/dialog/2006-10-11': known('Dialogmelding', '1.0', false),
  'http://www.kith.no/xmlstds/apprec/2012-02-15': known('AppRec', '1.1'),
  'http://www.kith.no/xmlstds/apprec/2004-11-21': known('AppRec', '1.0', false),
  'http://www.kith.no/xmlstds/base64container': known('Base64Container', '1.0'),
  'http://www.kith.no/xmlstds/pasientrelasjon/2014-03-28': known('Pasientrelasjon', '2014-03-28'),
  'urn:ietf:params:xml:ns:icalendar-2.0': known('xCal', '2.0'),
  'http://www.w3.org/2000/09/xmldsig#': known('XML Signature', '1.0'),
  'http://www.kith.no/xmlstds/eresept/m1/2010-05-01': { ...known('Resept M1', '2.4'), unlooked: true },
  'http://www.kith.no/xmlstds/eresept/m1/2013-10-08': { ...known('Resept M1', '2.5'), unlooked: true },
  'http://www.kith.no/xmlstds/helsepersonell/2014-03-28': {
    ...known('Helsepersonell', '2014-03-28'),
    unlooked: true,
  },
  'http://www.kith.no/xmlstds/helsepersonell/2015-05-04': {
    ...known('Helsepersonell', '2015-05-04'),
    unlooked: true,
  },
  'http://www.kith.no/xmlstds/person/2014-03-28': { ...known('Personer', '2014-03-28'), unlooked: true },
};

/** The standards of a document, in the order in which they are met. */
export function standardsIn(placed: readonly Placed[]): Known[] {
  const namespaces = new Set(placed.map(({ element }) => element.namespace));
  return [...namespaces].flatMap((each) => STANDARDS[each] ?? []);
}

/** What is to be known of the standards beside what is wrong. */
export function remarksOn(standards: readonly Known[], placed: readonly Placed[]): Words[] {
  const older = standards.filter(({ isInUse }) => !isInUse);
  const unlooked = standards.filter((each) => each.unlooked);
  const strangers = placed.filter(
    ({ element, around }) => around.at(-1) === 'Content' && !STANDARDS[element.namespace],
  );
  return [
    ...older.map(({ name, version }) => ({
      nb: `${name} ${version} brukes ikke i digital dialog fastlege, som har 1.1`,
      en: `${name} ${version} is not used in digital dialogue with the GP, which has 1.1`,
    })),
    ...unlooked.map(({ name }) => ({
      nb: `${name} er ikke kontrollert: det offentlige skjemaet finnes ikke her`,
      en: `${name} was not looked into: its schema is not here`,
    })),
    ...strangers.slice(0, 1).map(({ path }) => ({
      nb: `${path} er av et navnerom som ikke er kjent, og er ikke kontrollert`,
      en: `${path} is of a namespace that is not known, and was not looked into`,
    })),
  ];
}
