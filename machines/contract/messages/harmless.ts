/**
 * Values that a report may show: each kind is known by its shape, or by standing in a list, and whatever is of no
 * such kind is not shown. An identity number has eleven digits, so no kind lets eleven through in a row.
 */
import { DISPLAY_NAMES } from './code-lists.ts';

/** What of a text may be shown; undefined when nothing of it may. */
export type Harmless = (text: string) => string | undefined;

const IDENTITY_NUMBER = /(?:\p{Nd}[\s.-]?){11,}/gu;

const shaped =
  (shape: RegExp): Harmless =>
  (text) => {
    const value = text.trim();
    return shape.test(value) && !value.match(IDENTITY_NUMBER) ? value : undefined;
  };

// Lists have codes of a few capitals and digits, and a handful of longer ones.
const code = shaped(
  /^(?:[A-Z]{0,5}-?\d{0,10}|DIALOG_[A-Z]{1,20}(?:_[A-Z]{1,20})?|APPREC|CONFIRMED|CANCELLED|TENTATIVE)$/,
);
const instant = shaped(
  /^(?:\d{4}(?:-\d{2}){0,2})?(?:T?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/,
);
const isUuid = (text: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
const otherId = shaped(/^(?:urn:uuid:)?(?=.*\d)[\da-f{}-]{1,80}$/i);

export const harmless = {
  code: (text) => code(text) ?? instant(text),
  instant,
  /** An object identifier, or the last number of one. Its points would pass for those of an identity number. */
  oid: (text) => (/^(?:[0-2](?:\.\d{1,6}){2,20}|\d{4})$/.test(text.trim()) ? text.trim() : undefined),
  /** An id that a system gave: a UUID, or something like it of hexadecimal digits. */
  id: (text) => (isUuid(text.trim()) ? text.trim() : otherId(text)),
  /** A number of a public register: HER-id, organisation number, HPR number. */
  publicNumber: shaped(/^\d{1,10}$/),
  mimeType: shaped(/^(?:application|audio|font|image|message|model|multipart|text|video)\/[a-z\d.+-]{1,80}$/),
  version: shaped(/^v?\d{1,4}(?:\.\d{1,4}){0,3}(?: \d{4}-\d{2}-\d{2})?$/),
  displayName: (text) => (DISPLAY_NAMES.has(text) ? text : undefined),
  /** A name of an enterprise or a program, which its bearer made public; none has digits enough for a number. */
  publicName: (text) => ((text.match(/\p{Nd}/gu)?.length ?? 0) < 6 ? text.slice(0, 100) : undefined),
} satisfies Record<string, Harmless>;
