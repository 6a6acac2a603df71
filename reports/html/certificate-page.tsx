/** @jsxRuntime automatic @jsxImportSource preact */
/** A certificate as a page for people. */
import type { CertificateStatement } from '../certificate.ts';
import { certificateWords, factsOf } from '../certificate-words.ts';
import type { Language } from '../schema.ts';
import { inBoth, serviceName } from '../sentences.ts';
import { clipped } from '../visible.ts';
import { verdictSigns, words } from '../words.ts';
import { LanguageChoice, Say, Verbatim } from './language.tsx';
import { NAME_MAX } from './masthead.tsx';
import { renderPage } from './page.tsx';
import { toneOf } from './palette.ts';
import { Fact } from './section.tsx';
import { Table } from './table.tsx';
import { Mark, VerdictMark } from './verdict-mark.tsx';

type Run = CertificateStatement['predicate']['ddfl'];

function Verdicts({ run, service }: { run: Run; service: string }) {
  const lines = run.verdicts.filter((line) => line.service === service && line.binds === 'ehr');
  if (lines.length === 0) return null;
  return (
    <Table
      caption={serviceName(service)}
      headings={[words.requirement, words.verdict, words.level, words.exercised]}
      rows={lines.map(({ rule, title, verdict, level, exercised }) => ({
        key: rule,
        cells: [
          <span key="rule" class="named">
            <span class="id">{rule}</span> <Say text={title} />
          </span>,
          <VerdictMark key="verdict" verdict={verdict} />,
          <Say key="level" text={words.levels[level]} />,
          exercised,
        ],
      }))}
    />
  );
}

/** The page of a certificate that was signed with a key, in both languages; it opens in `language`. */
export function renderCertificate(
  statement: CertificateStatement,
  keyId: string,
  language: Language,
): Promise<string> {
  const { ddfl } = statement.predicate;
  const { candidate, verdict } = ddfl;
  const name = clipped(`${candidate.name} ${candidate.version}`, NAME_MAX);
  const services = [...new Set(ddfl.verdicts.map(({ service }) => service))];
  return renderPage(
    {
      title: inBoth((each) => `${name} – ${certificateWords.title[each]}`),
      header: (
        <header>
          <LanguageChoice first={language} />
          <p class="kicker">
            <Say text={certificateWords.title} /> · <Say text={words.subject} />
          </p>
          <h1>
            <Verbatim text={name} />
          </h1>
          <p class="occasion">
            <Mark sign={verdictSigns[verdict]} word={words.overall[verdict]} tone={toneOf[verdict]} />
          </p>
          {candidate.planted && (
            <p>
              <strong>
                <Say text={certificateWords.planted} />
              </strong>
            </p>
          )}
        </header>
      ),
      main: (
        <section class="summary" aria-labelledby="certified-heading">
          <h2 id="certified-heading">
            <Say text={certificateWords.facts} />
          </h2>
          <dl class="account">
            {factsOf(statement, keyId).map(({ label, text }) => (
              <Fact key={label.en} label={label}>
                <Say text={text} />
              </Fact>
            ))}
          </dl>
          {services.map((service) => (
            <Verdicts key={service} run={ddfl} service={service} />
          ))}
        </section>
      ),
      footer: certificateWords.footer,
    },
    language,
  );
}
