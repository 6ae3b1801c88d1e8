import type { Language } from "../../language/language.ts";
import { wrap } from "../../plot/wrap.ts";
import { columnWidths } from "../../report/column-widths.ts";
import type { Inline, Block, ReportDocument, ReportTable, TableCell } from "../../report/document.ts";
import { heightOf } from "../../report/pdf-layout.ts";
import { printedTable } from "../../report/printed-table.ts";
import { typeOf } from "./type-sizes.ts";
import { figureScale, type Picture } from "./figure-picture.ts";
import { settingOf } from "./word-table.ts";

const INDENT = 21;
/** Above and below the text of a row. */
const ROW = 4;

/** Height that a block is expected to have on its page, in points, with text `width` wide. */
export function blockHeight(
  block: Block,
  width: number,
  document: Pick<ReportDocument, "language" | "brief">,
  pictures: ReadonlyMap<string, Picture>,
): number {
  const { language } = document;
  const { body, heading2, caption } = typeOf(document);
  const running = (content: readonly Inline[], room: number) =>
    linesOf(wordsOf(content), room, body.size) * body.line + body.after;
  switch (block.kind) {
    case "paragraph":
      return running(block.content, width - (language === "zh" ? body.size : 0));
    case "list":
      return block.items.reduce((sum, item) => sum + running(item, width - INDENT), 0);
    case "heading":
      return heading2.before + heading2.line + heading2.after;
    case "chart": {
      const picture = pictures.get(block.chart.name);
      if (picture === undefined) return 0;
      return heightOf(picture.svg) * width * figureScale(picture.svg, width) + captionHeight(caption) + 3;
    }
    case "table":
      return captionHeight(caption) + tableHeight(printedTable(block.table, language), width);
    case "key-figures":
    case "lineage":
      return 0;
  }
}

/** Height of a heading of a section, in points. */
export function headingHeight(language: Language): number {
  const { before, line, after } = typeOf({ language }).heading1;
  return before + line + after;
}

const captionHeight = ({ before, line, after }: ReturnType<typeof typeOf>["caption"]): number => before + line + after;

const linesOf = (text: string, room: number, size: number): number => wrap(text, room, { size }).length;

function wordsOf(content: readonly Inline[]): string {
  return content.map((piece) => (typeof piece === "string" ? piece : "text" in piece ? piece.text : "图10")).join("");
}

function tableHeight(table: ReportTable, width: number): number {
  const { setting, detailed } = settingOf(table);
  const { size, inset, line } = setting;
  const widths = columnWidths(table, width, setting);
  const cellLines = ({ text, detail = "" }: TableCell, at: number) => {
    const room = (widths[at] ?? 0) - 2 * inset;
    return linesOf(text, room, size) + (detailed && detail !== "" ? linesOf(detail, room, size * 0.88) : 0);
  };
  const rows = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => Math.max(1, ...row.map(cellLines)));
  const lines = rows.reduce((sum, count) => sum + count, 0) + (table.groups?.length ?? 0) + 2;
  const notes = [table.note, ...table.footnotes].filter((note) => note !== "");
  return (
    lines * line +
    (rows.length + 2 + (table.groups?.length ?? 0)) * ROW +
    notes.reduce((sum, note) => sum + linesOf(note, width, 8) * 10 + 2, 0)
  );
}
