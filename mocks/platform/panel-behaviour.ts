/** What Helsenorge decides of the GP panel, of who may use a service, and of who receives. */

import type { ConsentLevel, NotificationChannel, Place } from '../../machines/contract/acts/gp-panel.ts';
import type { CitizenName } from '../../machines/contract/acts.ts';
import { officeNoteCharactersMax, STANDARD_TEXTS } from '../../machines/contract/panel-texts.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';
import type { CommunicationParty } from '../../machines/contract/registers.ts';
import type { DialogService } from '../../machines/contract/services.ts';
import type { ConversationStatus } from '../../machines/contract/view.ts';

export const conformingPanel = {
  isLetIn: (isLoggedIn: boolean) => isLoggedIn,
  isEnough: (consent: ConsentLevel): boolean => consent === 'full-access',
  /** HER-id of who receives for a citizen, as the GP register says; null when nobody does. */
  receiverOf: (practice: Practice, name: CitizenName): string | null => citizenNamed(practice, name).gpHerId,
  /** HER-id of the clinician a citizen's message is addressed to, given who receives. */
  addressedTo: (_practice: Practice, _name: CitizenName, receiver: string | null): string => receiver ?? '',
  /** Whether a party takes part in the communication process of a service, on or off. */
  hasProcess: (party: CommunicationParty, service: DialogService) =>
    party.services.some((each) => each.service === service),
  /** Whether a service is offered and its button shown. */
  isOffered: ({ isOn }: { isOn: boolean; isAbsent: boolean }) => isOn,
  /** Whether the office's text beside a service is shown. */
  showsServiceNote: ({ isOn }: { isOn: boolean; isAbsent: boolean }) => isOn,
  /** Whether the office's text on the panel is shown. */
  showsPanelNote: (servicesOn: number): boolean => servicesOn > 0,
  showsAllOffNotice: (servicesOn: number): boolean => servicesOn === 0,
  /** Whose panel a party's patients are shown: that of a locum on a vacant list is named after the office. */
  headingOf: ({ clinicians, office }: Practice, { herId, name }: CommunicationParty): string =>
    clinicians.some((each) => each.herId === herId && each.role === 'locum') ? office.name : name,
  /** Whether a text that the office has emptied is kept, and shown empty. */
  keepsEmptyNote: false,
  /** How many characters the office's own text may have at a place. */
  noteCharactersMax: officeNoteCharactersMax,
  /** The text that stands at a place after one that is too long was refused. */
  noteAfterRefusal: (earlier: string | undefined, _refused: string) => earlier,
  /** Helsenorge's own text at a place where the office has written too. */
  standardTextOf: (place: Place, _officeNote: string): string => STANDARD_TEXTS[place],
  /** Whether a citizen can cancel what an office has given: not one of another than the citizen's GP. */
  canCancelFrom: (practice: Practice, name: CitizenName): boolean =>
    practice.clinicians.some(({ herId }) => herId === citizenNamed(practice, name).gpHerId),
  /** How somebody is notified who has chosen so, about a citizen. */
  notifiedBy: (chosen: NotificationChannel, _concerned: CitizenName): NotificationChannel => chosen,
  /** Whether a citizen is notified of a message in a conversation with a clinician of a role. */
  notifiesOf: (
    _conversation: { service: DialogService; status: ConversationStatus; citizen: CitizenName },
    _role: 'gp' | 'locum',
  ): boolean => true,
  /** What a notification of a message about a citizen says, in a conversation with a clinician of a role. */
  notificationText: (_role: 'gp' | 'locum', _concerned: CitizenName): string | undefined =>
    'Du har fått en ny melding på Helsenorge.',
};

export type PanelBehaviour = typeof conformingPanel;
