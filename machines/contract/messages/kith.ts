/** Data types of `http://www.kith.no/xmlstds` (kith.xsd) that the messages use. */
import { anyURI, attribute, namespace, oid, string, token } from './grammar.ts';

const kith = namespace('http://www.kith.no/xmlstds');

/** A code whose list the place itself tells. */
export const CS = kith.type('CS', { V: attribute(token), DN: attribute(string) });

/** A code that names its list: S the OID, OT the original text. */
export const CV = kith.type('CV', {
  V: attribute(token),
  S: attribute(oid),
  DN: attribute(string),
  OT: attribute(string),
});

export const URL = kith.type('URL', { V: attribute(anyURI) });
