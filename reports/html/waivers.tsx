/** @jsxRuntime automatic @jsxImportSource preact */
/** Known failures: what is waived, until when, and which waivers no longer hold. */
import { Fragment } from 'preact';
import type { Report, WaiverLine } from '../schema.ts';
import { inBoth, serviceName } from '../sentences.ts';
import { overdueWaivers, waivedWhat, waiverSentence } from '../waiver-sentences.ts';
import { words } from '../words.ts';
import { ruleAnchor } from './anchors.ts';
import { Say, Verbatim } from './language.tsx';
import { pageWords } from './page-words.ts';
import { Table } from './table.tsx';

function RuleLink({ report, rule }: { report: Report; rule: string }) {
  const isThere = report.requirements.some(({ id }) => id === rule);
  if (!isThere) return <Verbatim text={rule} />;
  return (
    <a class="id" href={`#${ruleAnchor(rule)}`}>
      {rule}
    </a>
  );
}

/** The service in which alone a rule is waived. */
function InService({ waiver: { service } }: { waiver: WaiverLine }) {
  return service === undefined ? null : <Say text={inService(service)} />;
}

const inService = (service: string) => inBoth((language) => `(${serviceName(service)[language]}) `);

/** Waivers that make the run fail, where a reader looks first. */
export function OverdueWaivers({ report }: { report: Report }) {
  const waivers = overdueWaivers(report);
  if (waivers.length === 0) return null;
  return (
    <article class="finding bad">
      <h3>
        <Say text={pageWords.overdueWaivers} />
      </h3>
      <ul class="reasons">
        {waivers.map((waiver) => (
          <li key={waivedWhat(waiver)}>
            <RuleLink report={report} rule={waiver.rule} /> <InService waiver={waiver} />
            <Say text={waiverSentence(waiver)} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Every waiver given to the run, with its reason as the vendor wrote it. */
export function WaiverTable({ report, waivers }: { report: Report; waivers: readonly WaiverLine[] }) {
  return (
    <Table
      caption={words.waivers}
      isCaptionHidden
      headings={[words.requirement, pageWords.waiverState, pageWords.ticket, words.reason]}
      rows={waivers.map((waiver) => ({
        key: waivedWhat(waiver),
        cells: [
          <Fragment key="rule">
            <RuleLink report={report} rule={waiver.rule} /> <InService waiver={waiver} />
          </Fragment>,
          <Say key="state" text={waiverSentence(waiver)} />,
          <Verbatim key="ticket" text={waiver.ticket} />,
          <Verbatim key="reason" text={waiver.reason} />,
        ],
      }))}
    />
  );
}
