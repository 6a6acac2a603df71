/** @jsxRuntime automatic @jsxImportSource preact */
/** A service's lifecycle as a picture: its states, and what the run did between them. The tables say the same. */
import { useContext } from 'preact/hooks';
import { labelOf, type MachineCoverage } from '../coverage-parts.ts';
import type { Language } from '../schema.ts';
import { visible } from '../visible.ts';
import { words } from '../words.ts';
import { Arrowhead, Lines, numbers } from './drawing.tsx';
import { type Graph, type Layout, Layouter, type Point, type Size } from './graph-layout.ts';
import { reachSentence } from './page-sentences.ts';
import { pageWords } from './page-words.ts';
import { linesOf, widthOf } from './text-lines.ts';

/** How a state or transition fared. Told by sign, stroke and colour, never by colour alone. */
export const REACHES = {
  diverged: { sign: '✗', tone: 'bad', word: words.stepVerdicts.diverged },
  missed: { sign: '○', tone: 'open', word: words.notReached },
  covered: { sign: '✓', tone: 'good', word: pageWords.covered },
} as const;
export type Reach = keyof typeof REACHES;

export function reachOf(times: number, diverged: number): Reach {
  return diverged > 0 ? 'diverged' : times > 0 ? 'covered' : 'missed';
}

const FONT = 13;
const LINE = 16;
const NODE_WIDTH = 148;
const PADDING = 8;

interface Labelled {
  readonly lines: readonly string[];
  readonly tally: string;
  readonly reach: Reach;
  readonly isOrdinary: boolean;
}
interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly Labelled[];
}

/** `✗ 2 of 23`, or `✓ 23 ×`, or `○ not reached`; without counts for a machine on which nothing was played. */
function tallyOf(times: number, diverged: number, language: Language): string {
  const reach = reachOf(times, diverged);
  return `${REACHES[reach].sign} ${reachSentence(times, diverged)[language]}`;
}

function nodesOf(machine: MachineCoverage, language: Language, isPlayed: boolean): Labelled[] {
  return machine.states.map(({ name, label, visited, diverged }) => ({
    lines: linesOf(labelOf(label, name)[language], NODE_WIDTH - 2 * PADDING, FONT, 3),
    tally: isPlayed ? tallyOf(visited, diverged, language) : '',
    reach: reachOf(visited, diverged),
    isOrdinary: machine.transitions.some(
      (each) => each.isOrdinary && (each.from === name || each.to === name),
    ),
  }));
}

/** One arrow for all acts that lead from one state to another. */
function arrowsOf(machine: MachineCoverage, language: Language, isPlayed: boolean): Arrow[] {
  const places = new Map(machine.states.map(({ name }, index) => [name, index]));
  const arrows = new Map<string, { from: number; to: number; labels: Labelled[] }>();
  for (const { from, act, to, label, when, isOrdinary, taken, diverged } of machine.transitions) {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined) continue;
    const key = `${start} ${end}`;
    const arrow = arrows.get(key) ?? { from: start, to: end, labels: [] };
    arrow.labels.push({
      lines: [
        ...linesOf(labelOf(label, act)[language], 130, FONT, 2),
        ...(when ? linesOf(`[${when[language]}]`, 130, FONT, 3) : []),
      ],
      tally: isPlayed ? tallyOf(taken, diverged, language) : '',
      reach: reachOf(taken, diverged),
      isOrdinary,
    });
    arrows.set(key, arrow);
  }
  return [...arrows.values()];
}

const linesIn = ({ lines, tally }: Labelled): string[] => [...lines, ...(tally ? [tally] : [])];
const heightOf = (labelled: Labelled): number => linesIn(labelled).length * LINE;

/** The room that the acts of an arrow take. */
function sizeOf({ labels }: Arrow): Size {
  return {
    width: Math.max(...labels.flatMap(linesIn).map((line) => widthOf(line, FONT))) + 2 * PADDING,
    height: labels.reduce((sum, label) => sum + heightOf(label) + PADDING / 2, 0),
  };
}

function graphOf(nodes: readonly Labelled[], arrows: readonly Arrow[]): Graph {
  return {
    nodes: nodes.map((node) => ({ width: NODE_WIDTH, height: heightOf(node) + 2 * PADDING })),
    edges: arrows.map((arrow) => ({ from: arrow.from, to: arrow.to, label: sizeOf(arrow) })),
  };
}

const classOf = (kind: string, reach: Reach, isOrdinary: boolean): string =>
  [kind, REACHES[reach].tone, reach, ...(isOrdinary ? ['ordinary'] : [])].join(' ');

function State({ node, at }: { node: Labelled; at: Point }) {
  const lines = linesIn(node);
  const height = heightOf(node) + 2 * PADDING;
  return (
    <g class={classOf('state', node.reach, node.isOrdinary)}>
      <rect x={at.x - NODE_WIDTH / 2} y={at.y - height / 2} width={NODE_WIDTH} height={height} rx={10} />
      <Lines lines={lines} x={at.x} y={at.y - (lines.length * LINE) / 2} tallyLast={node.tally !== ''} />
    </g>
  );
}

/** The worst of several: an arrow with one act that failed is drawn as failed. */
function worst(labels: readonly Labelled[]): Reach {
  const reaches = labels.map(({ reach }) => reach);
  return reaches.includes('diverged') ? 'diverged' : reaches.includes('covered') ? 'covered' : 'missed';
}

function Curve({ points: [first, ...rest] }: { points: readonly Point[] }) {
  return first ? <path d={`M${numbers(first)} C${rest.map(numbers).join(' ')}`} /> : null;
}

function Transition({ arrow, drawn }: { arrow: Arrow; drawn: Layout['edges'][number] }) {
  const reach = worst(arrow.labels);
  const isOrdinary = arrow.labels.some((label) => label.isOrdinary);
  const { x, y: middle } = drawn.label;
  const { width, height } = sizeOf(arrow);
  let y = middle - height / 2 + PADDING / 4;
  const blocks = arrow.labels.map((label) => {
    const top = y;
    y += heightOf(label) + PADDING / 2;
    return { label, top };
  });
  return (
    <g class={classOf('transition', reach, isOrdinary)}>
      <Curve points={drawn.to} />
      <Curve points={drawn.from} />
      <Arrowhead from={drawn.from.at(-1) ?? drawn.label} tip={drawn.tip} />
      <rect class="act" x={x - width / 2} y={middle - height / 2} width={width} height={height} rx={8} />
      {blocks.map(({ label, top }) => (
        <g key={top} class={`${REACHES[label.reach].tone} ${label.reach}`}>
          <Lines lines={linesIn(label)} x={x} y={top} tallyLast={label.tally !== ''} />
        </g>
      ))}
    </g>
  );
}

/** A lifecycle, or part of one, as a picture that fits the width it is given. */
export function Picture(props: {
  machine: MachineCoverage;
  language: Language;
  title: string;
  isPlayed: boolean;
}) {
  const { machine, language, title, isPlayed } = props;
  const layOut = useContext(Layouter);
  const nodes = nodesOf(machine, language, isPlayed);
  const arrows = arrowsOf(machine, language, isPlayed);
  const layout = layOut(graphOf(nodes, arrows));
  const [width, height] = [Math.ceil(layout.width) + 8, Math.ceil(layout.height) + 8];
  return (
    <svg viewBox={`-4 -4 ${width} ${height}`} width={width} height={height} role="img">
      <title>{visible(title)}</title>
      {arrows.map((arrow, index) => {
        const drawn = layout.edges[index];
        return drawn && <Transition key={`${arrow.from} ${arrow.to}`} arrow={arrow} drawn={drawn} />;
      })}
      {nodes.map((node, index) => {
        const at = layout.nodes[index];
        return at && <State key={machine.states[index]?.name} node={node} at={at} />;
      })}
    </svg>
  );
}
