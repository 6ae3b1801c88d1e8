import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { BYTE_ORDER_MARK, csv } from "../print/csv.ts";
import type { ReportDocument, ReportTable } from "./document.ts";

/** Rows of a table that a report to be read on paper has room for; nobody turns a hundred pages to find a row. */
export const MOST_PRINTED = 300;

const WORDS = {
  zh: {
    group: "分组",
    column: (label: string, unit: string) => `${label}（${unit}）`,
    left: (all: number, file: string) => `本表共${formatNumber(all)}行，这里只列前${MOST_PRINTED}行；全部见 ${file}。`,
  },
  en: {
    group: "Group",
    column: (label: string, unit: string) => `${label} (${unit})`,
    left: (all: number, file: string) =>
      ` The first ${MOST_PRINTED} of the table's ${formatNumber(all)} rows stand here; all of them are in ${file}.`,
  },
} as const;

const fileOf = ({ id }: ReportTable): string => `tables/${id.replace(/^table-/, "")}.csv`;

/** A table as it is printed: a very long one stops, says how many rows it has, and names the file that has all of them. */
export function printedTable(table: ReportTable, language: Language): ReportTable {
  const { rows, inPrint } = table;
  if (rows.length > MOST_PRINTED) return cut(table, MOST_PRINTED, WORDS[language].left(rows.length, fileOf(table)));
  return inPrint ? cut(table, inPrint.rows, inPrint.note) : table;
}

function cut(table: ReportTable, count: number, words: string): ReportTable {
  const { rows, groups, note } = table;
  const begun = groups?.filter(({ from }) => from < count);
  return { ...table, rows: rows.slice(0, count), ...(begun && { groups: begun }), note: `${note}${words}` };
}

/** The tables that are printed in part, each whole as a CSV file. */
export function wholeTables({
  sections,
  language,
}: ReportDocument): { readonly path: string; readonly content: string }[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table" && !block.onScreen && block.table.rows.length > MOST_PRINTED
        ? [{ path: fileOf(block.table), content: tableCsv(block.table, language) }]
        : [],
    ),
  );
}

function tableCsv({ columns, rows, groups = [] }: ReportTable, language: Language): string {
  const words = WORDS[language];
  const labels = columns.map(({ label, unit = "" }) => (unit === "" ? label : words.column(label, unit)));
  const begins = new Map(groups.map(({ from, label }) => [from, label]));
  let group = "";
  const records = rows.map((row, index) => {
    group = begins.get(index) ?? group;
    const texts = row.map(({ text }) => text);
    return groups.length > 0 ? [group, ...texts] : texts;
  });
  return BYTE_ORDER_MARK + csv(groups.length > 0 ? [words.group, ...labels] : labels, records);
}
