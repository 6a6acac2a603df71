/** XML signature: known by name only. What is inside is the message service's business, not ours. */
import { anyType, namespace } from './grammar.ts';

const ds = namespace('http://www.w3.org/2000/09/xmldsig#');

export const Signature = ds.elementOf('Signature', anyType);
