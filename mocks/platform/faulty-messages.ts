import type { ActOf } from '../../machines/contract/acts.ts';

type Fault = NonNullable<ActOf<'network.corrupts'>['fault']>;

/**
 * A readable document made unreadable: cut off in the middle of an element, or well-formed without the
 * message id that the schema demands.
 */
export function corrupt(xml: string, fault: Fault): string {
  if (fault === 'not-well-formed') return xml.slice(0, xml.indexOf('</MsgInfo>') + '</Msg'.length);
  return xml.replace(/<MsgId>[^<]*<\/MsgId>/, '');
}
