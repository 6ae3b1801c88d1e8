import { xmlText, XML_HEAD } from "./xml-text.ts";
import { zipParts } from "./zip.ts";

/** A cell of a plain workbook; null is an empty one. */
export type PlainCell = string | number | boolean | null;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WIDEST = 60;

/**
 * A workbook of one sheet with a heading row, small enough for a page to write: numbers as numbers, texts as texts (none
 * is ever a formula), blanks empty, the head frozen and filtered. The same table gives the same bytes.
 */
export async function plainWorkbook(
  name: string,
  header: readonly string[],
  rows: readonly (readonly PlainCell[])[],
): Promise<Uint8Array> {
  const last = `${columnName(Math.max(0, header.length - 1))}${rows.length + 1}`;
  const widths = header.map((label, column) =>
    Math.min(WIDEST, Math.max(8, ...[label, ...rows.slice(0, 200).map((row) => row[column])].map(widthOf)) + 2),
  );
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const sheet = `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>${[
    header.map((label) => label as PlainCell),
    ...rows,
  ]
    .map((row, index) => rowXml(row, index))
    .join("")}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlText(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": sheet,
  };
  return zipParts(Object.entries(files).map(([path, content]) => ({ path, content })));
}

function rowXml(cells: readonly PlainCell[], index: number): string {
  const style = index === 0 ? ' s="1"' : "";
  const xml = cells.map((cell, column) => {
    const at = `r="${columnName(column)}${index + 1}"${style}`;
    if (cell === null || cell === "") return "";
    if (typeof cell === "number") return Number.isFinite(cell) ? `<c ${at}><v>${cell}</v></c>` : "";
    if (typeof cell === "boolean") return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  });
  return `<row r="${index + 1}">${xml.join("")}</row>`;
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? "" : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** What Excel takes for the name of a sheet. */
function sheetName(name: string): string {
  const plain = name
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return [...plain].slice(0, 31).join("") || "Sheet1";
}

function widthOf(cell: PlainCell | undefined): number {
  return [...String(cell ?? "")].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);
}
