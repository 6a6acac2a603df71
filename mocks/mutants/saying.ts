/** Faults in what a message that is sent says: what more it says, in which words, as what, and of which time. */
import type { CalendarEvent, DialogMessage } from '../../machines/contract/messages/message.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { Mutant } from './mutant.ts';

/** A fault in what the messages meant say. */
export function saying(
  fault: string,
  shortest: number,
  isMeant: (message: DialogMessage, profile: Profile) => boolean,
  change: (message: DialogMessage, profile: Profile) => Partial<DialogMessage>,
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ xmlOf, profile }) => ({
      xmlOf: (message) =>
        xmlOf(
          message.kind === 'dialog' && isMeant(message, profile)
            ? { ...message, ...change(message, profile) }
            : message,
        ),
    }),
  };
}

/** Says all of it twice in the same message. */
export const twice = ({ body }: DialogMessage): Partial<DialogMessage> => ({ further: [body] });

/** Says it with a file that nobody attached. */
export const withFile = (): Partial<DialogMessage> => ({
  attachments: [{ name: 'info.pdf', mimeType: 'application/pdf', content: Buffer.from('%PDF-1.4') }],
});

/** Says it in another's words. */
export const otherwise = ({ body }: DialogMessage): Partial<DialogMessage> => ({
  body: { ...body, text: 'Ta kontakt med legekontoret.' },
});

/** Tells something else of each time it tells. */
export const telling =
  (change: (event: CalendarEvent, profile: Profile) => Partial<CalendarEvent>) =>
  ({ events = [] }: DialogMessage, profile: Profile): Partial<DialogMessage> => ({
    events: events.map((event) => ({ ...event, ...change(event, profile) })),
  });
