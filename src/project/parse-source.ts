import type { RawRow, RawSource } from "../table/raw-table.ts";
import type { ColumnReading, Dataset, RowReading } from "./dataset.ts";
import { readCompletion, readDistricts, readInvestment } from "./fields.ts";
import { type Field, readHeader } from "./header-terms.ts";
import type { Issue } from "./issue.ts";
import type { Project } from "./project.ts";

type Columns = ReadonlyMap<Field, number>;

/** Understands the tables of a source: its projects, what couldn't be read, and an account of every row. */
export function parseSource(source: RawSource): Dataset {
  const projects: Project[] = [];
  const issues: Issue[] = [];
  const rows: RowReading[] = [];
  const readings: ColumnReading[] = [];
  for (const [index, raw] of source.tables.entries()) {
    const table = index + 1;
    let columns: Columns | null = null;
    for (const row of raw.rows) {
      const header = readHeaderRow(row);
      if (header) {
        if (!columns) readings.push(...columnReadings(table, row));
        columns = header;
        rows.push({ row, kind: "header", table });
      } else if (row.text.trim() === "") rows.push({ row, kind: "blank", table });
      else if (row.cells.length < 3) rows.push({ row, kind: "running-head", table });
      else {
        const project = columns && readProject(row, columns, issues);
        if (project) projects.push(project);
        else
          issues.push({
            code: "row.unreadable",
            message: `row: expected a project, got ${JSON.stringify(row.text)}`,
            at: row.at,
            raw: row.text,
          });
        rows.push(project ? { row, kind: "project", seq: project.seq, table } : { row, kind: "issue", table });
      }
    }
  }
  const { file, format, encoding, sha256, lines } = source;
  return {
    file,
    format,
    encoding,
    sha256,
    lines,
    projects,
    issues,
    rows,
    columns: readings,
    statedTotals: [],
    remarks: [],
  };
}

function readHeaderRow(row: RawRow): Columns | null {
  const columns = new Map<Field, number>();
  for (const [index, cell] of row.cells.entries()) {
    const term = readHeader(cell.text);
    if (term && !columns.has(term.field)) columns.set(term.field, index);
  }
  return columns.has("name") && columns.size >= 3 ? columns : null;
}

function columnReadings(table: number, row: RawRow): ColumnReading[] {
  return row.cells.map((cell, index) => {
    const term = readHeader(cell.text);
    return {
      table,
      column: index + 1,
      header: cell.text,
      field: term?.field ?? null,
      reason: "header term",
      ...(term?.unit ? { unit: term.unit, unitFrom: "header" } : {}),
    };
  });
}

function readProject(row: RawRow, columns: Columns, issues: Issue[]): Project | null {
  const text = (field: Field): string => row.cells[columns.get(field) ?? -1]?.text ?? "";
  const printed = (field: Field): string | null => text(field) || null;
  const seq = Number(text("seq"));
  if (!Number.isInteger(seq) || seq <= 0 || text("name") === "") return null;
  const complain = (field: Field, expected: string) =>
    issues.push({
      code: `${field}.unreadable`,
      message: `${field}: expected ${expected}, got ${JSON.stringify(text(field))} (line ${row.at.line}, 序号 ${seq})`,
      at: row.at,
      column: (columns.get(field) ?? 0) + 1,
      raw: text(field),
      seq,
    });
  const investment = readInvestment(text("investment"));
  if ("expected" in investment) complain("investment", investment.expected);
  const completion = readCompletion(text("completion"));
  if ("expected" in completion) complain("completion", completion.expected);
  return {
    seq,
    seqText: printed("seq"),
    category: printed("category"),
    unit: printed("unit"),
    name: text("name"),
    content: printed("content"),
    completion: printed("completion"),
    completionYear: "value" in completion ? completion.value.year : null,
    ongoing: "value" in completion && completion.value.ongoing,
    investment: "value" in investment ? investment.value : null,
    investmentText: printed("investment"),
    district: printed("district"),
    districts: readDistricts(text("district")),
    section: [],
    amounts: [],
    extra: {},
    source: row.at,
  };
}
