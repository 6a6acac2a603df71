/** The files without which it is not known that all that is allowed arrives: of each format, and up to each limit. */
import { ATTACHMENTS_MAX, profile } from '../contract/profile.ts';
import type { NeededSituation } from './requirement.ts';
import type { SeenAttachment, Step } from './step.ts';

type Files = (step: Step) => readonly (readonly SeenAttachment[])[];

const FORMATS = { 'image/jpeg': 'JPG', 'image/png': 'PNG', 'application/pdf': 'PDF' } as const;

const total = (files: readonly SeenAttachment[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Files of each format, and as many as are allowed. */
export function filesAllowed(filesIn: Files): readonly NeededSituation[] {
  return [
    ...Object.entries(FORMATS).map(
      ([mimeType, name]): NeededSituation => ({
        name: `of-${name.toLowerCase()}`,
        words: { nb: `et vedlegg av formatet ${name}`, en: `a ${name} attachment` },
        occurs: (step) =>
          filesIn(step)
            .flat()
            .some((each) => each.mimeType === mimeType),
      }),
    ),
    {
      name: 'three',
      words: { nb: 'tre vedlegg i én melding', en: 'three attachments in one message' },
      occurs: (step) => filesIn(step).some((files) => files.length === ATTACHMENTS_MAX),
    },
  ];
}

/** The same, and as large as is allowed. */
export function filesUpToTheLimit(filesIn: Files): readonly NeededSituation[] {
  return [
    ...filesAllowed(filesIn),
    {
      name: 'of-full-size',
      words: { nb: 'vedlegg på 20 MB til sammen', en: 'attachments of 20 MB together' },
      occurs: (step) => filesIn(step).some((files) => total(files) === profile.attachmentBytesMax.value),
    },
  ];
}
