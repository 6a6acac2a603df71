import type { FaultOfTransport } from '../../machines/contract/acts/surroundings.ts';

/** The name of the entity that a DOCTYPE declares, and what it stands for. */
export const ENTITY = { name: 'hilsen', value: 'Hei' } as const;

const corruptions: Readonly<Record<FaultOfTransport, (xml: string) => string>> = {
  'not-well-formed': (xml) => xml.slice(0, xml.indexOf('</MsgInfo>') + '</Msg'.length),
  invalid: (xml) => xml.replace(/<MsgId>[^<]*<\/MsgId>/, ''),
  doctype: (xml) =>
    xml
      .replace(/(<MsgHead\b)/, `<!DOCTYPE MsgHead [<!ENTITY ${ENTITY.name} "${ENTITY.value}">]>$1`)
      .replace(/(<Sporsmal>)/, `$1&${ENTITY.name};`),
  'another-root': (xml) => xml.replace(/(<\/?)MsgHead\b/g, '$1Melding'),
  'unsupported-version': (xml) => xml.replace(/<MIGversion>[^<]*</, '<MIGversion>v9.9 2099-12-31<'),
  'unsupported-type': (xml) => xml.replace(/(<Type V=")[^"]*"/, '$1DIALOG_INNBYGGER_UKJENT"'),
  'wrong-order': (xml) => xml.replace(/(<GenDate>[^<]*<\/GenDate>)(<MsgId>[^<]*<\/MsgId>)/, '$2$1'),
};

/**
 * A readable document made unreadable: cut off in the middle of an element; without the message id that the schema
 * demands; with a DOCTYPE and its entity, which nobody may expand; with another root; with date and id swapped; or whole, and of
 * a version or type that nobody uses.
 */
export function corrupt(xml: string, fault: FaultOfTransport): string {
  const corrupted = corruptions[fault](xml);
  if (corrupted === xml) throw new Error(`The document could not be made ${fault}`);
  return corrupted;
}
