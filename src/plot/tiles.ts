import type { Fact } from "../measure/fact.ts";
import type { Plot } from "./figure.ts";
import { boxLayer, type Layer, textLayer } from "./layers.ts";
import type { TilePlace } from "./tile-places.ts";
import { PAPER, RANGE_GREY, RULE, shade, textOn, TYPE } from "./theme.ts";
import { widestWord, wrap, wrapBalanced } from "./wrap.ts";

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
const LARGEST = 124;
/** A square is no smaller for the sake of what stands beside the grid: that goes under it then. */
const LEAST_BESIDE = 90;
const ASIDE = 150;
const ASIDE_GAP = 24;
const UNDER_GAP = 12;
/** Type sizes of words in squares: the first in which no word has to be broken. */
const SIZES = [TYPE.label.size, 12, 11];

/**
 * Squares in a grid, darker with the square root of their amount; what belongs to no square stands in grey beside them,
 * or under them where they would be too small.
 */
export function tiles(placed: readonly Tile[], apart: readonly TileWords[], room: number): Plot {
  const columns = Math.max(...placed.map(({ column }) => column)) + 1;
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const sizeIn = (width: number) => Math.min(LARGEST, (width + GAP) / columns - GAP);
  const beside = apart.length > 0 && sizeIn(room - ASIDE - ASIDE_GAP) >= LEAST_BESIDE;
  const size = sizeIn(room - (beside ? ASIDE + ASIDE_GAP : 0));
  const wide = beside ? ASIDE : (room + GAP) / apart.length - GAP;
  const pad = size < LEAST_BESIDE ? 5 : 8;
  const type = typeIn(placed, size - 2 * pad);
  const words = placed.map((tile) => wordsOf(tile, size - 2 * pad, type));
  const wordsApart = apart.map((tile) => wordsOf(tile, wide - 2 * pad, type));
  const lines = Math.max(...[...words, ...(beside ? [] : wordsApart)].map(linesOf));
  const tall = Math.max(86, lines * type.line + 2 * pad + 4);
  const grid = rows * (tall + GAP) - GAP;
  const height = beside ? Math.max(grid, apart.length * (tall + GAP) - GAP) : grid + (apart.length && UNDER_GAP + tall);
  const most = Math.max(0, ...placed.map(({ fact }) => fact?.value ?? 0)) || 1;
  const colourOf = ({ fact }: TileWords) =>
    fact === null || fact.value === null ? PAPER : shade(Math.sqrt(Math.max(0, fact.value) / most));
  const boxes = [
    ...placed.map((tile, index) => ({
      tile,
      words: words[index]!,
      x: tile.column * (size + GAP),
      y: tile.row * (tall + GAP),
      wide: size,
      colour: colourOf(tile),
    })),
    ...apart.map((tile, index) => ({
      tile,
      words: wordsApart[index]!,
      x: beside ? room - ASIDE : index * (wide + GAP),
      y: beside ? height - (apart.length - index) * (tall + GAP) + GAP : height - tall,
      wide,
      colour: RANGE_GREY,
    })),
  ];
  return { left: 0, right: 0, height, layer: [squares(boxes, tall), ...wordLayers(boxes, pad, type)] };
}

interface Type {
  readonly size: number;
  readonly line: number;
}

function typeIn(placed: readonly Tile[], width: number): Type {
  const fits = (size: number) =>
    placed.every(
      ({ name, value, remark }) =>
        Math.max(
          widestWord(name, { size }),
          widestWord(value, { size, weight: "bold" }),
          widestWord(remark, { size }),
        ) <= width,
    );
  const size = SIZES.find(fits) ?? SIZES.at(-1)!;
  return { size, line: TYPE.label.line - (TYPE.label.size - size) };
}

interface Wrapped {
  readonly name: readonly string[];
  readonly value: readonly string[];
  readonly remark: readonly string[];
}

function wordsOf({ name, value, remark }: TileWords, width: number, { size }: Type): Wrapped {
  return {
    name: wrapBalanced(name, width, { size }),
    value: wrap(value, width, { size, weight: "bold" }),
    remark: wrap(remark, width, { size }),
  };
}

function linesOf({ name, value, remark }: Wrapped): number {
  return name.length + value.length + remark.length;
}

interface Square {
  readonly tile: TileWords;
  readonly words: Wrapped;
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

function wordLayers(boxes: readonly Square[], pad: number, { size, line }: Type): Layer[] {
  const at = ({ x, y, colour }: Square, lines: number) => ({
    x: x + pad,
    y: y + pad + lines * line,
    ink: textOn(colour),
  });
  const style = { baseline: "top", ...(size !== TYPE.label.size && { fontSize: size, lineHeight: line }) };
  const whole = (lines: readonly string[]) => (lines.length === 1 ? lines[0]! : lines);
  const remarked = boxes.filter(({ tile }) => tile.remark !== "");
  return [
    textLayer(
      boxes.map((box) => ({ ...at(box, 0), text: box.words.name })),
      style,
    ),
    textLayer(
      boxes.map((box) => ({ ...at(box, box.words.name.length), text: whole(box.words.value) })),
      { ...style, fontWeight: "bold" },
    ),
    ...(remarked.length === 0
      ? []
      : [
          textLayer(
            remarked.map((box) => ({
              ...at(box, box.words.name.length + box.words.value.length),
              text: whole(box.words.remark),
            })),
            style,
          ),
        ]),
  ];
}
