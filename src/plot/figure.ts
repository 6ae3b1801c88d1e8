import type { Language } from "../language/language.ts";
import { MARGIN } from "./figure-width.ts";
import { type Layer, pixel, ruleLayer, textLayer } from "./layers.ts";
import { INK, MUTED, PAPER, THEME, TYPE } from "./theme.ts";
import type { Words } from "./view.ts";
import { widest, wrap, wrapBalanced } from "./wrap.ts";

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

/** Between the heading and what is under it. */
const TITLE_GAP = 14;
const KEY_ROW = 22;
const SWATCH = 12;

/**
 * A complete Vega-Lite specification: title, subtitle, key, plot and note, laid out so that nothing overlaps. `room` is
 * the width between the margins in px (`roomIn`), for which the plot was laid out too.
 */
export function vegaLiteFigure(words: Words, plot: Plot, room: number): Readonly<Record<string, unknown>> {
  const { left, right, height, below = 0, above = 0, key = [] } = plot;
  const heading = layHeading(words, room);
  const keys = layKey(key, room);
  const note = wrap(words.note, room, TYPE.note);
  const keyHeight = keys.height === 0 ? 0 : keys.height + 6;
  const overPlot = above + keyHeight;
  const underPlot = below + 14;
  const top = MARGIN + heading.height;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: words.alt,
    width: room - left - right,
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
      inner: { x: MARGIN, y: top, width: room, height: TITLE_GAP + overPlot + height + underPlot - 1 },
    } satisfies InnerFigure,
    layer: [
      ...groundLayer(-left, -overPlot, room),
      ...keyLayers(keys, -left, -overPlot),
      ...plot.layer,
      ruleLayer([{ x: -left, x2: room - left, y: height + underPlot, y2: height + underPlot }]),
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
function groundLayer(x: number, y: number, room: number): Layer[] {
  if (y === 0) return [];
  return [{ data: { values: [{}] }, mark: { type: "rect", color: PAPER, x, x2: x + room, y, y2: 0 }, encoding: {} }];
}

function layHeading(words: Words, room: number) {
  const text = wrapBalanced(words.title, room, TYPE.title);
  const subtitle = wrap(words.subtitle, room, TYPE.subtitle);
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
  readonly lines: readonly string[];
  readonly x: number;
  /** Top of its row. */
  readonly top: number;
}

/** Puts entries side by side, in as many rows as they need; one that is wider than a row is broken into lines. */
function layKey(
  entries: readonly KeyEntry[],
  room: number,
): { readonly entries: readonly PlacedKey[]; readonly height: number } {
  const placed: PlacedKey[] = [];
  let x = 0;
  let top = 0;
  let height = 0;
  for (const entry of entries) {
    const lines = wrap(entry.label, room - SWATCH - 6, TYPE.label);
    const width = SWATCH + 6 + widest(lines, TYPE.label);
    if (x > 0 && x + width > room) {
      x = 0;
      top = height;
    }
    placed.push({ ...entry, lines, x, top });
    height = Math.max(height, top + KEY_ROW + (lines.length - 1) * TYPE.label.line);
    x += width + 18;
  }
  return { entries: placed, height };
}

function keyLayers({ entries }: ReturnType<typeof layKey>, x: number, y: number): Layer[] {
  if (entries.length === 0) return [];
  const middle = ({ top }: PlacedKey) => y + top + KEY_ROW / 2;
  const at = (entry: PlacedKey) => ({ x: x + entry.x + SWATCH / 2, y: middle(entry), colour: entry.colour });
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
  const labels = entries.map((entry) => ({
    x: x + entry.x + SWATCH + 6,
    y: middle(entry),
    text: entry.lines.length === 1 ? entry.label : entry.lines,
  }));
  return [...swatches, textLayer(labels, { baseline: "middle", color: INK })];
}

/** Ends a list of sentences as one text: Chinese sentences follow each other, English ones with a space between. */
export function sentences(language: Language, parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(language === "zh" ? "" : " ");
}
