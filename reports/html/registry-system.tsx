/** @jsxRuntime automatic @jsxImportSource preact */
/** One system in the registry: what each version holds of each service, and every certificate of it. */
import type { RegistryPoint, RegistryRow, RegistrySystem } from '../registry-schema.ts';
import { attestedSentence, demandsSentence, registryWords, thoroughnessOf } from '../registry-words.ts';
import { serviceName } from '../sentences.ts';
import { words } from '../words.ts';
import { Say, Verbatim } from './language.tsx';
import { Evidence, Key, Name, Overall } from './registry-marks.tsx';
import { Fold } from './section.tsx';
import { Table } from './table.tsx';
import { Trend } from './trend.tsx';

const ROW_HEADINGS = [
  registryWords.service,
  words.verdict,
  words.catalogue,
  registryWords.thoroughness,
  registryWords.attested,
  registryWords.waived,
  registryWords.since,
  registryWords.evidence,
];

const rowOf = (row: RegistryRow) => ({
  key: [row.version, row.service, row.catalogue, row.effort?.name].join(' '),
  cells: [
    <>
      <Say text={serviceName(row.service)} />
      <span class="rule-reason">
        <Say text={registryWords.version} /> <Name text={row.version} />
      </span>
    </>,
    <>
      <Overall verdict={row.verdict} />
      <span class="rule-reason">
        <Say text={demandsSentence(row)} />
      </span>
    </>,
    <Name key="catalogue" text={row.catalogue} />,
    <Say key="thoroughness" text={thoroughnessOf(row)} />,
    <Say key="attested" text={attestedSentence(row)} />,
    row.waived.length > 0 ? (
      <Verbatim key="waived" text={row.waived.map(({ rule, until }) => `${rule} (${until})`).join(', ')} />
    ) : (
      <Say key="waived" text={registryWords.none} />
    ),
    row.since ?? '–',
    <>
      {row.date} <Evidence source={row.source} />
    </>,
  ],
});

const pointOf = ({ date, version, catalogue, verdict, passed, demands, source }: RegistryPoint) => ({
  key: source.sha256,
  cells: [
    date,
    <Name key="version" text={version} />,
    <Name key="catalogue" text={catalogue} />,
    <Overall key="verdict" verdict={verdict} />,
    `${passed} / ${demands}`,
    <Evidence key="evidence" source={source} />,
  ],
});

export function System({ system }: { system: RegistrySystem }) {
  const { slug, name, keys, rows, trend } = system;
  return (
    <article id={slug} class="registry-system">
      <h3>
        <Name text={name} />
      </h3>
      <p class="quiet">
        <Say text={registryWords.keys} />{' '}
        {keys.map((id, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Key id={id} />
          </span>
        ))}
      </p>
      <Table
        caption={registryWords.overview}
        isCaptionHidden
        headings={ROW_HEADINGS}
        rows={rows.map(rowOf)}
      />
      {trend.length > 1 && (
        <figure>
          <figcaption>
            <Say text={registryWords.trend} />
          </figcaption>
          <Trend points={trend} />
        </figure>
      )}
      <Fold heading={registryWords.trendFold}>
        <Table
          caption={registryWords.trend}
          headings={[
            words.date,
            registryWords.version,
            words.catalogue,
            words.verdict,
            registryWords.held,
            registryWords.evidence,
          ]}
          rows={trend.map(pointOf)}
        />
      </Fold>
    </article>
  );
}
