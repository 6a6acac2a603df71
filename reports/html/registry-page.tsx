/** @jsxRuntime automatic @jsxImportSource preact */
/** The registry as a page: which systems hold what, since when, and what does not count. */
import type { ComponentChildren } from 'preact';
import { foremostRows, inOrder } from '../registry.ts';
import type { Registry, RegistryRow, RegistrySystem } from '../registry-schema.ts';
import { registryTold, registryWords, thoroughnessOf } from '../registry-words.ts';
import type { Language, Words } from '../schema.ts';
import { serviceName } from '../sentences.ts';
import { clipped } from '../visible.ts';
import { words } from '../words.ts';
import { LanguageChoice, Say, Verbatim } from './language.tsx';
import { renderPage } from './page.tsx';
import { Evidence, Name, Overall, PATH_MAX, Path } from './registry-marks.tsx';
import { System } from './registry-system.tsx';
import { Table } from './table.tsx';

function Standing({ row }: { row: RegistryRow | undefined }) {
  if (!row) return <Say text={registryWords.notTried} />;
  return (
    <>
      <Overall verdict={row.verdict} />
      <span class="rule-reason">
        <Name text={row.catalogue} />, <Say text={thoroughnessOf(row)} />
      </span>
    </>
  );
}

function Overview({ systems }: { systems: readonly RegistrySystem[] }) {
  const foremost = systems.map((system) => ({ system, rows: foremostRows(system) }));
  const services = [...new Set(foremost.flatMap(({ rows }) => rows.map(({ service }) => service)))].sort(
    inOrder,
  );
  return (
    <Table
      class="registry"
      caption={registryWords.overview}
      isCaptionHidden
      headings={[registryWords.system, ...services.map(serviceName)]}
      rows={foremost.map(({ system: { slug, name }, rows }) => ({
        key: slug,
        cells: [
          <a key="system" href={`#${slug}`}>
            <Name text={name} /> {rows[0] && <Name text={rows[0].version} />}
          </a>,
          ...services.map((service) => (
            <Standing key={service} row={rows.find((row) => row.service === service)} />
          )),
        ],
      }))}
    />
  );
}

function Unverified({ unverified }: Pick<Registry, 'unverified'>) {
  return (
    <Table
      caption={registryWords.unverified}
      isCaptionHidden
      headings={[registryWords.file, registryWords.why]}
      rows={unverified.map(({ certificate, reasons }) => ({
        key: certificate,
        cells: [
          <Path key="file" text={certificate} />,
          reasons.map((reason) => (
            <span key={reason} class="source own-name" lang="en">
              <Verbatim text={reason} />
            </span>
          )),
        ],
      }))}
    />
  );
}

function Planted({ planted }: Pick<Registry, 'planted'>) {
  return (
    <Table
      caption={registryWords.planted}
      isCaptionHidden
      headings={[registryWords.system, registryWords.fault, words.date, registryWords.evidence]}
      rows={planted.map(({ name, version, fault, date, source }) => ({
        key: source.sha256,
        cells: [
          <Name key="system" text={`${name} ${version}`} />,
          <Verbatim key="fault" text={clipped(fault, PATH_MAX)} />,
          date,
          <Evidence key="evidence" source={source} />,
        ],
      }))}
    />
  );
}

function Part(props: { id: string; heading: Words; intro?: Words; children: ComponentChildren }) {
  const { id, heading, intro, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        <Say text={heading} />
      </h2>
      {intro && (
        <p class="intro">
          <Say text={intro} />
        </p>
      )}
      {children}
    </section>
  );
}

/** The registry as one self-contained page in both languages; it opens in `language`. */
export function renderRegistry(registry: Registry, language: Language): Promise<string> {
  const { systems, planted, unverified, suite } = registry;
  return renderPage(
    {
      title: registryWords.title,
      header: (
        <header>
          <LanguageChoice first={language} />
          <p class="kicker">
            <Say text={words.subject} /> · {suite.name} {suite.version}
          </p>
          <h1>
            <Say text={registryWords.title} />
          </h1>
          {registryTold(registry).map((line) => (
            <p key={line.en} class="occasion">
              <Say text={line} />
            </p>
          ))}
        </header>
      ),
      main: (
        <>
          {systems.length > 0 && (
            <>
              <Part id="overview" heading={registryWords.overview} intro={registryWords.overviewIntro}>
                <Overview systems={systems} />
              </Part>
              <Part id="systems" heading={registryWords.systems}>
                {systems.map((system) => (
                  <System key={system.slug} system={system} />
                ))}
              </Part>
            </>
          )}
          {unverified.length > 0 && (
            <Part id="unverified" heading={registryWords.unverified} intro={registryWords.unverifiedIntro}>
              <Unverified unverified={unverified} />
            </Part>
          )}
          {planted.length > 0 && (
            <Part id="planted" heading={registryWords.planted} intro={registryWords.plantedIntro}>
              <Planted planted={planted} />
            </Part>
          )}
        </>
      ),
      footer: registryWords.footer,
    },
    language,
  );
}
