/** The formats that are read, by the names that a source's format is given with. */
export const FORMATS = [
  "docx",
  "doc",
  "xlsx",
  "xls",
  "ods",
  "pdf",
  "html",
  "json",
  "parquet",
  "csv",
  "tsv",
  "markdown",
  "text",
] as const;
export type Format = (typeof FORMATS)[number];
