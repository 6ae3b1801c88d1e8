import { MOST_COLUMNS } from "./limits.ts";
import type { WordBlock, WordCell, WordRow } from "./word-blocks.ts";
import type { WordFindings } from "./word-findings.ts";
import type { Attributes } from "./xml-events.ts";

interface OpenRow {
  readonly cells: WordCell[];
  column: number;
  heading: boolean;
  hidden: boolean;
  deleted: boolean;
}

interface OpenCell {
  span: number;
  down: boolean;
  beside: boolean;
}

/** A table of a Word document while its elements are gone through. */
export interface OpenTable {
  readonly rows: WordRow[];
  /** Where the columns of its grid begin and end, in twips. */
  readonly edges: number[];
  row: OpenRow | null;
  cell: OpenCell | null;
}

/** Whether an element turns something on: it may say so by being there. */
export const isOn = ({ "w:val": value }: Attributes): boolean => value !== "0" && value !== "false" && value !== "off";

/** The whole number that an element states, at least 0 and at most the columns that a table may have. */
export const count = ({ "w:val": value }: Attributes): number =>
  Math.min(MOST_COLUMNS, Math.max(0, Number.parseInt(value ?? "0", 10) || 0));

export function newTable(): OpenTable {
  return { rows: [], edges: [0], row: null, cell: null };
}

/** Takes in a column of a table's grid. */
export function addGridColumn({ edges }: OpenTable, { "w:w": width }: Attributes): void {
  edges.push(edges.at(-1)! + Math.max(0, Number(width) || 0));
}

export function openRow(table: OpenTable): void {
  table.row = { cells: [], column: 0, heading: false, hidden: false, deleted: false };
}

export function openCell(table: OpenTable): void {
  table.cell = { span: 1, down: false, beside: false };
}

/** Takes in what an element within `w:trPr` says of the open row. */
export function formatRow(table: OpenTable, name: string, attributes: Attributes, findings: WordFindings): void {
  const { row } = table;
  if (!row) return;
  if (name === "w:gridBefore") row.column = count(attributes);
  else if (name === "w:tblHeader") row.heading = isOn(attributes);
  else if (name === "w:hidden") row.hidden = isOn(attributes);
  else if (name === "w:del") row.deleted = true;
  else if (name === "w:ins") findings.insertions += 1;
}

/** Takes in what an element within `w:tcPr` says of the open cell. */
export function formatCell(table: OpenTable, name: string, attributes: Attributes, findings: WordFindings): void {
  const { cell } = table;
  if (!cell) return;
  if (name === "w:gridSpan") cell.span = Math.max(1, count(attributes));
  else if (name === "w:vMerge") cell.down = attributes["w:val"] !== "restart";
  else if (name === "w:hMerge") cell.beside = attributes["w:val"] !== "restart";
  else if (name === "w:cellDel") findings.deletions += 1;
  else if (name === "w:cellIns") findings.insertions += 1;
}

export function closeCell(table: OpenTable, inside: readonly WordBlock[]): void {
  const { row, cell } = table;
  table.cell = null;
  if (!row || !cell) return;
  const last = row.cells.at(-1);
  if (cell.beside && last) row.cells[row.cells.length - 1] = { ...last, span: last.span + cell.span };
  else row.cells.push({ column: row.column, span: cell.span, down: cell.down, blocks: inside });
  row.column += cell.span;
}

export function closeRow(table: OpenTable, findings: WordFindings): void {
  const { row } = table;
  table.row = null;
  if (!row) return;
  if (row.deleted) {
    findings.deletedRows += 1;
    return;
  }
  if (row.hidden) findings.hiddenRows += 1;
  table.rows.push({ cells: row.cells, heading: row.heading, hidden: row.hidden });
}
