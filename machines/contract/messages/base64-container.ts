/** Base64Container 1.0: the bytes of an attachment inside Document/RefDoc/Content. */
import { base64Binary, namespace } from './grammar.ts';

const container = namespace('http://www.kith.no/xmlstds/base64container');

export const Base64Container = container.elementOf('Base64Container', base64Binary);
