import { gzipSync } from "node:zlib";
import { utils, write } from "@e965/xlsx";
import { parquetWriteBuffer } from "hyparquet-writer";
import stringWidth from "string-width";
import { encoded } from "./encoded.ts";
import { docx, paragraph, row as wordRow, table as wordTable } from "./written-docx.ts";
import { odsCell, ods, odsRow, odsSheet } from "./written-ods.ts";

/** A table to be written: a header and rows of the same width. */
export interface Written {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const all = ({ header, rows }: Written) => [header, ...rows];
const bytes = (text: string) => new TextEncoder().encode(text);
const pad = (text: string, width: number) => text + " ".repeat(width - stringWidth(text));
const widths = (table: Written) =>
  table.header.map((_, index) => Math.max(...all(table).map((row) => stringWidth(row[index]!))));
const csvCell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const html = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const made = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? made.swap16() : made;
}

function workbook(table: Written, bookType: "xlsx" | "biff8"): Uint8Array {
  const book = utils.book_new();
  const cells = all(table).map((row, index) =>
    row.map((text) => (text === "" ? null : index > 0 && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text)),
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "计划表");
  return new Uint8Array(write(book, { type: "buffer", bookType }));
}

const separated = (table: Written, separator: string) =>
  all(table)
    .map((row) =>
      row
        .map((cell) => (/["\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(separator),
    )
    .join("\n");
const tabs = (table: Written) =>
  all(table)
    .map((row) => row.join("\t"))
    .join("\n");

const parquet = ({ header, rows }: Written) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: header.map((name, index) => ({
        name,
        data: rows.map((row) => row[index] || null),
        type: "STRING",
      })),
    }),
  );

/** Writers of a table in every format that is read, by the name of the file. */
export const WRITERS: Readonly<Record<string, (table: Written) => Uint8Array>> = {
  "tabs.txt": (table) => bytes(`某市重点项目表\n\n${tabs(table)}\n`),
  "tabs-crlf.txt": (table) => bytes(`\ufeff${tabs(table).replaceAll("\n", "\r\n")}\r\n`),
  "utf-16le.txt": (table) => utf16(tabs(table), false),
  "utf-16be.txt": (table) => utf16(tabs(table), true),
  "table.csv": (table) =>
    bytes(
      all(table)
        .map((row) => row.map(csvCell).join(","))
        .join("\n"),
    ),
  "semicolons.csv": (table) => bytes(separated(table, ";")),
  "pipes.csv": (table) => bytes(separated(table, "|")),
  "full-width.csv": (table) => bytes(separated(table, "，")),
  "tabs-gb18030.csv": (table) => encoded(separated(table, "\t"), "gb18030"),
  "commas-gb18030.csv": (table) => encoded(separated(table, ","), "gb18030"),
  "commas-utf-16le.csv": (table) => encoded(separated(table, ","), "utf-16le"),
  "packed.csv.gz": (table) => gzipSync(bytes(separated(table, ","))),
  "table.docx": (table) => docx(paragraph("某市重点项目表") + wordTable(all(table).map((row) => wordRow(row)))),
  "table.ods": (table) =>
    ods(
      odsSheet(
        all(table)
          .map((row) => odsRow(row.map((cell) => odsCell(cell))))
          .join(""),
      ),
    ),
  "table.tsv": (table) => bytes(tabs(table)),
  "table.md": (table) =>
    bytes(
      `# 项目\n\n${[table.header, table.header.map(() => "---"), ...table.rows].map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n")}\n`,
    ),
  "pipes.txt": (table) =>
    bytes(
      all(table)
        .map((row) => row.join(" | "))
        .join("\n"),
    ),
  "box.txt": (table) => {
    const wide = widths(table);
    const rule = (left: string, middle: string, right: string) =>
      left + wide.map((width) => "─".repeat(width + 2)).join(middle) + right;
    const line = (row: readonly string[]) => `│ ${row.map((cell, index) => pad(cell, wide[index]!)).join(" │ ")} │`;
    return bytes(
      [rule("┌", "┬", "┐"), line(table.header), rule("├", "┼", "┤"), ...table.rows.map(line), rule("└", "┴", "┘")].join(
        "\n",
      ),
    );
  },
  "spaces.txt": (table) => {
    const wide = widths(table);
    return bytes(
      all(table)
        .map((row) =>
          row
            .map((cell, index) => pad(cell, wide[index]!))
            .join("   ")
            .trimEnd(),
        )
        .join("\n"),
    );
  },
  "table.html": (table) =>
    bytes(
      `<!doctype html><title>x</title><table><thead><tr>${table.header.map((cell) => `<th>${html(cell)}</th>`).join("")}</tr></thead><tbody>${table.rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join("")}</tr>`).join("\n")}</tbody></table>`,
    ),
  "table.xlsx": (table) => workbook(table, "xlsx"),
  "table.parquet": parquet,
  "table.xls": (table) => workbook(table, "biff8"),
  "table.json": (table) =>
    bytes(
      JSON.stringify(
        table.rows.map((row) =>
          Object.fromEntries(row.map((cell, index) => [table.header[index]!, cell === "" ? null : cell])),
        ),
      ),
    ),
};

/** Writers of formats that lose blank cells, for tables that have none. */
export const BLANK_LOSERS: Readonly<Record<string, (table: Written) => Uint8Array>> = {
  "cell-lines.txt": (table) =>
    bytes(
      `某县项目表\n\n单位：万元\n\n${all(table)
        .map((row) => row.join("\n\n"))
        .join("\n\n")}\n`,
    ),
  "single-spaces.txt": (table) =>
    bytes(
      all(table)
        .map((row) => row.join(" "))
        .join("\n"),
    ),
};
