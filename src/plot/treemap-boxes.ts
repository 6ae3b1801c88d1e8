import type { Fact } from "../measure/fact.ts";
import type { KeyEntry, Plot } from "./figure.ts";
import { boxLayer, type Layer, textLayer, type PlacedBox } from "./layers.ts";
import { type Box, squarify } from "./squarify.ts";
import { textWidth } from "./text-width.ts";
import { PAPER, textOn, TYPE } from "./theme.ts";
import { widestWord, wrapBalanced } from "./wrap.ts";

/** The smallest part of a treemap. */
export interface Leaf {
  readonly name: string;
  readonly label: string;
  readonly fact: Fact;
  readonly colour: string;
  readonly text: string;
}

/** Parts that stand together under a heading. */
export interface Branch {
  readonly name: string;
  readonly colour: string;
  /** The number of the whole branch, for its heading. */
  readonly text: string;
  readonly leaves: readonly Leaf[];
}

const LEAST_HEIGHT = 420;
/** As large an area as in a figure of the usual width, but never a column. */
const AREA = 275_000;
const MOST_UPRIGHT = 1.9;
const PAD = 5;
/** Two characters and a little. */
const MOST_NARROW = 27;
const LINE = TYPE.label.line;
const EDGE = { stroke: PAPER, strokeWidth: 1 };

/**
 * Nested rectangles, as large as their amounts. A branch with room for it has its name and number over it, the others
 * stand in the key; a leaf too small for its words is drawn without.
 */
export function treemapBoxes(branches: readonly Branch[], width: number, more: readonly KeyEntry[]): Plot {
  const sizeOf = (leaf: Leaf) => Math.max(0, leaf.fact.value ?? 0);
  const whole = (branch: Branch) => branch.leaves.reduce((sum, leaf) => sum + sizeOf(leaf), 0);
  const grown = branches.filter((branch) => whole(branch) > 0).toSorted((a, b) => whole(b) - whole(a));
  const height = Math.max(LEAST_HEIGHT, Math.round(Math.min(AREA / width, MOST_UPRIGHT * width)));
  const outer = squarify(grown.map(whole), { x: 0, y: 0, width, height });
  const leaves: Layer[] = [];
  const rectangles: PlacedBox[] = [];
  const heads: Head[] = [];
  const keyed: KeyEntry[] = [];
  const words: { x: number; y: number; text: readonly string[]; ink: string; bold: boolean }[] = [];
  for (const [index, branch] of grown.entries()) {
    const box = outer[index]!;
    const heading = `${branch.name} ${branch.text}`;
    const head = headOf(heading, box);
    if (head) heads.push({ box: { ...box, height: head.height }, lines: head.lines, colour: branch.colour });
    else keyed.push({ label: heading, colour: branch.colour });
    const inner = head ? { ...box, y: box.y + head.height, height: box.height - head.height } : box;
    const sorted = branch.leaves.filter((leaf) => sizeOf(leaf) > 0).toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const boxes = squarify(sorted.map(sizeOf), inner);
    for (const [at, leaf] of sorted.entries()) {
      const { x, y, width: w, height: h } = boxes[at]!;
      rectangles.push({
        x,
        x2: x + w,
        y,
        y2: y + h,
        category: branch.name,
        name: leaf.name,
        label: leaf.label,
        text: leaf.text,
        value: leaf.fact.value,
        fact: leaf.fact.id,
        colour: leaf.colour,
      });
      words.push(...wordsIn(leaf, boxes[at]!));
    }
  }
  leaves.push(boxLayer(rectangles, ["category", "name", "label", "text"], EDGE));
  for (const bold of [true, false]) {
    const texts = words.filter((word) => word.bold === bold);
    if (texts.length > 0)
      leaves.push(
        textLayer(
          texts.map(({ x, y, text, ink }) => ({ x, y, text, ink })),
          { baseline: "top", ...(bold && { fontWeight: "bold" }) },
        ),
      );
  }
  return { left: 0, right: 0, height, key: [...more, ...keyed], layer: [...headLayers(heads), ...leaves] };
}

/** Name and number of a leaf, if they fit into its box. */
function wordsIn(leaf: Leaf, box: Box) {
  const room = box.width - 2 * PAD;
  // A name broken within a word says nothing.
  if (room < MOST_NARROW || widestWord(leaf.name, TYPE.label) > room) return [];
  const ink = textOn(leaf.colour);
  const lines = wrapBalanced(leaf.name, room, TYPE.label);
  const number = textWidth(leaf.text, TYPE.value.size, "bold");
  if (lines.length > 3 || number > room || (lines.length + 1) * LINE + 2 * PAD > box.height) return [];
  const x = box.x + PAD;
  return [
    { x, y: box.y + PAD, text: lines, ink, bold: false },
    { x, y: box.y + PAD + lines.length * LINE, text: [leaf.text], ink, bold: true },
  ];
}

interface Head {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly colour: string;
}

/** A heading in one line or two; null where a box has no room for it and for its leaves. */
function headOf(heading: string, box: Box): { lines: string[]; height: number } | null {
  const room = box.width - 2 * PAD;
  if (room < MOST_NARROW || widestWord(heading, TYPE.value) > room) return null;
  const lines = wrapBalanced(heading, room, TYPE.value);
  const height = lines.length * LINE + 7;
  return lines.length > 2 || box.height < height + 30 ? null : { lines, height };
}

function headLayers(heads: readonly Head[]): Layer[] {
  if (heads.length === 0) return [];
  const bands = heads.map(({ box, colour }) => ({
    x: box.x,
    x2: box.x + box.width,
    y: box.y,
    y2: box.y + box.height,
    colour,
  }));
  return [
    boxLayer(bands, [], EDGE),
    textLayer(
      heads.map(({ box, lines, colour }) => ({ x: box.x + PAD, y: box.y + 6, text: lines, ink: textOn(colour) })),
      { baseline: "top", fontWeight: "bold" },
    ),
  ];
}
