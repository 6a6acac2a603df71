import fc from 'fast-check';

/** Characters that messages have been known to lose: markup, quotes, Norwegian and Sámi letters, emoji. */
const difficult = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  'æ',
  'Ø',
  'å',
  'č',
  'ŋ',
  '€',
  '–',
  '👩‍⚕️',
  '\n',
  ']]>',
  '%',
  '\\',
);
const readable = fc.stringMatching(/^[a-zA-ZæøåÆØÅ0-9 .,!?-]{1,40}$/);

/** A text a citizen or clinician may write: never blank, no character that XML cannot hold. */
export const plainText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: readable }, { weight: 1, arbitrary: difficult }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim().length > 0);
