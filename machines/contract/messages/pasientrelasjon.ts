/**
 * Pasientrelasjon: who acts for the citizen. Its official schema could not be found; this grammar is our own, after
 * the example of Helsenorge's wiki page 2095185950, and stays open where the example is silent.
 */
import { Person } from './felleskomponent.ts';
import { namespace, optional } from './grammar.ts';
import { CV } from './kith.ts';

const pr = namespace('http://www.kith.no/xmlstds/pasientrelasjon/2014-03-28');

export const Pasientrelasjon = pr.element('Pasientrelasjon', { Person, Relasjon: optional(CV) });
