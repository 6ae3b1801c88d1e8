import { strToU8, zipSync } from "fflate";

/** An OpenDocument spreadsheet of the XML of its tables. */
export function ods(tables: string, styles = ""): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s" xmlns:calcext="urn:c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(content),
  });
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A cell of text; `more` are attributes. */
export function odsCell(text: string, more = ""): string {
  return text === ""
    ? `<table:table-cell ${more}/>`
    : `<table:table-cell office:value-type="string" ${more}><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

/** A cell of a number, with what it shows. */
export function odsNumber(value: string, shown = value): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
}

export function odsRow(cells: readonly string[], more = ""): string {
  return `<table:table-row ${more}>${cells.join("")}</table:table-row>`;
}

export function odsSheet(rows: string, name = "表1", more = ""): string {
  return `<table:table table:name="${name}" ${more}>${rows}</table:table>`;
}
