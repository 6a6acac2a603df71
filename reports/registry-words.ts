/** What a registry says, in words. */
import type { Registry, RegistryRow } from './registry-schema.ts';
import type { Words } from './schema.ts';
import { asWritten, inBoth } from './sentences.ts';

export const registryWords = {
  title: { nb: 'Register over sertifikater', en: 'Registry of certificates' },
  overview: { nb: 'Hva hvert system oppfyller', en: 'What each system holds' },
  overviewIntro: {
    nb: 'Nyeste versjon av hvert system, etter den nyeste kravkatalogen som er prøvd. Krav som ikke hører til én tjeneste (meldinger, tilgang, mottaker), teller med i hver.',
    en: 'The newest version of each system, by the newest catalogue that was tried. Demands that belong to no one service (messages, access, receiver) count in each.',
  },
  systems: { nb: 'Systemene', en: 'The systems' },
  system: { nb: 'System', en: 'System' },
  version: { nb: 'Versjon', en: 'Version' },
  service: { nb: 'Tjeneste', en: 'Service' },
  thoroughness: { nb: 'Grundighet', en: 'Thoroughness' },
  attested: { nb: 'På systemets ord', en: "On the system's word" },
  waived: { nb: 'Kjente avvik', en: 'Waived' },
  since: { nb: 'Siden', en: 'Since' },
  evidence: { nb: 'Sertifikat', en: 'Certificate' },
  derived: { nb: 'utledet på nytt av protokollen', en: 'derived again from the record' },
  signatureAlone: { nb: 'signaturen er kontrollert', en: 'the signature was checked' },
  byHand: { nb: 'plan for hånd', en: 'a plan by hand' },
  smokeTest: { nb: 'rask prøve, intet sertifikat', en: 'a smoke test, no certificate' },
  trend: {
    nb: 'Oppfylte krav, fra sertifikat til sertifikat',
    en: 'Demands held, from certificate to certificate',
  },
  trendFold: { nb: 'Hvert sertifikat', en: 'Every certificate' },
  held: { nb: 'Oppfylt', en: 'Held' },
  keys: { nb: 'Signert med', en: 'Signed with' },
  notTried: { nb: 'ikke prøvd', en: 'not tried' },
  none: { nb: 'ingen', en: 'none' },
  planted: { nb: 'Plantede feil', en: 'Planted faults' },
  plantedIntro: {
    nb: 'Feil er plantet med vilje: disse gjelder ikke noe virkelig system, og teller ikke.',
    en: 'A fault was planted on purpose: these are about no real system, and are not counted.',
  },
  fault: { nb: 'Feil', en: 'Fault' },
  unverified: { nb: 'Sertifikater som ikke holder', en: 'Certificates that do not hold' },
  unverifiedIntro: {
    nb: 'Disse teller ikke, hva de enn sier.',
    en: 'These are not counted, whatever they say.',
  },
  file: { nb: 'Fil', en: 'File' },
  why: { nb: 'Hvorfor', en: 'Why' },
  footer: {
    nb: 'Hvert sertifikat ble kontrollert da siden ble laget. Kontroller det selv: npx ddfl verify certificate.json, med --record for å utlede hvert resultat på nytt. Det samme står i registry.json.',
    en: 'Every certificate was verified when the page was made. Check for yourself: npx ddfl verify certificate.json, with --record to derive every verdict again. The same stands in registry.json.',
  },
} as const satisfies Record<string, Words>;

const countedIn = ({ systems }: Registry) => systems.reduce((sum, { trend }) => sum + trend.length, 0);

/** How many certificates hold, how many do not, and what was checked of their keys. */
export function registryTold(registry: Registry): Words[] {
  const { systems, trusted, planted, unverified } = registry;
  const count = countedIn(registry);
  return [
    {
      nb: `${count} ${count === 1 ? 'sertifikat' : 'sertifikater'} for ${systems.length} ${systems.length === 1 ? 'system' : 'systemer'} er kontrollert og holder.`,
      en: `${count} ${count === 1 ? 'certificate' : 'certificates'} of ${systems.length} ${systems.length === 1 ? 'system' : 'systems'} verified.`,
    },
    trusted.length > 0
      ? {
          nb: `Bare nøkler det er sagt at en kan stole på, teller (${trusted.length}).`,
          en: `Only keys that were said to be trusted count (${trusted.length}).`,
        }
      : {
          nb: 'Hvem nøklene tilhører, er ikke kontrollert: gi de offentlige nøklene du stoler på, med --key.',
          en: 'Whose the keys are was not checked: give the public keys that you trust with --key.',
        },
    ...(planted.length > 0
      ? [
          {
            nb: `${planted.length} med plantet feil teller ikke.`,
            en: `${planted.length} with a planted fault not counted.`,
          },
        ]
      : []),
    ...(unverified.length > 0
      ? [
          {
            nb: `${unverified.length} holder ikke og teller ikke.`,
            en: `${unverified.length} not verified and not counted.`,
          },
        ]
      : []),
  ];
}

/** How much was tried, in as few words as a table has room for. */
export function thoroughnessOf({ effort }: Pick<RegistryRow, 'effort'>): Words {
  if (!effort) return registryWords.byHand;
  const { name, further, changed } = effort;
  const parts = [
    name,
    ...(further === undefined ? [] : [`k = ${further}`]),
    ...changed.map((each) => `--${each}`),
  ].join(', ');
  return name === 'quick'
    ? inBoth((language) => `${parts} (${registryWords.smokeTest[language]})`)
    : asWritten(parts);
}

export const demandsSentence = ({ passed, demands }: Pick<RegistryRow, 'passed' | 'demands'>): Words => ({
  nb: `${passed} av ${demands} krav`,
  en: `${passed} of ${demands} demands`,
});

export const attestedSentence = ({ attested: { count, of } }: RegistryRow): Words => ({
  nb: `${count} av ${of} krav i sertifikatet`,
  en: `${count} of ${of} demands of the certificate`,
});
