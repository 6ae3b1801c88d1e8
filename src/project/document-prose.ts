import { readProse, type Sentence } from "../gazette/prose.ts";
import type { Dataset } from "./dataset.ts";

// A document begins with its number (包府发〔2018〕60号) on a line of its own; a gazette holds many documents.
const DOCUMENT_NUMBER = /^\S{1,12}[〔［[(（](?:19|20)\d\d[〕］\])）]\s*第?\d+号$/u;

// Longer ones are no sentences but data without full stops.
const LONGEST_SENTENCE = 2_000;
const LONGEST_LINE = 50_000;

/**
 * The sentences of the document around the tables; of the whole text where no document number marks one. None of several
 * sources together: each has its own.
 */
export function documentProse({ lines: all, prose, rows, parts }: Dataset): Sentence[] {
  if (parts) return [];
  const lines = prose ?? all;
  const table = new Set(
    rows.flatMap(({ row, kind }) => (row.at.line === undefined || kind === "note" ? [] : linesOf(row.at))),
  );
  if (lines.length === 0 || table.size === 0) return [];
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const line of table) {
    first = Math.min(first, line);
    last = Math.max(last, line);
  }
  const numbered = lines.flatMap((line, index) => (DOCUMENT_NUMBER.test(line.trim()) ? [index + 1] : []));
  const from = numbered.findLast((line) => line < first) ?? 1;
  const to = numbered.find((line) => line > last) ?? lines.length + 1;
  const isText = (line: number) =>
    line >= from && line < to && (prose !== undefined || !table.has(line)) && lines[line - 1]!.length <= LONGEST_LINE;
  const sentences = readProse(lines, isText);
  return sentences.filter(({ text }) => text.length <= LONGEST_SENTENCE);
}

function linesOf({ line = 0, lastLine = line }: { line?: number; lastLine?: number }): number[] {
  return Array.from({ length: lastLine - line + 1 }, (_, index) => line + index);
}
