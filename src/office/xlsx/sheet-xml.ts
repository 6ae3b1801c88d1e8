import { misfit } from "../../language/misfit.ts";
import { inertText } from "../../language/visible-text.ts";
import { XML_HEAD, xmlText } from "../../print/xml-text.ts";
import { areaAddress, cellAddress, quotedSheet } from "./address.ts";
import { textWidth } from "./column-widths.ts";
import type { Styles } from "./styles-xml.ts";
import { isFormula, type Sheet, type SheetCell, WorkbookError } from "./workbook.ts";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
// Excel cuts a longer text, and says that the file is damaged.
const LONGEST_TEXT = 32_767;
const SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet as its part of the archive. Throws a WorkbookError where it is larger than a sheet can be. */
export function sheetXml(sheet: Sheet, styles: Styles, footer: string): string {
  const { name, rows, widths, frozen, filter, merges = [], landscape } = sheet;
  if (rows.length > MOST_ROWS || widths.length > MOST_COLUMNS)
    throw new WorkbookError(
      misfit(
        { zh: `工作表 ${name}`, en: `sheet ${name}` },
        { zh: `至多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列`, en: `at most ${MOST_ROWS} rows of ${MOST_COLUMNS} columns` },
        { zh: `${rows.length} 行、${widths.length} 列`, en: `${rows.length} of ${widths.length}` },
      ),
    );
  const links: string[] = [];
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      if (cell === null) return "";
      const address = cellAddress(index, column);
      if (cell.link)
        links.push(
          `<hyperlink ref="${address}" location="${xmlText(`${quotedSheet(cell.link.sheet)}!${cell.link.cell}`)}"/>`,
        );
      return cellXml(cell, address, styles);
    });
    const height = rowHeight(row, index, sheet);
    return `<row r="${index + 1}"${height === null ? "" : ` ht="${height}" customHeight="1"`}>${cells.join("")}</row>`;
  });
  // The order of these elements is fixed by the format.
  return [
    `${XML_HEAD}<worksheet xmlns="${SPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"${sheet.frozen ? "" : ' showGridLines="0"'}>${frozen ? pane(frozen) : ""}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length === 0
      ? ""
      : `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${body.join("")}</sheetData>`,
    filter ? `<autoFilter ref="${areaAddress(filter)}"/>` : "",
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(footer)}</oddFooter></headerFooter></worksheet>`,
  ].join("");
}

const LINE = 15;
// Excel takes no row above 409 points.
const TALLEST = 405;

/**
 * Height of a row whose texts are wrapped, in points; null where it has one line. Programs fit rows by themselves only
 * where no cell is merged, and some not at all.
 */
function rowHeight(row: Sheet["rows"][number], index: number, { widths, merges = [] }: Sheet): number | null {
  let lines = 1;
  for (const [column, cell] of row.entries()) {
    const value = cell === null ? null : isFormula(cell.value) ? cell.value.value : cell.value;
    if (typeof value !== "string" || !cell?.style?.wrap) continue;
    const merged = merges.find(({ rows, columns }) => rows[0] === index && columns[0] === column);
    const last = merged?.columns[1] ?? column;
    const room = widths.slice(column, last + 1).reduce((sum, width) => sum + width, 0) - 1;
    const wrapped = value.split("\n").map((line) => Math.max(1, Math.ceil((textWidth(line) * 1.05) / room)));
    lines = Math.max(
      lines,
      wrapped.reduce((sum, count) => sum + count, 0),
    );
  }
  return lines === 1 ? null : Math.min(TALLEST, lines * LINE);
}

function pane({ rows, columns }: NonNullable<Sheet["frozen"]>): string {
  const at = cellAddress(rows, columns);
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} topLeftCell="${at}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${at}" sqref="${at}"/>`;
}

function cellXml({ value, style = {} }: SheetCell, address: string, styles: Styles): string {
  const held = isFormula(value) ? value.value : value;
  const quoted = !isFormula(value) && typeof held === "string" && /^[=+\-@]/.test(held);
  const index = styles.indexOf(style, quoted);
  const head = `<c r="${address}"${index > 0 ? ` s="${index}"` : ""}`;
  if (isFormula(value)) {
    const formula = `<f>${xmlText(value.formula)}</f>`;
    if (held === null) return `${head} t="str">${formula}<v></v></c>`;
    if (typeof held === "number") return `${head}>${formula}<v>${held}</v></c>`;
    if (typeof held === "boolean") return `${head} t="b">${formula}<v>${Number(held)}</v></c>`;
    return `${head} t="str">${formula}<v>${xmlText(held)}</v></c>`;
  }
  if (held === null || held === "") return index > 0 ? `${head}/>` : "";
  if (typeof held === "number") {
    if (!Number.isFinite(held))
      throw new WorkbookError(
        misfit(
          { zh: `单元格 ${address}`, en: `cell ${address}` },
          { zh: "有限的数", en: "a finite number" },
          String(held),
        ),
      );
    return `${head}><v>${held}</v></c>`;
  }
  if (typeof held === "boolean") return `${head} t="b"><v>${Number(held)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(cut(inertText(held)))}</t></is></c>`;
}

/** A text that a cell can hold; one that is cut says so at its end. */
function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 2).replace(/[\ud800-\udbff]$/, "")}…`;
}
