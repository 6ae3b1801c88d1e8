import type { Fact } from "../measure/fact.ts";
import { type Plot, plotWidth } from "./figure.ts";
import { boxLayer, type Layer, textLayer } from "./layers.ts";
import type { TilePlace } from "./tile-places.ts";
import { PAPER, RANGE_GREY, RULE, shade, textOn, TYPE } from "./theme.ts";
import { wrapBalanced } from "./wrap.ts";

/** What stands in a square. */
export interface TileWords {
  readonly name: string;
  readonly value: string;
  readonly remark: string;
  /** null for a district without projects. */
  readonly fact: Fact | null;
}

export type Tile = TileWords & TilePlace;

const GAP = 5;
const PAD = 8;
const LINE = TYPE.label.line;

/** Squares in a grid, darker with the square root of their amount; what belongs to no square stands beside them in grey. */
export function tiles(placed: readonly Tile[], apart: readonly TileWords[]): Plot {
  const columns = Math.max(...placed.map(({ column }) => column)) + 1;
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const width = plotWidth(0, 0);
  const aside = apart.length > 0 ? 150 : 0;
  const size = Math.min(124, (width - (aside ? aside + 24 : 0) + GAP) / columns - GAP);
  const names = placed.map(({ name }) => wrapBalanced(name, size - 2 * PAD, TYPE.label));
  const tall = Math.max(86, Math.max(...names.map(({ length }) => length)) * LINE + 2 * LINE + 2 * PAD + 4);
  const height = Math.max(rows * (tall + GAP) - GAP, apart.length * (tall + GAP) - GAP);
  const most = Math.max(0, ...placed.map(({ fact }) => fact?.value ?? 0)) || 1;
  const colourOf = ({ fact }: TileWords) =>
    fact === null || fact.value === null ? PAPER : shade(Math.sqrt(Math.max(0, fact.value) / most));
  const boxes = [
    ...placed.map((tile, index) => ({
      tile,
      lines: names[index]!,
      x: tile.column * (size + GAP),
      y: tile.row * (tall + GAP),
      wide: size,
      colour: colourOf(tile),
    })),
    ...apart.map((tile, index) => ({
      tile,
      lines: wrapBalanced(tile.name, aside - 2 * PAD, TYPE.label),
      x: width - aside,
      y: height - (apart.length - index) * (tall + GAP) + GAP,
      wide: aside,
      colour: RANGE_GREY,
    })),
  ];
  return { left: 0, right: 0, height, layer: [squares(boxes, tall), ...words(boxes)] };
}

interface Square {
  readonly tile: TileWords;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly colour: string;
}

function squares(boxes: readonly Square[], tall: number): Layer {
  const values = boxes.map(({ tile, x, y, wide, colour }) => ({
    x,
    x2: x + wide,
    y,
    y2: y + tall,
    name: tile.name,
    text: tile.value,
    remark: tile.remark,
    ...(tile.fact && { value: tile.fact.value, fact: tile.fact.id }),
    colour,
  }));
  return boxLayer(values, ["name", "text", "remark"], { stroke: RULE, strokeWidth: 1 });
}

function words(boxes: readonly Square[]): Layer[] {
  const at = ({ x, y, colour }: Square, line: number) => ({
    x: x + PAD,
    y: y + PAD + line * LINE,
    ink: textOn(colour),
  });
  const remarked = boxes.filter(({ tile }) => tile.remark !== "");
  return [
    textLayer(
      boxes.map((box) => ({ ...at(box, 0), text: box.lines })),
      { baseline: "top" },
    ),
    textLayer(
      boxes.map((box) => ({ ...at(box, box.lines.length), text: box.tile.value })),
      { baseline: "top", fontWeight: "bold" },
    ),
    ...(remarked.length === 0
      ? []
      : [
          textLayer(
            remarked.map((box) => ({ ...at(box, box.lines.length + 1), text: box.tile.remark })),
            { baseline: "top" },
          ),
        ]),
  ];
}
