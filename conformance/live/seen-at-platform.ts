/** What can be judged of a record system that nobody asks: of each message by itself, and of what it answers. */
import { SERVICES } from '../../machines/contract/service-names.ts';
import { APPOINTMENT_KINDS, type Statement } from '../../machines/contract/statement.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';

/** A record system without a test driver: whatever it does not send stays unseen, its clock among it. */
export const unattached: Statement = {
  name: '–',
  version: '–',
  services: [...SERVICES],
  appointmentKinds: [...APPOINTMENT_KINDS],
  observes: [],
  takesClock: false,
  messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
};

/**
 * The rules that a message is judged by. Those of receipts, and whatever is to come before something else, are left out:
 * nobody knows when a record system that reads by itself is done.
 */
export const SEEN_OF_MESSAGES: ReadonlySet<RequirementId> = new Set<RequirementId>([
  'MSG-01',
  'MSG-10',
  'MSG-12',
  'ECON-02',
  'ECON-04',
  'ECON-06',
  'ECON-13',
  'RENEW-04',
  'RENEW-06',
  'RENEW-11',
  'CONT-04',
  'CONT-07',
  'CONT-11',
  'ACCESS-07',
  'ROUTE-05',
  'ROUTE-06',
]);

/** The one that a message is judged by when nobody can tell what it does. */
export const SEEN_OF_ANY: ReadonlySet<RequirementId> = new Set<RequirementId>(['MSG-01']);
