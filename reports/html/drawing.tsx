/** @jsxRuntime automatic @jsxImportSource preact */
/** The few strokes that the pictures share. Colours are the stylesheet's: a picture holds no style of its own. */
import type { ComponentChildren } from 'preact';
import type { Point } from './graph-layout.ts';

/** A picture wider than the screen scrolls in its own frame, so the frame must be reachable by keyboard. */
const scrolling = (labelledBy: string) =>
  ({ tabIndex: 0, role: 'group', 'aria-labelledby': labelledBy }) as const;

/** The frame of a picture, named by the element of an id. */
export function Canvas({ labelledBy, children }: { labelledBy: string; children: ComponentChildren }) {
  return (
    <div class="canvas" {...scrolling(labelledBy)}>
      {children}
    </div>
  );
}

const LINE = 16;
const HEAD_LENGTH = 9;
const HEAD_HALF = 4;

/** A point as a path writes it, to a tenth of a pixel. */
export const numbers = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** The head of an arrow that comes from `from` and points at `tip`. */
export function Arrowhead({ from, tip }: { from: Point; tip: Point }) {
  const [dx, dy] = [tip.x - from.x, tip.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const base = { x: tip.x - ux * HEAD_LENGTH, y: tip.y - uy * HEAD_LENGTH };
  const corners = [
    tip,
    { x: base.x - uy * HEAD_HALF, y: base.y + ux * HEAD_HALF },
    { x: base.x + uy * HEAD_HALF, y: base.y - ux * HEAD_HALF },
  ];
  return <polygon class="head" points={corners.map(numbers).join(' ')} />;
}

/** Lines of text under one another, centred at `x` unless said; `y` is the top of the first. */
export function Lines(props: {
  lines: readonly string[];
  x: number;
  y: number;
  tallyLast?: boolean;
  anchor?: 'start' | 'middle';
}) {
  const { lines, x, y, tallyLast, anchor = 'middle' } = props;
  return (
    <text text-anchor={anchor}>
      {lines.map((line, index) => (
        <tspan
          key={`${index} ${line}`}
          class={tallyLast && index === lines.length - 1 ? 'tally' : undefined}
          x={x.toFixed(1)}
          y={(y + index * LINE + LINE * 0.76).toFixed(1)}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
