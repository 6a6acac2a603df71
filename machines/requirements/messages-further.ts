/** MSG-13 to MSG-17: news to the citizen, what nobody here understands, and whose data goes where. */

import { profile } from '../contract/profile.ts';
import { WRITTEN_SERVICES } from '../contract/services.ts';
import { rejected, unsupported } from './receipts.ts';
import { firstMismatch, from, requirement } from './requirement.ts';

const service = 'messages';

export const furtherMessageRequirements = [
  requirement({
    id: 'MSG-15',
    service,
    within: WRITTEN_SERVICES,
    level: 'must',
    binds: 'ehr',
    title: {
      nb: 'En melding i en versjon eller av en type som ikke støttes, avvises (T02, eller T10 som er mer presis)',
      en: 'A message of an unsupported version or type is rejected (T02, or T10 which is more exact)',
    },
    sources: [from('STD', { nb: 'kodeverk 8221', en: 'code list 8221' })],
    profile: ['unsupportedErrors'],
    when: (step) => unsupported(step).length > 0,
    ensures: (step) =>
      firstMismatch(
        ...unsupported(step).map(
          (received) => () => rejected(step, received, profile.unsupportedErrors.value),
        ),
      ),
  }),
] as const;
