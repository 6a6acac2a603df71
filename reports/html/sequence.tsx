/** @jsxRuntime automatic @jsxImportSource preact */
/**
 * The shortest path as a sequence diagram: citizen, Helsenorge, the office's system, the office. The numbered
 * steps beside it say the same, so that it needs no other equivalent.
 */
import { instantWords } from '../dates.ts';
import type { Failure, Language, StepLine, Words } from '../schema.ts';
import { words } from '../words.ts';
import { Arrowhead, Canvas, Lines } from './drawing.tsx';
import { InEachLanguage, Say } from './language.tsx';
import { pageWords } from './page-words.ts';
import { linesOf } from './text-lines.ts';

const LANES = { citizen: 70, platform: 212, system: 354, office: 496 } as const;
type Lane = keyof typeof LANES;
const WIDTH = 566;
const LEFT = 16;
const FONT = 13;
const LINE = 16;
const GAP = 142;
const HEADER = 44;

/** A line of the diagram: an arrow between two lanes, or a note across some. */
interface Row {
  readonly text: string;
  readonly from: Lane;
  readonly to: Lane;
  readonly kind: 'arrow' | 'answer' | 'note' | 'shown' | 'remark';
  /** Whether it is what the rule was broken by. */
  readonly offends?: boolean;
}

const MESSAGE_LANES = { platform: 'platform', office: 'system' } as const;

/** Who does the act, and to whom; the calendar and the network are nobody's lane. */
const ACT_LANES: Record<StepLine['actor'], Pick<Row, 'from' | 'to' | 'kind'>> = {
  citizen: { from: 'citizen', to: 'platform', kind: 'arrow' },
  clinician: { from: 'office', to: 'system', kind: 'arrow' },
  office: { from: 'office', to: 'system', kind: 'arrow' },
  calendar: { from: 'citizen', to: 'office', kind: 'note' },
  network: { from: 'platform', to: 'system', kind: 'note' },
};

function rowsOf(step: StepLine, actual: Words, language: Language): Row[] {
  const act = ACT_LANES[step.actor];
  const offends = step.offends === true;
  const isRefused = step.outcome === 'refused' && act.kind === 'arrow';
  const refusal: Row = {
    text: words.outcomes.refused[language],
    from: act.to,
    to: act.from,
    kind: 'answer',
    offends,
  };
  return [
    { ...act, text: step.text[language], offends: offends && !isRefused },
    ...step.messages.map(
      ({ from, to, summary, offends }): Row => ({
        text: summary[language],
        from: MESSAGE_LANES[from],
        to: MESSAGE_LANES[to],
        kind: 'arrow',
        offends: offends === true,
      }),
    ),
    ...step.office.map(
      ({ text, offends }): Row => ({
        text: text[language],
        from: 'system',
        to: 'office',
        kind: 'shown',
        offends: offends === true,
      }),
    ),
    ...(isRefused ? [refusal] : []),
    ...(step.diverges
      ? [
          {
            text: `▸ ${words.divergesHere[language]}: ${actual[language]}`,
            from: 'citizen' as const,
            to: 'office' as const,
            kind: 'remark' as const,
          },
        ]
      : []),
  ];
}

/** What is written on the office's line: a note within its right half of the picture. */
const NOTE = { left: LANES.system + 12, right: WIDTH - 4 } as const;

/** How a row is classed: what the rule was broken by is marked, and nothing beside it. */
const classOf = ({ kind, offends }: Row) => (offends ? `${kind} offends bad` : kind);

function Row({ row, y, lines }: { row: Row; y: number; lines: readonly string[] }) {
  const [start, end] = [LANES[row.from], LANES[row.to]];
  const middle = (start + end) / 2;
  const height = lines.length * LINE;
  if (row.kind === 'remark') {
    return (
      <g class="remark bad">
        <Lines lines={lines} x={LEFT + 12} y={y + 4} anchor="start" />
      </g>
    );
  }
  if (row.kind === 'shown') {
    const width = NOTE.right - NOTE.left;
    return (
      <g class={classOf(row)}>
        <rect x={NOTE.left} y={y} width={width} height={height + 8} rx={2} />
        <Lines lines={lines} x={NOTE.left + width / 2} y={y + 4} />
      </g>
    );
  }
  if (row.kind === 'note') {
    const reach = Math.abs(end - start) / 2 + 40;
    return (
      <g class={classOf(row)}>
        <rect x={middle - reach} y={y} width={2 * reach} height={height + 8} rx={6} />
        <Lines lines={lines} x={middle} y={y + 4} />
      </g>
    );
  }
  const tip = { x: end, y: y + height + 6 };
  return (
    <g class={classOf(row)}>
      <Lines lines={lines} x={middle} y={y} />
      <line x1={start} x2={end} y1={tip.y} y2={tip.y} />
      <Arrowhead from={{ x: start, y: tip.y }} tip={tip} />
    </g>
  );
}

interface Band {
  readonly step: StepLine;
  readonly top: number;
  readonly height: number;
  readonly rows: readonly { readonly row: Row; readonly y: number; readonly lines: readonly string[] }[];
}

function linesIn(row: Row): string[] {
  if (row.kind === 'remark') return linesOf(row.text, WIDTH - LEFT - 30, FONT, 4);
  if (row.kind === 'shown') return linesOf(row.text, NOTE.right - NOTE.left - 12, FONT, 3);
  const lanes = Math.max(1, Math.abs(LANES[row.from] - LANES[row.to]) / GAP);
  return linesOf(row.text, lanes * GAP - 12, FONT, 3);
}

/** Each step as a band, one under the other. */
function bandsOf(failure: Failure, language: Language): Band[] {
  let top = HEADER;
  return failure.steps.map((step) => {
    let y = top + 30;
    const rows = rowsOf(step, failure.actual, language).map((row) => {
      const lines = linesIn(row.offends ? { ...row, text: `▸ ${row.text}` } : row);
      const placed = { row, y, lines };
      y += lines.length * LINE + (row.kind === 'remark' ? 8 : 18);
      return placed;
    });
    const band = { step, top, height: y - top, rows };
    top = y;
    return band;
  });
}

function StepBand({ band, language }: { band: Band; language: Language }) {
  const { step, top, rows } = band;
  return (
    <g class="band">
      <circle class="number" cx={LEFT} cy={top + 16} r={11} />
      <Lines lines={[String(step.number)]} x={LEFT} y={top + 8} />
      <g class="time">
        <Lines lines={[instantWords(step.at)[language]]} x={LEFT + 20} y={top + 8} anchor="start" />
      </g>
      {rows.map(({ row, y, lines }) => (
        <Row key={y} row={row} y={y} lines={lines} />
      ))}
    </g>
  );
}

function Picture({ failure, language }: { failure: Failure; language: Language }) {
  const bands = bandsOf(failure, language);
  const last = bands.at(-1);
  const height = (last ? last.top + last.height : HEADER) + 8;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img">
      <title>{pageWords.sequence[language]}</title>
      {Object.entries(LANES).map(([lane, x]) => (
        <g key={lane} class="lane">
          <line x1={x} x2={x} y1={HEADER - 8} y2={height - 8} />
          <rect x={x - 64} y={4} width={128} height={30} rx={8} />
          <Lines lines={[pageWords.lanes[lane as Lane][language]]} x={x} y={11} />
        </g>
      ))}
      {bands.map((band) => (
        <StepBand key={band.top} band={band} language={language} />
      ))}
    </svg>
  );
}

/** The diagram in each language; `id` is one that nothing else on the page has. */
export function SequenceDiagram({ failure, id }: { failure: Failure; id: string }) {
  return (
    <figure class="picture sequence">
      <figcaption id={id}>
        <Say text={pageWords.sequence} />. <Say text={pageWords.sequenceEqual} />
      </figcaption>
      <InEachLanguage>
        {(language) => (
          <Canvas labelledBy={id}>
            <Picture failure={failure} language={language} />
          </Canvas>
        )}
      </InEachLanguage>
    </figure>
  );
}
