/**
 * Lays a graph out with Graphviz. Labels are nodes of their own, since Graphviz draws edges across labels of
 * other edges but never across nodes. Curves are points of cubic Béziers. Only sizes go in and only numbers come out: no text of a report passes
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
  /** Each edge as two curves, to its label and on from there to its tip, and the middle of its label. */
  readonly edges: readonly {
    readonly to: readonly Point[];
    readonly from: readonly Point[];
    readonly tip: Point;
    readonly label: Point;
  }[];
}
export type LayOut = (graph: Graph) => Layout;

const POINTS_PER_INCH = 72;

const Drawn = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })).default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string() })).default([]),
});

function dot({ nodes, edges }: Graph) {
  return {
    directed: true,
    graphAttributes: { rankdir: 'TB', nodesep: 0.2, ranksep: 0.28 },
    nodes: [
      ...nodes.map((size, index) => box(String(index), size)),
      ...edges.map(({ label }, index) => box(`label ${index}`, label)),
    ],
    edges: edges.flatMap(({ from, to }, index) => [
      {
        tail: String(from),
        head: `label ${index}`,
        attributes: { id: `to ${index}`, arrowhead: 'none' },
      },
      { tail: `label ${index}`, head: String(to), attributes: { id: `from ${index}`, arrowhead: 'normal' } },
    ]),
  };
}

function box(name: string, { width, height }: Size) {
  const inches = { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH };
  return { name, attributes: { shape: 'box', label: '', fixedsize: true, ...inches } };
}

/** Graphviz's `e,1,2 3,4 …`: an optional tip, then points; its y grows upwards. */
function pointsOf(text: string, height: number): Point[] {
  return text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair
      .replace(/^[es],/, '')
      .split(',')
      .map(Number);
    return { x, y: height - y };
  });
}

function layoutOf(drawn: z.infer<typeof Drawn>, graph: Graph): Layout {
  const [, , width = 0, height = 0] = drawn.bb.split(',').map(Number);
  const at = (text: string | undefined): Point => pointsOf(text ?? '0,0', height)[0] ?? { x: 0, y: 0 };
  const nodes = new Map(drawn.objects.map((node) => [node.name, at(node.pos)]));
  const curves = new Map(drawn.edges.map((edge) => [edge.id, pointsOf(edge.pos, height)]));
  return {
    width,
    height,
    nodes: graph.nodes.map((_, index) => nodes.get(String(index)) ?? { x: 0, y: 0 }),
    edges: graph.edges.map((_, index) => {
      const label = nodes.get(`label ${index}`) ?? { x: 0, y: 0 };
      const [tip = label, ...from] = curves.get(`from ${index}`) ?? [];
      return { to: curves.get(`to ${index}`) ?? [], from, tip, label };
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
