import type { Language } from "../language/language.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { FIGURE_WIDTH, INK, MUTED, PAPER, THEME, TYPE } from "./theme.ts";
import { textWidth } from "./text-width.ts";
import { wrap, wrapBalanced } from "./wrap.ts";

/** The words around a plot. */
export interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly alt: string;
}

/** An entry of the key over a plot. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
  readonly shape?: "square" | "circle" | "stroke";
}

/** What a figure shows between its subtitle and its note; all lengths in px. */
export interface Plot {
  /** Room for labels left and right of the plotting area. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Room for labels under it. */
  readonly below?: number;
  /** Room for labels over it, under the key. */
  readonly above?: number;
  readonly key?: readonly KeyEntry[];
  readonly layer: readonly Layer[];
  readonly resolve?: Readonly<Record<string, unknown>>;
}

/** Where a figure is without its words and margins, in px: for a page that sets the words itself. */
export interface InnerFigure {
  readonly inner: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const MARGIN = 12;
/** Width between the margins. */
export const CONTENT_WIDTH = FIGURE_WIDTH - 2 * MARGIN;
/** Between the heading and what is under it. */
const TITLE_GAP = 14;
const KEY_ROW = 22;
const SWATCH = 12;

/** Width of the plotting area that two gutters leave. */
export function plotWidth(left: number, right: number): number {
  return CONTENT_WIDTH - left - right;
}

/** A complete Vega-Lite specification: title, subtitle, key, plot and note, laid out so that nothing overlaps. */
export function vegaLiteFigure(words: Words, plot: Plot): Readonly<Record<string, unknown>> {
  const { left, right, height, below = 0, above = 0, key = [] } = plot;
  const heading = layHeading(words);
  const keys = layKey(key);
  const note = wrap(words.note, CONTENT_WIDTH, TYPE.note);
  const keyHeight = keys.rows === 0 ? 0 : keys.rows * KEY_ROW + 6;
  const overPlot = above + keyHeight;
  const underPlot = below + 14;
  const top = MARGIN + heading.height;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: words.alt,
    width: plotWidth(left, right),
    height,
    autosize: "none",
    padding: {
      left: MARGIN + left,
      right: MARGIN + right,
      top: top + TITLE_GAP + overPlot,
      bottom: underPlot + 10 + note.length * TYPE.note.line + MARGIN,
    },
    title: { ...heading.title, anchor: "start", frame: "group", dx: -left, offset: TITLE_GAP },
    config: THEME,
    usermeta: {
      inner: { x: MARGIN, y: top, width: CONTENT_WIDTH, height: TITLE_GAP + overPlot + height + underPlot - 1 },
    } satisfies InnerFigure,
    layer: [
      ...groundLayer(-left, -overPlot),
      ...keyLayers(keys, -left, -overPlot),
      ...plot.layer,
      ruleLayer([{ x: -left, x2: CONTENT_WIDTH - left, y: height + underPlot, y2: height + underPlot }]),
      textLayer([{ x: -left, y: height + underPlot + 10, text: note }], {
        baseline: "top",
        color: MUTED,
        lineHeight: TYPE.note.line,
      }),
    ],
    ...(plot.resolve && { resolve: plot.resolve }),
  };
}

/** What stands over the plot, as an empty ground: Vega sets the title over the topmost mark. */
function groundLayer(x: number, y: number): Layer[] {
  if (y === 0) return [];
  return [
    { data: { values: [{}] }, mark: { type: "rect", color: PAPER, x, x2: x + CONTENT_WIDTH, y, y2: 0 }, encoding: {} },
  ];
}

function layHeading(words: Words) {
  const text = wrapBalanced(words.title, CONTENT_WIDTH, TYPE.title);
  const subtitle = wrap(words.subtitle, CONTENT_WIDTH, TYPE.subtitle);
  const gap = 8;
  return {
    height:
      TYPE.title.size +
      (text.length - 1) * TYPE.title.line +
      gap +
      TYPE.subtitle.size +
      (subtitle.length - 1) * TYPE.subtitle.line,
    title: {
      text,
      subtitle,
      fontSize: TYPE.title.size,
      fontWeight: TYPE.title.weight,
      lineHeight: TYPE.title.line,
      color: INK,
      subtitleFontSize: TYPE.subtitle.size,
      subtitleFontWeight: TYPE.subtitle.weight,
      subtitleLineHeight: TYPE.subtitle.line,
      subtitleColor: MUTED,
      subtitlePadding: gap,
    },
  };
}

interface PlacedKey extends KeyEntry {
  readonly x: number;
  readonly row: number;
}

/** Puts entries side by side, in as many rows as they need. */
function layKey(entries: readonly KeyEntry[]): { readonly entries: readonly PlacedKey[]; readonly rows: number } {
  const placed: PlacedKey[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const width = SWATCH + 6 + textWidth(entry.label, TYPE.label.size);
    if (x > 0 && x + width > CONTENT_WIDTH) {
      x = 0;
      row += 1;
    }
    placed.push({ ...entry, x, row });
    x += width + 18;
  }
  return { entries: placed, rows: entries.length === 0 ? 0 : row + 1 };
}

function keyLayers({ entries }: ReturnType<typeof layKey>, x: number, y: number): Layer[] {
  if (entries.length === 0) return [];
  const middle = (row: number) => y + row * KEY_ROW + KEY_ROW / 2;
  const at = (entry: PlacedKey) => ({ x: x + entry.x + SWATCH / 2, y: middle(entry.row), colour: entry.colour });
  const shapes = ["square", "circle", "stroke"] as const;
  const swatches = shapes.flatMap((shape) => {
    const values = entries.filter((entry) => (entry.shape ?? "square") === shape).map(at);
    if (values.length === 0) return [];
    return {
      data: { values },
      mark: { type: "point", filled: shape !== "stroke", shape, size: SWATCH * SWATCH, opacity: 1, strokeWidth: 2 },
      encoding: {
        x: pixel("x"),
        y: pixel("y"),
        color: { field: "colour", type: "nominal", scale: null },
      },
    };
  });
  const labels = entries.map((entry) => ({ x: x + entry.x + SWATCH + 6, y: middle(entry.row), text: entry.label }));
  return [...swatches, textLayer(labels, { baseline: "middle", color: INK })];
}

/** Ends a list of sentences as one text: Chinese sentences follow each other, English ones with a space between. */
export function sentences(language: Language, parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(language === "zh" ? "" : " ");
}
