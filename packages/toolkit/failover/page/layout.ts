import { Graph, layout } from "@dagrejs/dagre";
import type { Drawing, PictureElement } from "./drawing";

/** An element with its place: the middle of a box, in the units of the picture. */
export interface PlacedElement extends PictureElement {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PlacedJoin {
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [number, number])[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly PlacedElement[];
  readonly joins: readonly PlacedJoin[];
}

/** Two lines of text, and room for a finger. */
export const boxHeight = 44;
const perLetter = 7.2;
const margin = 12;

/** Places everything from left to right: data centres, devices, links, transit routers, VPCs, zones. */
export function placed({ elements, joins }: Drawing): Picture {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 46, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  const widths = new Map(elements.map((it) => [it.id, Math.max(110, it.name.length * perLetter + 24)]));
  for (const { id } of elements) graph.setNode(id, { width: widths.get(id) ?? 0, height: boxHeight });
  for (const [from, to] of joins) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() ?? {};
  const round = (value: unknown) => Math.round(Number(value) * 10) / 10;
  return {
    width: Math.ceil(Number(width)),
    height: Math.ceil(Number(height)),
    elements: elements.map((element) => {
      const { x, y } = graph.node(element.id);
      return { ...element, x: round(x), y: round(y), width: widths.get(element.id) ?? 0 };
    }),
    joins: joins.map(([from, to]) => {
      const points: readonly { readonly x: number; readonly y: number }[] = graph.edge(from, to).points ?? [];
      return { from, to, points: points.map(({ x, y }) => [round(x), round(y)] as const) };
    }),
  };
}
