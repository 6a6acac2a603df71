/** The files without which it is not known that all that is allowed arrives: of each format, and up to each limit. */
import type { NeededSituation } from './requirement.ts';
import type { SeenAttachment, Step } from './step.ts';

type Files = (step: Step) => readonly (readonly SeenAttachment[])[];

const FORMATS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

const total = (files: readonly SeenAttachment[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Files of each format, and as many as are allowed. */
export function filesAllowed(filesIn: Files): readonly NeededSituation[] {
  return [
    ...Object.entries(FORMATS).map(
      ([mimeType, format]): NeededSituation => ({
        name: `of-${format}`,
        words: {
          nb: `et vedlegg av formatet ${format.toUpperCase()}`,
          en: `a ${format.toUpperCase()} attachment`,
        },
        applies: (_statement, { attachmentFormats }) => attachmentFormats.value.includes(format),
        occurs: (step) =>
          filesIn(step)
            .flat()
            .some((each) => each.mimeType === mimeType),
      }),
    ),
    {
      name: 'three',
      words: { nb: 'tre vedlegg i én melding', en: 'three attachments in one message' },
      occurs: (step) => filesIn(step).some((files) => files.length === step.profile.attachmentsMax.value),
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
      occurs: (step) => filesIn(step).some((files) => total(files) === step.profile.attachmentBytesMax.value),
    },
  ];
}
