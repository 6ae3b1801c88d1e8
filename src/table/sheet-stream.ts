import type { Archive } from "./archive.ts";
import { storedArchive } from "./inflate.ts";
import type { LongSheet, Merge } from "./long-sheet.ts";
import type { RawRow, SourceNote } from "./raw-table.ts";
import { sheetTables } from "./sheet.ts";
import { sheetsIn } from "./spreadsheet.ts";
import type { TextStream } from "./text-stream.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

// Rows that a workbook is made of at once: what they share with the others (styles) is read anew each time.
const ROWS = 4_096;
const BEGINS = /<sheetData\s*>/;
const ENDS = "</sheetData>";
const ROW_ENDS = "</row>";
const A_ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;

interface Row {
  /** 1-based. */
  readonly number: number;
  readonly attributes: string;
  readonly cells: string;
}

/**
 * The rows of a long sheet, by the pieces of its unpacked part: some thousands at once are put into a small workbook with
 * the styles and texts of the whole one, which is read as any workbook is. `read` throws an UnreadableSourceError for rows
 * that aren't in their order, and for cells whose texts can't be told.
 */
export function openSheetStream(
  archive: Archive,
  sheet: LongSheet,
  file: string,
  rowsAtOnce: number = ROWS,
): TextStream {
  const decoder = new TextDecoder();
  const workbookOf = smallWorkbooks(archive, sheet, file);
  const notes: SourceNote[] = [];
  let [head, rest]: [string | null, string] = [null, ""];
  let waiting: Row[] = [];
  // The last row that was taken, the last one that was given, and the columns of the first ones.
  let [last, given, width] = [0, 0, 0];

  const takeRows = (isLast: boolean): void => {
    if (head === null) {
      const begun = BEGINS.exec(rest);
      if (!begun) return;
      const from = begun.index + begun[0].length;
      // Which cells there are is told by themselves.
      head = rest.slice(0, from).replace(/<dimension\b[^>]*\/>/, "");
      rest = rest.slice(from);
    }
    const end = isLast ? rest.length : rest.lastIndexOf(ROW_ENDS) + ROW_ENDS.length;
    if (end < ROW_ENDS.length) return;
    for (const [, attributes = "", cells = ""] of rest.slice(0, end).matchAll(A_ROW)) {
      const number = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? last + 1);
      if (number <= last) throw misfit(file, sheet.name, number, "rows in their order", "各行依次排列");
      last = number;
      waiting.push({ number, attributes, cells });
    }
    rest = rest.slice(end);
  };

  const give = (rows: readonly Row[]): RawRow[] => {
    const bytes = workbookOf(head!, rows);
    const own = sheetsIn(bytes, file, sheet.readsStyles, given).filter((one) => one.rows.length > 0);
    const { tables, notes: found } = sheetTables(own, file);
    notes.push(...(found ?? []));
    const made = tables[0]?.rows ?? [];
    width ||= made[0]?.cells.length ?? 0;
    given = made.at(-1)?.at.row ?? given;
    return made.map((row) => widened(row, width));
  };

  return {
    format: "xlsx",
    encoding: "binary",
    // No character stands between its cells.
    delimiter: "",
    region: { layout: "sheet", sheet: sheet.name },
    notes: () => notes,
    read: (bytes, isLast) => {
      rest += decoder.decode(bytes, { stream: !isLast });
      takeRows(isLast);
      const made: RawRow[] = [];
      while (waiting.length >= (isLast ? 1 : rowsAtOnce)) {
        const count = isLast ? waiting.length : uncut(waiting, sheet.merges, rowsAtOnce);
        if (count === 0) break;
        for (const row of give(waiting.slice(0, count))) made.push(row);
        waiting = waiting.slice(count);
      }
      return made;
    },
    state: () => ({ lines: last, damaged: [] }),
  };
}

/** How many rows, at least so many, can be taken before one that no merged cell goes on into; 0 where there is none. */
function uncut(rows: readonly Row[], merges: readonly Merge[], least: number): number {
  let upTo = rows[least - 1]!.number;
  for (const { from, to } of merges) if (from <= upTo && to > upTo) upTo = to;
  const next = rows.findIndex(({ number }) => number > upTo);
  return upTo === rows[least - 1]!.number ? least : Math.max(0, next);
}

/** Makes workbooks of some of a sheet's rows, with the parts of the whole one that all rows share. */
function smallWorkbooks(archive: Archive, sheet: LongSheet, file: string) {
  const encode = (text: string) => new TextEncoder().encode(text);
  const shared = Object.fromEntries(
    archive.names
      .filter(
        (name) => name !== sheet.part && name !== sheet.texts && !LEFT_OUT.test(name) && /\.(?:xml|rels)$/i.test(name),
      )
      .map((name) => [name, encode(archive.text(name) ?? "")]),
  );
  const texts = sheet.texts === null ? [] : ((archive.text(sheet.texts) ?? "").match(A_TEXT) ?? []);
  return (head: string, rows: readonly Row[]): Uint8Array => {
    const used = new Map<number, number>();
    const written = rows.map(({ number, attributes, cells }) => {
      let pointing = 0;
      const own = cells.replace(POINTS, (_, start: string, index: string) => {
        pointing += 1;
        const at = used.get(Number(index)) ?? used.size;
        used.set(Number(index), at);
        return `${start}${at}`;
      });
      if (pointing !== (cells.match(HAS_POINTER)?.length ?? 0))
        throw misfit(file, sheet.name, number, "cells as spreadsheet programs write them", "单元格如电子表格软件所写");
      return `<row r="${number}"${attributes.replace(/\sr="[^"]*"/, "")}>${own}</row>`;
    });
    const [first, last] = [rows[0]!.number, rows.at(-1)!.number];
    const merges = sheet.merges
      .filter(({ from, to }) => from >= first && to <= last)
      .map(({ from, to, columns: [left, right] }) => `<mergeCell ref="${left}${from}:${right}${to}"/>`);
    const tail = merges.length === 0 ? "" : `<mergeCells>${merges.join("")}</mergeCells>`;
    const items = [...used.keys()].map((index) => texts[index] ?? "<si><t/></si>");
    return storedArchive({
      ...shared,
      [sheet.part]: encode(`${head}${written.join("")}${ENDS}${tail}</worksheet>`),
      ...(sheet.texts !== null && { [sheet.texts]: encode(`<sst>${items.join("")}</sst>`) }),
    });
  };
}

const LEFT_OUT =
  /\/(?:calcChain|comments\d*|persons?|threadedComments?|drawings?|media|tables?|pivot\w*|externalLinks?|docProps|ctrlProps|customXml|worksheets\/_rels)\b|^(?:docProps|customXml)\//i;
const A_TEXT = /<si\b[^>]*(?:\/>|>[\s\S]*?<\/si>)/g;
// A cell that points to a shared text, by its number.
const POINTS = /(<c\b[^>]*\st="s"[^>]*>(?:<f\b[^>]*(?:\/>|>[^<]*<\/f>))?<v>)\s*(\d+)\s*(?=<\/v>)/g;
const HAS_POINTER = /<c\b[^>]*\st\s*=\s*["']s["'](?:[^>]*[^>/])?>/g;

function widened(row: RawRow, width: number): RawRow {
  if (row.cells.length >= width) return row;
  const blanks = Array.from({ length: width - row.cells.length }, () => ({ text: "" }));
  const cells = [...row.cells, ...blanks];
  return { ...row, cells, text: cells.map(({ text }) => text).join(" | ") };
}

function misfit(file: string, sheet: string, row: number, en: string, zh: string): UnreadableSourceError {
  return new UnreadableSourceError(
    `${file}: sheet “${sheet}”, row ${row}: expected ${en}; open the workbook in a spreadsheet program and save it once`,
    `${file}：工作表“${sheet}”第 ${row} 行：应为${zh}；请用 Excel 或 WPS 打开并保存一次`,
  );
}
