import { openDoc, type DocFile } from "./doc-file.ts";
import type { Operation } from "./doc-formatting.ts";
import { type DocParagraph, isOn, readParagraphs } from "./doc-paragraphs.ts";
import type { Source, Tables } from "./source.ts";
import type { WordBlock, WordCell, WordRow, WordTable } from "./word-blocks.ts";
import { noFindings, type WordFindings } from "./word-findings.ts";
import { wordNotes } from "./word-notes.ts";
import { wordTables } from "./word-tables.ts";

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const INNER_CELL_END = 0x244b;
const INNER_ROW_END = 0x244c;
const DEPTH = 0x6649;
const DEFINE_TABLE = 0xd608;
const HEADING = 0x3404;
const MERGE_DOWN = 0xd62b;
const LIST = 0x460b;
// Operations that change what a row was defined as; Word writes rows as they are.
const CHANGES = [0x5622, 0x5624, 0x5625, 0x7621, 0x7623];
const DEEPEST = 20;

/** A table while its paragraphs are gone through: cells of the open row, and paragraphs of the open cell. */
interface OpenTable {
  readonly rows: { readonly row: WordRow; readonly edges: readonly number[] }[];
  cells: WordBlock[][];
  blocks: WordBlock[];
}

/**
 * The tables of a Word document of the older format (DOC, WPS) and the paragraphs around them, tracked changes accepted.
 * Throws an UnreadableSourceError that says to save it as DOCX where its cells can't be told with certainty.
 */
export function readDoc({ bytes, file }: Source): Tables {
  const doc = openDoc(bytes, file);
  const findings = noFindings();
  const read = wordTables(blocksOf(readParagraphs(doc, findings), doc, findings), file);
  return { ...read, notes: wordNotes(findings, read.tables.length > 0, file) };
}

function blocksOf(paragraphs: readonly DocParagraph[], doc: DocFile, findings: WordFindings): WordBlock[] {
  const body: WordBlock[] = [];
  const open: OpenTable[] = [];
  const inside = () => open.at(-1)?.blocks ?? body;
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const table = open.pop()!;
      if (table.cells.length > 0 || table.blocks.length > 0) mismatch(doc);
      if (table.rows.length > 0) inside().push(tableOf(table));
    }
  };
  for (const { text, hidden, mark, operations } of paragraphs) {
    const depth = depthOf(operations);
    if (depth > DEEPEST) mismatch(doc);
    closeTo(depth);
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] });
    const table = open.at(-1);
    if (table && turnsOn(operations, depth === 1 ? ROW_END : INNER_ROW_END)) {
      if (table.blocks.length > 0) mismatch(doc);
      table.rows.push(rowOf(table.cells, operations, doc));
      table.cells = [];
      continue;
    }
    if (operations.some(({ code, operand }) => code === LIST && operand.getUint16(0, true) > 0))
      findings.unnumbered += 1;
    inside().push({ kind: "paragraph", text, hidden });
    if (table && (depth === 1 ? mark === "cell" : turnsOn(operations, INNER_CELL_END))) {
      table.cells.push(table.blocks);
      table.blocks = [];
    }
  }
  closeTo(0);
  return body;
}

function mismatch({ refuse }: DocFile): never {
  return refuse("a .doc whose rows and cells don't agree", "行与单元格对不上的 .doc");
}

function turnsOn(operations: readonly Operation[], wanted: number): boolean {
  return operations.some(({ code, operand }) => code === wanted && isOn(operand));
}

function depthOf(operations: readonly Operation[]): number {
  const said = operations.findLast(({ code }) => code === DEPTH)?.operand.getUint32(0, true);
  return said ?? (turnsOn(operations, IN_TABLE) ? 1 : 0);
}

/** A row by the definition at its end: where its cells begin and end, in twips, and which go on with the row above. */
function rowOf(
  cells: readonly WordBlock[][],
  operations: readonly Operation[],
  doc: DocFile,
): OpenTable["rows"][number] {
  const definition = operations.findLast(({ code }) => code === DEFINE_TABLE)?.operand;
  if (!definition || definition.byteLength < 1 || operations.some(({ code }) => CHANGES.includes(code)))
    return doc.refuse("a .doc with rows that aren't defined whole", "行定义不完整的 .doc");
  const count = definition.getUint8(0);
  const flagsAt = 1 + (count + 1) * 2;
  if (count !== cells.length || definition.byteLength < flagsAt) return mismatch(doc);
  const edges = Array.from({ length: count + 1 }, (_, index) => definition.getInt16(1 + index * 2, true));
  const flags = Array.from({ length: count }, (_, index) => {
    const at = flagsAt + index * 20;
    return at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
  });
  const down = flags.map((each) => ((each >> 5) & 3) === 1);
  for (const { code, operand } of operations)
    if (code === MERGE_DOWN && operand.byteLength >= 2 && operand.getUint8(0) < count)
      down[operand.getUint8(0)] = operand.getUint8(1) === 1;
  const made: WordCell[] = [];
  for (const [index, blocks] of cells.entries()) {
    // The second of two merged cells is there, but shows nothing.
    const last = made.at(-1);
    if ((flags[index]! & 2) !== 0 && last) made[made.length - 1] = { ...last, span: last.span + 1 };
    else made.push({ column: index, span: 1, down: down[index]!, blocks });
  }
  return { row: { cells: made, heading: turnsOn(operations, HEADING), hidden: false }, edges };
}

// Rows have edges of their own; where those of several rows meet is a column of the table.
function tableOf({ rows }: OpenTable): WordTable {
  const edges = [...new Set(rows.flatMap((row) => row.edges))].sort((a, b) => a - b);
  const places = new Map(edges.map((edge, index) => [edge, index]));
  return {
    kind: "table",
    edges,
    rows: rows.map(({ row, edges: own }) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const column = places.get(own[cell.column]!)!;
        return { ...cell, column, span: places.get(own[cell.column + cell.span]!)! - column };
      }),
    })),
  };
}
