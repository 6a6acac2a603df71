/**
 * Lays a graph out with Graphviz. Only sizes go in and only numbers come out: no text of a report passes
 * through Graphviz, and nothing that Graphviz writes is put on the page.
 */
import { instance } from '@viz-js/viz';
import { createContext } from 'preact';
import * as z from 'zod';

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Graph {
  readonly nodes: readonly Size[];
  /** From and to are places in `nodes`. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly label: Size }[];
}
export interface Layout extends Size {
  /** The middle of each node, in the order of the graph. */
  readonly nodes: readonly Point[];
  /** Each edge as the points of cubic Bézier curves, the tip of its arrow, and the middle of its label. */
  readonly edges: readonly { readonly curve: readonly Point[]; readonly tip: Point; readonly label: Point }[];
}
export type LayOut = (graph: Graph) => Layout;

const POINTS_PER_INCH = 72;

const Drawn = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })).default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string(), lp: z.string() })).default([]),
});

function dot({ nodes, edges }: Graph) {
  return {
    directed: true,
    graphAttributes: { rankdir: 'TB', nodesep: 0.3, ranksep: 0.35 },
    nodes: nodes.map(({ width, height }, index) => ({
      name: String(index),
      attributes: {
        shape: 'box',
        label: '',
        fixedsize: true,
        width: width / POINTS_PER_INCH,
        height: height / POINTS_PER_INCH,
      },
    })),
    edges: edges.map(({ from, to, label }, index) => ({
      tail: String(from),
      head: String(to),
      attributes: { id: String(index), label: { html: emptyTable(label) } },
    })),
  };
}

/** A label of a size and no content: Graphviz keeps the room free. */
function emptyTable({ width, height }: Size): string {
  return `<table border="0" fixedsize="true" width="${Math.ceil(width)}" height="${Math.ceil(height)}"><tr><td></td></tr></table>`;
}

/** Graphviz's `e,1,2 3,4 …`: an optional tip, then points; its y grows upwards. */
function pointsOf(text: string, height: number): Point[] {
  return text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.replace(/^[es],/, '').split(',').map(Number);
    return { x, y: height - y };
  });
}

function layoutOf(drawn: z.infer<typeof Drawn>, graph: Graph): Layout {
  const [, , width = 0, height = 0] = drawn.bb.split(',').map(Number);
  const at = (text: string | undefined): Point => pointsOf(text ?? '0,0', height)[0] ?? { x: 0, y: 0 };
  const nodes = new Map(drawn.objects.map((node) => [Number(node.name), at(node.pos)]));
  const edges = new Map(drawn.edges.map((edge) => [Number(edge.id), edge]));
  return {
    width,
    height,
    nodes: graph.nodes.map((_, index) => nodes.get(index) ?? { x: 0, y: 0 }),
    edges: graph.edges.map((_, index) => {
      const edge = edges.get(index);
      const [tip = { x: 0, y: 0 }, ...curve] = pointsOf(edge?.pos ?? '0,0', height);
      return { curve, tip, label: at(edge?.lp) };
    }),
  };
}

/** Graphviz, ready to lay out. */
export async function createLayOut(): Promise<LayOut> {
  const viz = await instance();
  return (graph) => layoutOf(Drawn.parse(viz.renderJSON(dot(graph))), graph);
}

/** For the components that draw graphs; the page gives it. */
export const Layouter = createContext<LayOut>(() => {
  throw new Error('Failed to lay out a graph: the page gave no layouter.');
});
