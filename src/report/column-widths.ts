import { textWidth } from "../plot/text-width.ts";
import { widest, wrapBalanced } from "../plot/wrap.ts";
import type { ReportTable, TableColumn } from "./document.ts";
import { headingIn, headingLines } from "./heading-lines.ts";
import { SHORT, shorterRows } from "./shorter-rows.ts";

/** How the cells of a printed table are set, in points. */
export interface TableType {
  readonly size: number;
  /** Between a cell's text and its edges, left and right. */
  readonly inset: number;
  /** Room that the program sets by itself between Chinese and Western characters, in parts of the type's size. */
  readonly between?: number;
}

const UNIT_SIZE = 0.86;
const MOST_LINES = 3;
const DETAIL_SIZE = 0.88;
// A column of texts is as wide as nearly all of them; the few that are longer are wrapped.
const MOST = 0.9;
const WIDEST_TEXT = 0.46;
const NARROWEST_TEXT = 4;
// A word that fits exactly is wrapped when a width is rounded.
const SLACK = 0.5;
const SCRIPTS_MEET = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=\p{Script=Han})/gu;

/**
 * Widths of a table's columns in points, `width` together: numbers on one line, texts as wide as there is room for. Headings
 * over numbers are on one line too, and in lines of whole words where texts need the room. A table that needs less room is
 * spread evenly.
 */
export function columnWidths(table: ReportTable, width: number, type: TableType): number[] {
  // Headings stay on one line where there is room for it, as do those over several columns.
  const spread = Array.from({ length: MOST_LINES }, (_, index) => index + 1).map((lines) => {
    const own = table.columns.map((column, index) => naturalWidth(table, column, index, type, lines));
    return spreadSpanners(own, table.columns, type, lines);
  });
  const natural = spread.find((widths) => sum(widths) <= width) ?? spread.at(-1)!;
  const total = sum(natural);
  if (total <= width) return spreadOut(withLongest(natural, table, width - total, type), width);
  const isText = table.columns.map(({ align }) => align === "left");
  const texts = natural.map((one, index) => (isText[index] ? Math.min(one, width * WIDEST_TEXT) : 0));
  const room = width - sum(natural.filter((_, index) => !isText[index]));
  const narrowest = NARROWEST_TEXT * type.size + 2 * type.inset;
  if (room < narrowest * texts.filter((one) => one > 0).length) return natural.map((one) => (one * width) / total);
  // Short texts (a year, a place) keep their line; the long ones share what is left.
  const share = room / texts.filter((one) => one > 0).length;
  const isLong = texts.map((one) => one > share);
  const left = room - sum(texts.filter((_, index) => !isLong[index]));
  const long = sum(texts.filter((_, index) => isLong[index]));
  const shared = natural.map((one, index) => (isLong[index] ? (texts[index]! * left) / long : one));
  return shorterRows(table, shared, type, narrowest);
}

/** Columns as wide as all that is in them where `room` is left over: texts first, and those that need least more. */
function withLongest(widths: readonly number[], table: ReportTable, room: number, type: TableType): number[] {
  const more = table.columns.map((column, index) =>
    Math.max(0, naturalWidth(table, column, index, type, 1, 1) - widths[index]!),
  );
  const wider = [...widths];
  let left = room;
  const isNumbers = (index: number) => (table.columns[index]!.align === "left" ? 0 : 1);
  for (const index of [...wider.keys()].sort((a, b) => isNumbers(a) - isNumbers(b) || more[a]! - more[b]!)) {
    if (more[index]! > left) break;
    wider[index] = wider[index]! + more[index]!;
    left -= more[index]!;
  }
  return wider;
}

const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);

function spreadOut(widths: readonly number[], width: number): number[] {
  const total = sum(widths);
  return widths.map((one) => (one * width) / total);
}

function naturalWidth(
  { rows, total = [] }: ReportTable,
  { label, unit = "", align }: TableColumn,
  column: number,
  { size, inset, between = 0 }: TableType,
  lines: number,
  most = MOST,
): number {
  const widthOf = (text: string, at: number, weight?: "bold") =>
    textWidth(text, at, weight) + (text.match(SCRIPTS_MEET)?.length ?? 0) * between * at;
  const broken = (text: string, at: number, most = MOST_LINES) =>
    align === "left" || lines === 1
      ? widthOf(text, at, "bold")
      : headingLines(text, Math.min(most, lines), at).width + between * at;
  const heading = Math.max(broken(label, size), broken(unit, size * UNIT_SIZE, 2));
  const cells = rows.map((row) => {
    const { text = "", detail = "" } = row[column] ?? {};
    return Math.max(widthOf(text, size), widthOf(detail, size * DETAIL_SIZE));
  });
  const sorted = cells.toSorted((a, b) => a - b);
  const longest = sorted.at(-1) ?? 0;
  const isShort = longest <= SHORT * size;
  const typical = sorted[align === "left" && !isShort ? Math.ceil((sorted.length - 1) * most) : sorted.length - 1] ?? 0;
  return Math.max(heading, typical, widthOf(total[column]?.text ?? "", size, "bold")) + 2 * inset + SLACK;
}

/** The words over a column of numbers in lines of whole words that `width` has room for; others as they are. */
export function headingOver({ label, align }: TableColumn, width: number, { size, inset }: TableType): string {
  return align === "left" ? label : headingIn(label, width - 2 * inset, MOST_LINES, size).join("\n");
}

/** Makes columns wide enough for the heading over them in so many lines. */
function spreadSpanners(
  widths: readonly number[],
  columns: readonly TableColumn[],
  { size, inset }: TableType,
  lines: number,
): number[] {
  const spread = [...widths];
  for (const spanner of new Set(columns.flatMap((column) => column.spanner ?? []))) {
    const members = columns.flatMap((column, index) => (column.spanner === spanner ? [index] : []));
    const held = members.reduce((sum, index) => sum + widths[index]!, 0);
    const needed = widthInLines(spanner, lines, size) + 2 * inset + SLACK;
    if (needed > held) for (const index of members) spread[index] = (widths[index]! * needed) / held;
  }
  return spread;
}

function widthInLines(text: string, lines: number, size: number): number {
  const style = { size, weight: "bold" } as const;
  const whole = textWidth(text, size, "bold");
  // The narrowest width in so many lines lies between an even share and a word more.
  for (let width = whole / lines; width < whole; width += size / 2) {
    const wrapped = wrapBalanced(text, width, style);
    if (wrapped.length <= lines) return widest(wrapped, style);
  }
  return whole;
}
