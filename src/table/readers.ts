import type { Format } from "./format.ts";
import type { Reader } from "./source.ts";

/** The reader of each format, loaded when a source needs it. */
export const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  docx: async () => (await import("./docx.ts")).readDocx,
  doc: async () => (await import("./doc.ts")).readDoc,
  xlsx: async () => (await import("./spreadsheet.ts")).readSpreadsheet,
  xls: async () => (await import("./spreadsheet.ts")).readSpreadsheet,
  ods: async () => (await import("./ods.ts")).readOds,
  pdf: async () => (await import("./pdf.ts")).readPdf,
  html: async () => (await import("./html.ts")).readHtml,
  json: async () => (await import("./json-records.ts")).readJson,
  parquet: async () => (await import("./parquet.ts")).readParquet,
  csv: async () => (await import("./plain-text.ts")).readPlainText,
  tsv: async () => (await import("./plain-text.ts")).readPlainText,
  markdown: async () => (await import("./plain-text.ts")).readPlainText,
  text: async () => (await import("./plain-text.ts")).readPlainText,
};
