/** Apart from their schema: a command line that only names the services loads no schemas. */

/** The four services of DDFL and the panel they stand on. One base name per service, in every folder. */
export const SERVICES = [
  'e-consultation',
  'prescription-renewal',
  'appointment-booking',
  'office-contact',
  'gp-panel',
] as const;
