/** Every variant: the compiler demands one for each free choice. */
import type { FreeChoice } from '../../machines/requirements/free-leaves.ts';
import { answerVariants } from './answers.ts';
import { appointmentVariants } from './appointments.ts';
import { documentVariants } from './documents.ts';
import { inboxVariants } from './inbox.ts';
import { receiptVariants } from './receipts.ts';
import type { Variant, Variants } from './variant.ts';
import { rewriting } from './variant.ts';
import * as styles from './xml-styles.ts';
import { encodings } from './xml-styles.ts';

const encoded = (otherwise: string, bytesOf: (xml: string) => Uint8Array, seen: RegExp): Variant => ({
  otherwise,
  seen,
  chooses: () => ({ bytesOf }),
});

/** Ways of writing a document come last: the others look for what the reference writes. */
const byChoice: Variants<FreeChoice> = {
  ...inboxVariants,
  ...answerVariants,
  ...appointmentVariants,
  ...receiptVariants,
  ...documentVariants,
  'xml-references': [rewriting('writes characters as references', /&#x41;/u, styles.referenced)],
  'xml-cdata': [rewriting('writes texts as CDATA sections', /<Id><!\[CDATA\[/u, styles.inSections)],
  'xml-comments': [rewriting('writes comments', /<!-- <Id>&et annet/u, styles.commented)],
  'xml-instructions': [rewriting('writes processing instructions', /<\?journal/u, styles.instructed)],
  'xml-blanks': [
    rewriting('writes blanks between elements and in tags', /\n\t=\n\t"/u, styles.spaced),
    rewriting('writes blanks around an instant', /<GenDate> /u, (xml) =>
      xml.replace(/(<(?:GenDate|IssueDate|date-time)>)([^<]*)/gu, '$1 $2\n'),
    ),
  ],
  'xml-attributes': [
    rewriting('writes attributes in another order and between single quotes', /V='/u, styles.turned),
  ],
  'xml-prefixes': [rewriting('writes prefixes', /<n1:MsgHead/u, styles.prefixed)],
  'xml-encoding': [
    encoded('writes UTF-16', encodings['UTF-16'], /encoding="UTF-16"/u),
    encoded('writes ISO 8859-1', encodings['ISO-8859-1'], /encoding="ISO-8859-1"/u),
    encoded('marks UTF-8 by its first bytes', encodings.marked, /\u{FEFF}<\?xml/u),
    encoded('does not declare its encoding', encodings.undeclared, /^<MsgHead/mu),
  ],
};

/** A variant by name: the choice it makes, and a number from the second on (`offsets/2`). */
export interface NamedVariant extends Variant {
  readonly name: string;
  readonly choice: FreeChoice;
}

export const variants: readonly NamedVariant[] = Object.entries(byChoice).flatMap(([choice, all]) =>
  all.map((variant, index) => ({
    ...variant,
    choice: choice as FreeChoice,
    name: index === 0 ? choice : `${choice}/${index + 1}`,
  })),
);
