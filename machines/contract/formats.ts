import * as z from 'zod';

export const Instant = z.iso
  .datetime({ offset: true })
  .describe('An instant with offset, ISO 8601: 2024-01-03T09:00:00+01:00');
export const CalendarDate = z.iso.date().describe('A calendar date in Oslo, ISO 8601: 2024-01-03');
export const HerId = z
  .string()
  .regex(/^\d{1,10}$/, 'a HER-id is 1 to 10 digits')
  .describe('A HER-id: the number of a communication party in the address register, as digits');
export const NationalId = z
  .string()
  .regex(/^\d{11}$/, 'an identity number is 11 digits')
  .describe(
    'A national identity number (fødselsnummer): 11 digits, or a D-number, synthetic here (month + 80 or + 65)',
  );
export const MessageId = z
  .string()
  .min(1)
  .max(100)
  .describe('The id of a message (MsgInfo/MsgId), not the id that the message service gives it');
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hex digits')
  .describe('SHA-256 of the bytes, 64 lower-case hex digits');

// zod's own check makes a decoded copy, which is too much for the 36 MB of one document.
const isBase64 = (text: string): boolean => {
  const padding = text.indexOf('=');
  return (
    text.length % 4 === 0 &&
    !/[^A-Za-z0-9+/=]/.test(text) &&
    (padding === -1 || (padding >= text.length - 2 && text.endsWith('=')))
  );
};
export const Base64 = z
  .string()
  .min(1)
  .refine(isBase64, 'Invalid base64-encoded string')
  .meta({ format: 'base64', contentEncoding: 'base64' });
