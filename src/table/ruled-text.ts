import { joinText, raised } from "../lexicon/cell-text.ts";
import { LONGEST_ROW } from "./limits.ts";
import { readSeparated } from "./separated-text.ts";
import type { TextRegion, TextRow, TextSearch } from "./text-region.ts";

const VERTICAL = /[│┃║|｜]/;
const RULE = /^[\s|+\-=_:│┃║─-╿｜]*[-=_─━═]{2}[\s|+\-=_:│┃║─-╿｜]*$/;
// A line of a drawn table without text: only corners and lines.
const DRAWN = /[┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬]|\+[-=]{2,}\+/;
const WIDEST_RULE = 2_000;

/** Tables whose cells stand between vertical lines: ` | `, Markdown, and tables drawn with box characters. */
export function readRuled(search: TextSearch): TextRegion[] {
  return readSeparated(search, "pipes", splitAtLines).map(({ rows }) => {
    const open = trimEdges(rows);
    const drawn = open.some(({ cells, rule }) => rule && DRAWN.test(cells[0]!));
    return drawn ? { layout: "box", rows: joinWithinRules(open) } : { layout: "pipes", rows: open };
  });
}

function isRule(line: string): boolean {
  return line.length < WIDEST_RULE && RULE.test(line);
}

function splitAtLines(line: string): string[] | null {
  if (line.length > LONGEST_ROW) return null;
  if (isRule(line)) return DRAWN.test(line) || VERTICAL.test(line) ? [line.trim()] : null;
  if (!VERTICAL.test(line)) return null;
  const cells: string[] = [""];
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]!;
    if (character === "\\" && line[index + 1] === "|") {
      cells[cells.length - 1] += "|";
      index += 1;
    } else if (VERTICAL.test(character)) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells.length >= 3 && cells.some((cell) => cell.trim() !== "") ? cells.map(plainCell) : null;
}

// Markdown sets a cell in bold by stars or lines around it, and writes a link with its address behind it; one number that is
// linked behind another leads to a footnote (1200[1](#note)).
function plainCell(cell: string): string {
  return cell
    .trim()
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, (_, words: string, at: number, all: string) =>
      raised(words, all.slice(0, at)),
    )
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/^(\*\*|__)(?=\S)(.*\S)\1$/, "$2")
    .trim();
}

// Lines at the edges of a table open no cells: they are there where all rows have them.
function trimEdges(rows: readonly TextRow[]): TextRow[] {
  const plain = rows.filter(({ cells }) => cells.length > 2);
  const left = plain.every(({ cells }) => cells[0] === "");
  const right = plain.every(({ cells }) => cells.at(-1) === "");
  return rows.map((row) => {
    if (row.cells.length < 3) return row;
    return { ...row, cells: row.cells.slice(left ? 1 : 0, right ? -1 : undefined) };
  });
}

// Where rules stand between the rows, what stands between two rules is one row of wrapped cells.
function joinWithinRules(rows: readonly TextRow[]): TextRow[] {
  const isLine = ({ rule }: TextRow) => rule === true;
  if (rows.filter(isLine).length < 4) return [...rows];
  const joined: TextRow[] = [];
  for (const row of rows) {
    const previous = joined.at(-1);
    const goesOn =
      previous !== undefined &&
      !isLine(previous) &&
      !isLine(row) &&
      previous.cells.length === row.cells.length &&
      row.cells.length > 1 &&
      !/^\d+$/.test(row.cells[0]!);
    if (goesOn)
      joined[joined.length - 1] = {
        cells: previous.cells.map((cell, index) => joinText(cell, row.cells[index]!)),
        first: previous.first,
        last: row.last,
      };
    else joined.push(row);
  }
  return joined;
}
