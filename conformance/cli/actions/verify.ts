import type { Words } from '../../../machines/contract/words.ts';
import { visible } from '../../../reports/visible.ts';
import { type Refuted, type Verified, verified } from '../../certificate/verify.ts';
import { SUITE_VERSION } from '../../version.ts';
import * as options from '../options.ts';
import type { VerifyFlags } from '../verify-command.ts';

/** 0 it holds · 1 it does not. */
export async function verifyAction(path: string, flags: VerifyFlags): Promise<number> {
  const { record, key, reveal, lang } = flags;
  const result = await verified(path, { record, key, reveal, workers: options.cores() });
  const holds = !('refuted' in result);
  const lines = holds ? holding(result) : refuting(path, result);
  process.stdout.write(`${lines.map((line) => visible(line[lang])).join('\n')}\n`);
  return holds ? 0 : 1;
}

function holding({ statement, keyId, isTrusted, derivedFrom, revealed }: Verified): Words[] {
  const { ddfl } = statement.predicate;
  const { name, version } = ddfl.candidate;
  const about = `${name} ${version}, ${ddfl.date}, ${ddfl.suite.name} ${ddfl.suite.version}, ${ddfl.catalogue}`;
  const result = `${ddfl.verdict}, ${ddfl.counts.passed ?? 0} / ${ddfl.verdicts.filter(({ binds }) => binds === 'ehr').length}`;
  return [
    { nb: `✓ Signaturen holder: nøkkel ${keyId}`, en: `✓ The signature holds: key ${keyId}` },
    isTrusted
      ? { nb: '✓ Nøkkelen er den du stoler på', en: '✓ The key is the one that you trust' }
      : {
          nb: '– Hvem nøkkelen tilhører, er ikke kontrollert: gi leverandørens offentlige nøkkel med --key',
          en: "– Whose key it is was not checked: give the vendor's public key with --key",
        },
    ...derivation(derivedFrom, ddfl.verdicts.length),
    ...revealed.map(shown),
    { nb: `  Gjelder ${about}`, en: `  About ${about}` },
    { nb: `  Resultat: ${result}`, en: `  Result: ${result}` },
  ];
}

const shown = ({ value, pseudonym }: Verified['revealed'][number]): Words => ({
  nb: `✓ Det protokollen kaller «${pseudonym}», er «${value}» (store bokstaver og mellomrom er ikke med)`,
  en: `✓ What the record calls "${pseudonym}" is "${value}" (capitals and blanks around it left out)`,
});

function derivation(from: Verified['derivedFrom'], verdicts: number): Words[] {
  const derived = {
    nb: `✓ Hvert av ${verdicts} resultater følger av protokollen`,
    en: `✓ Each of ${verdicts} verdicts follows from the record`,
  };
  const said: Readonly<Record<Verified['derivedFrom'], readonly Words[]>> = {
    nothing: [
      {
        nb: '– Resultatene er ikke utledet på nytt: gi protokollen med --record',
        en: '– The verdicts were not derived again: give the record with --record',
      },
    ],
    record: [derived],
    redacted: [
      derived,
      {
        nb: '– Protokollen er sladdet, og sier selv at den er laget av den sertifiserte: bare den som har denne, kan bekrefte det',
        en: '– The record is redacted, and says itself that it is of the certified one: only who holds that one can confirm it',
      },
    ],
  };
  return [...said[from]];
}

function refuting(path: string, { refuted, suite }: Refuted): Words[] {
  const isOther = suite !== undefined && suite !== SUITE_VERSION;
  return [
    { nb: `✗ ${path} holder ikke:`, en: `✗ ${path} does not hold:` },
    ...refuted.map((each) => ({ nb: `  ${each}`, en: `  ${each}` })),
    ...(isOther
      ? [
          {
            nb: `  Sertifikatet er laget av versjon ${suite}, og denne er ${SUITE_VERSION}, som kan vurdere annerledes. Kontroller med samme versjon.`,
            en: `  The certificate was made by version ${suite}, and this is ${SUITE_VERSION}, which may judge otherwise. Verify with the same version.`,
          },
        ]
      : []),
  ];
}
