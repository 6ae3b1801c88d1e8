import { type MoneyUnit, readMoneyUnit } from "../table/money-terms.ts";
import type { RawRow, RawSource, RawTable } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { ColumnReading, Dataset, RowReading, StatedTotal, TableReading } from "./dataset.ts";
import { fillDown } from "./fill-down.ts";
import { type Header, headerAt } from "./header.ts";
import type { Issue } from "./issue.ts";
import type { Mapping } from "./mapping.ts";
import { WAN } from "./money.ts";
import type { Project } from "./project.ts";
import { type ProjectReading, readProject, rowIssue } from "./read-project.ts";
import { type Draft, type Entry, readTable } from "./read-table.ts";
import { placeSections } from "./section-role.ts";
import { projectKeys } from "./sequence.ts";
import { statedTotals } from "./stated-totals.ts";
import { whyNoProjects } from "./verdict.ts";

interface Table {
  readonly number: number;
  readonly raw: RawTable;
  readonly header: Header | null;
  readonly unit: StatedUnit;
  readonly entries: readonly Entry[];
  readonly reason: string;
}

interface StatedUnit {
  readonly unit: MoneyUnit;
  readonly from: string;
}

/**
 * Understands the tables of a source: its projects, what couldn't be read, and an account of every row. A mapping
 * overrules what would be understood of columns, units, headings and districts.
 */
export function parseSource(source: RawSource, mapping: Mapping = {}): Dataset {
  // 1. Find the header of each table and read its rows under it.
  const tables = readTables(source.tables, mapping);

  // 2. Read the cells of the projects.
  const readings = new Map<Draft, ProjectReading>();
  for (const { entries, unit } of tables) {
    const drafts = entries.flatMap((entry) => (entry.kind === "project" && entry.draft ? [entry.draft] : []));
    for (const draft of fillDown(drafts, mapping.fillDown ?? []))
      readings.set(draft.original, readProject(draft, unitOf(unit), mapping));
  }

  // 3. Give every project its key, in reading order.
  const drafts = [...readings].filter(([, { project }]) => project !== null);
  const keys = projectKeys(drafts.map(([, { number }]) => number));
  const seqs = new Map(drafts.map(([draft], index) => [draft, keys[index]!]));
  const projects = drafts.map(([draft, { project }]): Project => ({ seq: seqs.get(draft)!, ...project! }));

  // 4. Account for every row, total and column.
  const issues = [...readings].flatMap(([draft, { issues: found }]) =>
    found.map((issue) => withSeq(issue, seqs.get(draft))),
  );
  issues.push(...duplicates(drafts, seqs));
  const rows: RowReading[] = [];
  const totals: StatedTotal[] = [];
  for (const table of tables) {
    for (const entry of table.entries) {
      rows.push(account(entry, table.number, seqs));
      if (entry.kind === "issue") issues.push(rowIssue({ rows: [entry.row] }, entry.problem ?? "a project"));
    }
    totals.push(...statedTotals(table.entries, ({ draft }) => (draft && seqs.get(draft)) ?? null, unitOf(table.unit)));
  }
  const { file, format, encoding, sha256, lines } = source;
  return {
    file,
    format,
    encoding,
    sha256,
    lines,
    projects: placeSections(
      projects,
      tables.flatMap(({ header }) => header?.columns ?? []),
      mapping,
    ),
    issues: issues.toSorted(byPlace(rows)),
    tables: tables.map((table) => tableReading(table, seqs)),
    rows,
    columns: tables.flatMap(columnReadings),
    statedTotals: totals,
    remarks: remarksOn(source, tables, projects),
  };
}

function readTables(raws: readonly RawTable[], mapping: Mapping): Table[] {
  const tables: Table[] = [];
  for (const [index, raw] of raws.entries()) {
    const number = index + 1;
    const left = mapping.tables !== undefined && !mapping.tables.includes(number);
    const header = left ? null : firstHeader(raw.rows, number, mapping);
    const previous = tables.at(-1);
    const inherited = !header && !left && previous?.header && continues(raw, previous) ? previous.header : null;
    const title = [...raw.caption, ...raw.rows.slice(0, header?.first ?? 0)].map((row) => row.text).join(" ");
    const columns = (header ?? inherited)?.columns;
    const reason = left
      ? "left out by the mapping"
      : columns
        ? whyNoProjects(columns, title)
        : "no column names projects";
    const unit = unitStated([...raw.caption, ...raw.rows.slice(0, header?.first ?? 0)], previous, inherited, columns);
    if (reason !== null || !columns) {
      const entries = raw.rows.map((row): Entry => ({ row, kind: row.text.trim() === "" ? "blank" : "other" }));
      tables.push({ number, raw, header: null, unit, entries, reason: reason ?? "no header" });
      continue;
    }
    const shared = header ?? { ...inherited!, first: -1, last: -1 };
    const above = raw.rows
      .slice(0, Math.max(0, shared.first))
      .map((row): Entry => ({ row, kind: row.cells.every(({ text }) => text === "") ? "blank" : "note" }));
    const heads =
      shared.first < 0
        ? []
        : raw.rows.slice(shared.first, shared.last + 1).map((row): Entry => ({ row, kind: "header" }));
    const body = readTable(raw, number, shared, shared.last + 1, mapping);
    tables.push({
      number,
      raw,
      header: shared,
      unit,
      entries: [...above, ...heads, ...body],
      reason: `header names ${named(columns)}`,
    });
  }
  return tables;
}

function named(columns: readonly Column[]): string {
  const fields = columns.map(({ target }) => target).filter((target) => target !== "extra" && target !== "amount");
  return [...new Set(fields)].join(", ");
}

// Notes may stand above a header, but not a table's length of them.
const DEEPEST_HEADER = 200;

function firstHeader(rows: readonly RawRow[], table: number, mapping: Mapping): Header | null {
  for (let index = 0; index < Math.min(rows.length, DEEPEST_HEADER); index += 1) {
    const header = headerAt(rows, index, table, mapping);
    if (header) return header;
  }
  return null;
}

// A table without a header that is as wide as the one before, and starts with a number, goes on with it on a new page.
function continues(raw: RawTable, previous: Table): boolean {
  const first = raw.rows.find((row) => row.cells.some(({ text }) => text !== ""));
  const width = previous.header?.columns.length;
  const seq = previous.header?.columns.find(({ target }) => target === "seq");
  return (
    first !== undefined &&
    first.cells.length === width &&
    (seq === undefined || /^\d+$/.test(first.cells[seq.index]?.text ?? ""))
  );
}

function unitStated(
  above: readonly RawRow[],
  previous: Table | undefined,
  inherited: Header | null,
  columns: readonly Column[] | undefined,
): StatedUnit {
  for (const row of [...above].reverse()) {
    const text = row.text.normalize("NFKC");
    const stated = /(?:单位|unit)[:\s]*([^\s]{1,24}(?: [a-z]{1,10})?)/i.exec(text.slice(0, 500))?.[1];
    const unit =
      stated === undefined
        ? null
        : stated
            .split(/[、,/]/)
            .map(readMoneyUnit)
            .find((each) => each !== null);
    if (unit) return { unit, from: `"${row.text.trim().slice(0, 40)}" above the table` };
  }
  if (inherited && previous) return previous.unit;
  const chinese = columns?.some(({ target, label }) => target === "name" && /\p{Script=Han}/u.test(label)) ?? true;
  if (chinese) return { unit: WAN, from: ASSUMED };
  return { unit: { label: "元", exponent: 0, currency: "CNY" }, from: ASSUMED };
}

const ASSUMED = "assumed: the source states none";

function unitOf({ unit }: StatedUnit): (column: Column) => MoneyUnit {
  return (column) => column.unit ?? unit;
}

function withSeq(issue: Issue, seq: number | undefined): Issue {
  return seq === undefined ? issue : { ...issue, seq };
}

function duplicates(drafts: readonly (readonly [Draft, ProjectReading])[], seqs: ReadonlyMap<Draft, number>): Issue[] {
  if (drafts.every(([draft], index) => seqs.get(draft) === index + 1)) return [];
  return drafts.flatMap(([draft, { number, project }]): Issue[] => {
    const seq = seqs.get(draft)!;
    if (number === null || number === seq) return [];
    const raw = project!.seqText ?? "";
    const message = `seq: expected a number of its own, got ${raw} for a second time (line ${draft.rows[0]!.at.line ?? draft.rows[0]!.at.row}, key ${seq})`;
    return [{ code: "seq.duplicate", message, at: project!.source, raw, seq }];
  });
}

function account(entry: Entry, table: number, seqs: ReadonlyMap<Draft, number>): RowReading {
  const { row, draft, kind } = entry;
  const seq = draft && seqs.get(draft);
  if ((kind === "project" || kind === "continuation") && seq === undefined) return { row, kind: "issue", table };
  return seq === undefined ? { row, kind, table } : { row, kind, seq, table };
}

function byPlace(rows: readonly RowReading[]): (a: Issue, b: Issue) => number {
  const order = new Map(rows.map(({ row }, index) => [row.at, index]));
  const place = ({ at }: Issue) => order.get(at) ?? at.line ?? at.row ?? 0;
  return (a, b) => place(a) - place(b) || (a.column ?? 0) - (b.column ?? 0);
}

function tableReading({ number, raw, entries, reason }: Table, seqs: ReadonlyMap<Draft, number>): TableReading {
  const projects = entries.filter(({ kind, draft }) => kind === "project" && draft && seqs.has(draft)).length;
  const at = raw.rows[0]!.at;
  return { table: number, layout: raw.layout, at, rows: raw.rows.length, projects, reason };
}

function columnReadings({ number, header, unit }: Table): ColumnReading[] {
  return (header?.columns ?? []).map((column) => {
    const { index, label, target, reason } = column;
    const isMoney = target === "investment" || target === "amount";
    const stated = isMoney ? { unit: (column.unit ?? unit.unit).label, unitFrom: column.unitFrom ?? unit.from } : {};
    return {
      table: number,
      column: index + 1,
      header: label,
      field: target === "extra" ? null : target,
      reason,
      ...stated,
    };
  });
}

function remarksOn(source: RawSource, tables: readonly Table[], projects: readonly Project[]): string[] {
  const remarks: string[] = [];
  if (source.tables.length === 0) remarks.push("no table was found: no line has the columns or the headings of one");
  if (projects.length === 0)
    for (const { number, reason, header } of tables)
      remarks.push(`table ${number}: ${header ? "no row under the header is a project" : reason}`);
  for (const { number, header, unit } of tables) {
    if (!header || !projects.length) continue;
    const money = header.columns.filter(({ target }) => target === "investment" || target === "amount");
    if (money.length === 0) remarks.push(`table ${number}: no column states money, so no project has an amount`);
    else if (!money.some(({ target }) => target === "investment"))
      remarks.push(
        `table ${number}: no column states the whole investment (${money.map(({ label }) => label).join(", ")} are kept as amounts)`,
      );
    else if (money.some((column) => !column.unit) && unit.from === ASSUMED)
      remarks.push(`table ${number}: the source states no unit of money; its amounts are taken as ${unit.unit.label}`);
  }
  return remarks;
}
