/** What receipts may hold otherwise. */
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import { rewriting, type Variants } from './variant.ts';

export const isReceipt = (xml: string) => xml.includes('<AppRec');
const ofReceipts = (rewrite: (xml: string) => string) => (xml: string) =>
  isReceipt(xml) ? rewrite(xml) : xml;

const ENTERPRISE = /(<Inst>(?:<Name>[^<]*<\/Name>)?)<Id>([^<]*)<\/Id><TypeId[^>]*>/gu;

/** Another department and another person below the first of each. */
const withDepartments = (xml: string): string =>
  xml.replace(/<(Dept|HCPerson)>.*?<\/\1>/gsu, '$&<$1><Name>Enda en</Name></$1>');

export const receiptVariants = {
  'departments-in-receipt': [
    rewriting('has more departments and persons in a receipt', /Enda en/u, ofReceipts(withDepartments)),
  ],
  'enterprise-in-receipt': [
    rewriting(
      'has no id of the enterprise in a receipt',
      /<Inst>(?:<Name>[^<]*<\/Name>)?<(?:Dept|HCPerson)/u,
      ofReceipts((xml) => xml.replace(ENTERPRISE, '$1')),
    ),
    rewriting(
      "has an id of the enterprise's own in a receipt",
      /<TypeId V="LIN"\/>/u,
      ofReceipts((xml) => xml.replace(ENTERPRISE, '$1<Id>$2</Id><TypeId V="LIN"/>')),
    ),
  ],
  'several-errors': [
    rewriting(
      'gives a second error',
      /<Error V="X99"/u,
      ofReceipts((xml) => xml.replace(/<Error [^>]*>/u, '$&<Error V="X99" S="2.16.578.1.12.4.1.1.8221"/>')),
    ),
  ],
  'version-of-receipt': [
    rewriting(
      'writes the version of a receipt otherwise',
      /<MIGversion>v1\.1</u,
      ofReceipts((xml) => xml.replace(/(<MIGversion>)[^<]*/u, '$1v1.1')),
    ),
  ],
} as const satisfies Partial<Variants<FreeChoice>>;
