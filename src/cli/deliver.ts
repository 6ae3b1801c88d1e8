import { namedFiles } from "./named-files.ts";
import { extname } from "node:path";
import { NEEDS_FILE } from "./wrong-use.ts";
import type { Cell } from "../frame/column.ts";
import { listText } from "../frame/tidy-csv.ts";
import type { TidyTable } from "../frame/tidy-table.ts";
import type { Language } from "../language/language.ts";
import type { CsvCell, CsvTable } from "../office/csv.ts";
import { choose, chooseLanguage } from "./choice.ts";
import { type Invocation, type Options, UsageError } from "./command.ts";
import { FORMATS, jsonOf, type Printable } from "./printable.ts";
import { writeFile } from "./write-files.ts";
import { writePieces } from "./write-pieces.ts";

/** Options of every command that prints a table: in what form, and where to. */
export const DELIVERY_OPTIONS = {
  format: { type: "string" },
  out: { type: "string", short: "o" },
  bom: { type: "boolean", default: false },
  headings: { type: "string" },
} as const;

/** Lines about those options for a command's help. */
export const DELIVERY_HELP: Readonly<Record<Language, string>> = {
  zh: `  --format table|csv|md|json|xlsx
                               输出格式，默认 table，或看 --out 的扩展名；xlsx 的合计是公式，附项目、核对与说明
  --out 文件                   写入文件，默认写到标准输出；CSV 写文件时用所选语言的表头，中文的带 BOM，Excel 直接打开不乱码
  --bom                        CSV 以 BOM 开头
  --headings labels|fields     CSV 的表头：所选语言的名称（写文件时默认），或程序用的字段名（标准输出时默认）；占比相应为百分数或小数
                               CSV 中会被表格程序当公式执行的文字（以 = @ 等开头）前加一个撇号`,
  en: `  --format table|csv|md|json|xlsx
                               form of the output: table by default, or what the name of --out ends in; in xlsx totals are
                               formulas, with the projects, a check and notes beside them
  --out FILE                   write to a file instead of stdout; a CSV file has headings in the language asked for and, in
                               Chinese, a byte order mark, so that Excel opens it as it is
  --bom                        begin CSV with a byte order mark
  --headings labels|fields     headings of CSV: names in a language (default for files) or fields for programs (default for
                               stdout); shares are percentages or fractions accordingly
                               a text in CSV that a spreadsheet would run (it begins with = or @) gets an apostrophe`,
};

/** A result in all the forms that it can be delivered in. */
export interface Deliverable extends Printable {
  /** As people read it: headings in a language, raw values, shares in percent. */
  readonly labelled: (language: Language) => TidyTable | CsvTable;
  readonly workbook: () => Promise<Uint8Array>;
}

const ALL_FORMATS = [...FORMATS, "xlsx"] as const;
type Format = (typeof ALL_FORMATS)[number];

/**
 * Writes a result in the form asked for, to stdout or to `--out`. Throws a UsageError for a form that there is none of,
 * and for a workbook that would go to a terminal.
 */
export async function deliver(invocation: Invocation, result: Deliverable): Promise<void> {
  const { options, output } = invocation;
  const out = typeof options.out === "string" ? options.out : null;
  const format = formatOf(options);
  const give = (content: string | Uint8Array) => {
    if (out === null) return output.write(content);
    writeFile(out, content, namedFiles(invocation));
    output.wrote(out);
  };
  if (format === "xlsx") {
    if (out === null && output.stdoutIsTerminal) throw new UsageError(NEEDS_FILE);
    return give(await result.workbook());
  }
  if (format === "json") return give(jsonOf(result));
  if (format !== "csv") {
    // To tell how wide characters are takes a while to load.
    const { print } = await import("./print.ts");
    return give(print(format, result));
  }
  const language = chooseLanguage(options);
  const headings = choose("headings", ["labels", "fields"], options.headings ?? (out === null ? "fields" : "labels"));
  const bom = options.bom === true || (out !== null && language === "zh" && headings === "labels");
  const { csvPieces } = await import("../office/csv.ts");
  const table = headings === "labels" ? result.labelled(language) : result.records;
  const pieces = csvPieces(csvTable(table), { bom });
  if (out === null) for await (const piece of pieces) output.write(piece);
  else {
    await writePieces(out, pieces, namedFiles(invocation));
    output.wrote(out);
  }
}

/** Checks the form that a command is asked for, before it reads a source. Throws a UsageError. */
export function formatOf({ format, out }: Options): Format {
  if (format !== undefined) return choose("format", ALL_FORMATS, format);
  const ending = typeof out === "string" ? extname(out).slice(1).toLowerCase() : "";
  if (ending === "") return "table";
  return choose("out", ALL_FORMATS, ending === "txt" ? "table" : ending);
}

function csvTable(table: TidyTable | CsvTable | Printable["records"]): CsvTable {
  if ("header" in table) return table;
  if ("columns" in table) {
    const { columns, length } = table;
    return { header: columns.map(({ name }) => name), rows: rowsOf(columns, length) };
  }
  const header = [...new Set(table.flatMap((record) => Object.keys(record)))];
  return { header, rows: table.map((record) => header.map((name) => record[name] ?? null)) };
}

function* rowsOf(columns: TidyTable["columns"], length: number): Generator<CsvCell[]> {
  const flat = (cell: Cell) => (typeof cell === "object" && cell !== null ? listText(cell) : cell);
  for (let row = 0; row < length; row += 1) yield columns.map(({ cells }) => flat(cells[row] ?? null));
}
