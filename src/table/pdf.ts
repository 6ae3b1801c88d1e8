import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { checkCells } from "./limits.ts";
import { drawnTables, linesOf, type Piece, type Segment, textOf } from "./pdf-grid.ts";
import { withRaised } from "./pdf-raised.ts";
import { drawnSegments } from "./pdf-segments.ts";
import type { RawRow, RawTable } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";
import { readTextTables } from "./text-tables.ts";
import { withoutStrayRejections } from "./stray-rejections.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

const MOST_PAGES = 2_000;
const CAPTION_LINES = 6;

// What of a piece of text the PDF reader gives that matters here.
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface TextMarkedContent {
  readonly type: string;
}

interface Page {
  readonly pieces: readonly Piece[];
  readonly segments: readonly Segment[];
}

/**
 * The tables of a PDF with a text layer: those drawn with lines, cell by cell, each row under its page; where no page has
 * one, the text is set out in lines and spaces as it stands on the pages and read as such. Throws an
 * UnreadableSourceError where the file is damaged or locked, or a scan without text.
 */
export async function readPdf({ bytes, file }: Source): Promise<Tables> {
  const pages = await readPages(bytes, file);
  if (pages.every(({ pieces }) => pieces.length === 0))
    throw new UnreadableSourceError(
      `${file}: expected a PDF with text, got one without a text layer (a scan)`,
      `${file}：应为有文字层的 PDF，实为没有文字层的 PDF（扫描件）`,
    );
  const tables = pages.flatMap((page, index) => pageTables(page, index + 1, file));
  checkCells(
    tables.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.length, 0), 0),
    file,
  );
  if (tables.length > 0) return { tables };
  const lines = pages.flatMap(({ pieces }) => linesOf(pieces).map(setOut));
  return { ...readTextTables(lines, file), lines };
}

async function readPages(bytes: Uint8Array, file: string): Promise<Page[]> {
  try {
    return await withoutStrayRejections(() => piecesOfPages(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const locked = /password/i.test(reason);
    throw new UnreadableSourceError(
      `${file}: expected a PDF, got ${locked ? "one that is locked by a password" : reason}`,
      `${file}：应为 PDF，实为${locked ? "有密码的 PDF" : "损坏的 PDF"}`,
    );
  }
}

async function piecesOfPages(bytes: Uint8Array): Promise<Page[]> {
  const { OPS } = await getResolvedPDFJS();
  // The reader takes the bytes for itself, so it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  const pages: Page[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item: TextItem | TextMarkedContent): Piece[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , x, y] = item.transform;
      return [{ text: item.str, x: x!, y: y!, width: item.width, height: item.height }];
    });
    const { fnArray, argsArray } = await page.getOperatorList();
    pages.push({ pieces: withRaised(pieces), segments: drawnSegments(fnArray, argsArray, OPS) });
    page.cleanup();
  }
  await document.destroy();
  return pages;
}

function pageTables({ pieces, segments }: Page, page: number, file: string): RawTable[] {
  const sheet = `p. ${page}`;
  const grids = drawnTables(segments, pieces);
  return grids.flatMap(({ rows, top }, index): RawTable[] => {
    const ceiling = grids[index - 1]?.bottom ?? Number.POSITIVE_INFINITY;
    const above = linesOf(pieces.filter(({ y }) => y >= top && y < ceiling))
      .slice(-CAPTION_LINES)
      .map(textOf);
    const caption = above.map((text): RawRow => ({ cells: [{ text }], at: { file, sheet }, text }));
    const made = rows.map(
      (cells, row): RawRow => ({
        cells,
        at: { file, sheet, row: row + 1 },
        text: cells.map(({ text }) => text).join(" | "),
      }),
    );
    return made.some(({ cells }) => cells.some(({ text }) => text !== ""))
      ? [{ layout: "pdf", caption, rows: made }]
      : [];
  });
}

/** A line of a page with its gaps as spaces: two columns a full-width character, as a terminal has it. */
function setOut(line: readonly Piece[]): string {
  let text = "";
  let end = 0;
  for (const piece of line) {
    const unit = Math.max(piece.height, 1) / 2;
    const gap = text === "" ? Math.round(piece.x / unit) : Math.round((piece.x - end) / unit);
    text += " ".repeat(Math.min(200, Math.max(0, gap))) + piece.text;
    end = piece.x + piece.width;
  }
  return text;
}

/** The texts of a PDF, page by page, as they are drawn. Rejects where it can't be read. */
export function pdfPageTexts(bytes: Uint8Array): Promise<string[]> {
  return withoutStrayRejections(() => textsOfPages(bytes));
}

async function textsOfPages(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item: TextItem | TextMarkedContent) => ("str" in item ? item.str : "")).join(" "));
  }
  return texts;
}
