import stringWidth from "string-width";
import { visibleText } from "../language/visible-text.ts";
import type { Grid, GridColumn } from "./grid.ts";

/** How a table is set for its reader. */
export interface TextTableOptions {
  /** Columns of the terminal that it should fit into: long words are cut, numbers never. As wide as it needs by default. */
  readonly width?: number | undefined;
  /** Long words go on in further lines of their cell, where each of them tells something: they aren't cut. */
  readonly wraps?: boolean;
  /** How the line of headings is written. */
  readonly heading?: (line: string) => string;
}

/** Width above which a cell of a terminal table is cut, in columns of the terminal. */
const WIDEST_CELL = 48;
/** Narrower, a name would say nothing. */
const NARROWEST_CELL = 8;
const GAP = "  ";

/** A table for a terminal: columns aligned by the width that Chinese has there (two columns a character). */
export function textTable(
  { columns, rows, total }: Grid,
  { width, wraps = false, heading }: TextTableOptions = {},
): string {
  const clean = (row: readonly string[]) => row.map((cell) => visibleText(cell).replace(/\s+/g, " "));
  const head = clean(columns.map(({ label }) => label));
  const printed = rows.map(clean);
  const body = width === undefined ? printed : withoutSharedSheet(printed);
  const foot = total ? [clean(total)] : [];
  const widest = (lines: readonly (readonly string[])[], index: number) =>
    lines.reduce((most, row) => Math.max(most, stringWidth(row[index] ?? "")), 0);
  const needed = columns.map((_, index) => widest([...body, ...foot], index));
  const whole = head.reduce((sum, label, index) => sum + GAP.length + Math.max(stringWidth(label), needed[index]!), 0);
  const fits = width === undefined || whole - GAP.length <= width;
  const labels = head.map((label, index) => (fits ? [label] : broken(label, Math.max(NARROWEST_CELL, needed[index]!))));
  const heads = labels.map((lines) => Math.max(...lines.map((one) => stringWidth(one))));
  const most = widestThatFits(columns, heads, needed, width);
  const inLines = (cell: string, index: number): readonly string[] => {
    const room = Math.max(most, heads[index] ?? 0);
    if (columns[index]?.align === "right") return [cell];
    return wraps ? wrapped(cell, room) : [cut(cell, room)];
  };
  const fit = (row: readonly string[]) => {
    const cells = row.map(inLines);
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => cells.map((lines) => lines[at] ?? ""));
  };
  const [fitted, last] = [body.flatMap(fit), foot.flatMap(fit)];
  const widths = columns.map((_, index) => Math.max(heads[index]!, widest(fitted, index), widest(last, index)));
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? "";
        const space = " ".repeat(Math.max(0, widths[index]! - stringWidth(cell)));
        return align === "right" ? space + cell : cell + space;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((one) => "─".repeat(one)).join(GAP);
  const tallest = Math.max(1, ...labels.map(({ length }) => length));
  const titles = Array.from({ length: tallest }, (_, at) => labels.map((lines) => lines.at(at - tallest) ?? ""))
    // What is at the end of a shorter heading stands on the rule.
    .map((cells) => (heading ? heading(line(cells)) : line(cells)));
  return `${[...titles, rule, ...fitted.map(line), ...(last.length > 0 ? [rule, ...last.map(line)] : [])].join("\n")}\n`;
}

const ON_SHEET = /^(.+!)\d/;

// Where all rows are on one sheet, a terminal has better use for the room that its name takes in each of them.
function withoutSharedSheet(rows: readonly string[][]): string[][] {
  const sheetOf = (cell = "") => ON_SHEET.exec(cell)?.[1];
  const sheets = (rows[0] ?? []).map((cell, index) => {
    const sheet = sheetOf(cell);
    return sheet !== undefined && rows.every((row) => sheetOf(row[index]) === sheet) ? sheet : "";
  });
  return rows.map((row) => row.map((cell, index) => cell.slice(sheets[index]?.length ?? 0)));
}

/** The widest cell with which the whole table is no wider than it may be. */
function widestThatFits(
  columns: readonly GridColumn[],
  heads: readonly number[],
  needed: readonly number[],
  width = Number.POSITIVE_INFINITY,
): number {
  const gaps = GAP.length * (columns.length - 1);
  for (let most = WIDEST_CELL; most > NARROWEST_CELL; most--) {
    const widths = columns.map(({ align }, index) =>
      Math.max(heads[index]!, align === "right" ? needed[index]! : Math.min(needed[index]!, most)),
    );
    if (widths.reduce((sum, one) => sum + one, gaps) <= width) return most;
  }
  return NARROWEST_CELL;
}

/** A heading in lines no wider than its column, where words allow it. */
function broken(label: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text in lines no wider than there is room: between words where they allow it, else within one. */
function wrapped(text: string, room: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(/(?<= )|(?<=[\p{Script=Han}，。；：、）”])/u)) {
    const last = lines.at(-1)!;
    if (stringWidth(`${last}${word}`.trimEnd()) <= room) lines[lines.length - 1] = `${last}${word}`;
    else for (const piece of pieces(word, room)) lines.push(piece);
  }
  return lines.map((line) => line.trimEnd()).filter((line, index) => line !== "" || index > 0);
}

function pieces(word: string, room: number): string[] {
  const found: string[] = [""];
  for (const character of word)
    if (stringWidth(`${found.at(-1)}${character}`.trimEnd()) <= room) found[found.length - 1] += character;
    else found.push(character);
  return found;
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (stringWidth(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept}…`;
}
