/** What Helsenorge tells a citizen beside the services, whoever it is: emergency numbers, who reads, what is recorded. */
import type { Practice } from '../../machines/contract/practice.ts';
import type { Profile } from '../../machines/contract/profile.ts';
import type { PlatformView } from '../../machines/contract/view.ts';

export const noticesBy = ({ emergencyNumbers: { value: numbers } }: Profile) => ({
  renewalNotice: true,
  /** Shown where an e-consultation is started. */
  emergencyNumbers: numbers as readonly string[],
  /** Shown where an enquiry is written. */
  contactEmergencyNumbers: numbers as readonly string[],
  /** Whether the citizen is told that an enquiry is recorded. */
  showsFilingNotice: true,
  /** Shown on the front page. */
  frontPageEmergencyNumbers: numbers as readonly string[],
  /** The office's telephone number as the front page shows it. */
  officeTelephone: ({ officeTelephone }: Practice): string | undefined => officeTelephone,
});

type Notices = Pick<PlatformView, 'emergencyNumbers' | 'renewalNotice' | 'contactForm' | 'frontPage'>;

export function noticesOf(practice: Practice, behaviour: ReturnType<typeof noticesBy>): Notices {
  const telephone = behaviour.officeTelephone(practice);
  return {
    emergencyNumbers: [...behaviour.emergencyNumbers],
    renewalNotice: behaviour.renewalNotice,
    contactForm: {
      emergencyNumbers: [...behaviour.contactEmergencyNumbers],
      filingNotice: behaviour.showsFilingNotice,
    },
    frontPage: {
      emergencyNumbers: [...behaviour.frontPageEmergencyNumbers],
      ...(telephone !== undefined && { officeTelephone: telephone }),
    },
  };
}
