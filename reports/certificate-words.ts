/** What a certificate says, in words. */
import type { CertificateStatement, CertifiedRun } from './certificate.ts';
import { reachedIn } from './demands.ts';
import { effortSentence } from './effort-sentence.ts';
import type { Words } from './schema.ts';
import { asWritten, inBoth, serviceName } from './sentences.ts';
import { words } from './words.ts';

export const certificateWords = {
  title: { nb: 'Sertifikat', en: 'Certificate' },
  facts: { nb: 'Hva sertifikatet gjelder', en: 'What the certificate is about' },
  services: { nb: 'Tjenester', en: 'Services' },
  attested: { nb: 'På systemets ord', en: "On the system's word" },
  waived: { nb: 'Kjente avvik', en: 'Waived' },
  key: { nb: 'Signert med nøkkel', en: 'Signed with key' },
  profile: { nb: 'Kodeprofil', en: 'Profile of codes' },
  given: { nb: 'Oppgitt av brukeren', en: 'Given by the user' },
  planted: {
    nb: 'Feil er plantet med vilje: dette gjelder ikke noe virkelig system',
    en: 'A fault was planted on purpose: this is about no real system',
  },
  footer: {
    nb: 'Siden er laget av sertifikatet og er ikke selv signert. Kontroller certificate.json: npx ddfl verify certificate.json, med --record for å utlede hvert resultat på nytt av protokollen.',
    en: 'This page is made from the certificate and is not itself signed. Check certificate.json: npx ddfl verify certificate.json, with --record to derive every verdict again from the record.',
  },
} as const satisfies Record<string, Words>;

/** How many of the demands that were decided rest on what the system tells of itself. */
function attestedOf({ attested, counts }: CertifiedRun): Words {
  const all = reachedIn(counts);
  return { nb: `${attested} av ${all} krav`, en: `${attested} of ${all} demands` };
}

export interface CertificateFact {
  readonly label: Words;
  readonly text: Words;
}

/** The facts of a certificate, in the order in which a reader asks. */
export function factsOf({ subject, predicate }: CertificateStatement, keyId: string): CertificateFact[] {
  const { ddfl } = predicate;
  const effort = ddfl.effort && effortSentence({ effort: ddfl.effort });
  const waived = ddfl.waivers.filter(({ state }) => state === 'used');
  const facts: [Words, Words | undefined][] = [
    [words.date, asWritten(ddfl.date)],
    [
      certificateWords.services,
      inBoth((language) => ddfl.services.map((each) => serviceName(each)[language]).join(', ')),
    ],
    [words.catalogue, asWritten(ddfl.catalogue)],
    [words.suite, asWritten(`${ddfl.suite.name} ${ddfl.suite.version}`)],
    [words.effort, effort],
    [certificateWords.attested, attestedOf(ddfl)],
    [
      certificateWords.waived,
      asWritten(waived.map(({ rule, until }) => `${rule} (${until})`).join(', ') || '0'),
    ],
    [words.identity, asWritten(ddfl.run)],
    [words.record, asWritten(`SHA-256 ${subject[0].digest.sha256}`)],
    [certificateWords.profile, asWritten(ddfl.profile)],
    [
      certificateWords.given,
      ddfl.given && asWritten(ddfl.given.map(({ name, value }) => `${name} = ${value}`).join('; ')),
    ],
    [certificateWords.key, asWritten(keyId)],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
