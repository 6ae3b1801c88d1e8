import { strToU8, zipSync } from "fflate";

/** A Word document with a body and other parts, as bytes. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const xml = (content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
  const spaces =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:o="urn:o"';
  return zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        "word/document.xml": xml(`<w:document ${spaces}><w:body>${body}</w:body></w:document>`),
        ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, xml(content)])),
      }).map(([name, content]) => [name, [strToU8(content), { mtime: new Date(1980, 0, 1) }]]),
    ),
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A run of text; `format` goes into its properties. */
export function run(text: string, format = ""): string {
  return `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of text, or of runs that are given as XML; `format` goes into its properties. */
export function paragraph(content: string, format = ""): string {
  const runs = content.startsWith("<") ? content : content === "" ? "" : run(content);
  return `<w:p>${format && `<w:pPr>${format}</w:pPr>`}${runs}</w:p>`;
}

/** A cell of text or of blocks that are given as XML; `format` goes into its properties. */
export function cell(content: string, format = ""): string {
  return `<w:tc>${format && `<w:tcPr>${format}</w:tcPr>`}${content.startsWith("<w:p") || content.startsWith("<w:tbl") ? content : paragraph(content)}</w:tc>`;
}

/** A row of cells; texts become cells. `format` goes into its properties. */
export function row(cells: readonly string[], format = ""): string {
  const made = cells.map((each) => (each.startsWith("<w:") ? each : cell(each)));
  return `<w:tr>${format && `<w:trPr>${format}</w:trPr>`}${made.join("")}</w:tr>`;
}

/** A table of rows; `widths` are those of its grid, in twips. */
export function table(rows: readonly string[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** A numbering part with one list (`w:numId` 1) of these levels. */
export function numbering(levels: readonly (readonly [format: string, text: string])[], more = ""): string {
  const made = levels.map(
    ([format, text], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:numbering xmlns:w="urn:w"><w:abstractNum w:abstractNumId="0">${made.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}</w:numbering>`;
}

/** A paragraph that is an item of a list. */
export function item(text: string, level = 0, list = 1): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}
