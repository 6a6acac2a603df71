/** What is said first of a candidate that was broken on purpose, so that nobody takes its report for a system's. */
import type { Report, Words } from './schema.ts';

/** Undefined where no fault was planted. */
export function plantedSentence({ candidate: { planted } }: Pick<Report, 'candidate'>): Words | undefined {
  return (
    planted && {
      nb: `Plantet feil: «${planted.name}» (${planted.fault}). Referansesystemet er ødelagt med vilje; rapporten gjelder ikke noe virkelig system.`,
      en: `Planted fault: "${planted.name}" (${planted.fault}). The reference is broken on purpose; the report is about no real system.`,
    }
  );
}
