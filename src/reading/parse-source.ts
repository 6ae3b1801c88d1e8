import { withTasks } from "../project/with-tasks.ts";
import { readAmountKind } from "./amount-kind.ts";
import type { RawSource } from "../table/raw-table.ts";
import { mainCurrency } from "./currency.ts";
import type { ColumnReading, Dataset, RowReading, StatedTotal, TableReading } from "../project/dataset.ts";
import type { Draft, Entry } from "./draft.ts";
import { doubtsAbout } from "./doubts.ts";
import { fillDown } from "./fill-down.ts";
import { hiddenDoubts } from "./hidden-doubts.ts";
import type { Issue } from "../project/issue.ts";
import type { Mapping } from "./mapping.ts";
import { sameJointCells } from "../project/joint-cells.ts";
import type { Project } from "../project/project.ts";
import { A_PROJECT, type ProjectReading, readProject, rowIssue, rowsOfDraft } from "./read-project.ts";
import { damageIssues, remarksOn } from "./remarks.ts";
import { CONVENTIONS } from "./number-convention.ts";
import { placeSections } from "./section-role.ts";
import type { Column } from "./columns.ts";
import { missingColumns } from "./missing-columns.ts";
import { placeSheets, placesOfSheets, sheetDoubts } from "./sheet-places.ts";
import { projectKeys, repeatedNumber } from "./sequence.ts";
import { statedTotals } from "./stated-totals.ts";
import { unitOf } from "./stated-unit.ts";
import type { Table } from "./table.ts";
import { understandTables } from "./understand-tables.ts";

/**
 * Understands the tables of a source: its projects, what couldn't be read, and an account of every row. A mapping
 * overrules what would be understood of columns, units, headings and districts.
 */
export function parseSource(source: RawSource, mapping: Mapping = {}): Dataset {
  // 1. Find the header of each table and read its rows under it.
  const tables = understandTables(source.tables, mapping);

  // 2. Read the cells of the projects.
  const filled = tables.flatMap(({ entries, unit, places }) => {
    const drafts = entries.flatMap((entry) => (entry.kind === "project" && entry.draft ? [entry.draft] : []));
    const units = unitOf(unit);
    return fillDown(drafts, mapping.fillDown ?? []).map((draft, index) => ({
      draft,
      original: drafts[index]!,
      unitOf: units,
      places,
    }));
  });
  const currency = mainCurrency(filled);
  const readings = new Map<Draft, ProjectReading>(
    filled.map(({ draft, original, unitOf, places }) => [
      original,
      readProject(draft, unitOf, mapping, currency, places),
    ]),
  );

  // 3. Give every project its key, in reading order.
  const drafts = [...readings].filter(([, { project }]) => project !== null);
  const keys = projectKeys(drafts.map(([, { number }]) => number));
  const seqs = new Map(drafts.map(([draft], index) => [draft, keys[index]!]));
  const projects = drafts.map(([draft, { project }]): Project => ({ seq: seqs.get(draft)!, ...project! }));

  // 4. Account for every row, total and column.
  const issues = [...readings].flatMap(([draft, { issues: found }]) =>
    found.map((issue) => withSeq(issue, seqs.get(draft))),
  );
  for (const issue of duplicates(drafts, seqs)) issues.push(issue);
  // A line that looks like a row of the table before it, but stands in none, may be a project that is missing.
  for (const row of source.outside)
    issues.push(rowIssue({ rows: [row] }, { zh: "表内的一行", en: "a row within a table" }));
  issues.push(...missingColumns(source, tables, mapping));
  const bySeq = new Map(projects.map((project) => [project.seq, project]));
  for (const issue of doubtsAbout(tables, (table) => projectsIn(table, seqs, bySeq))) issues.push(issue);
  const placed = placeSections(
    projects,
    tables.flatMap(({ header }) => header?.columns ?? []),
    mapping,
  );
  const sheets = placesOfSheets(tables, placed, mapping);
  issues.push(...sheetDoubts(tables, sheets), ...damageIssues(source));
  issues.push(...hiddenDoubts(source, tables, understandTables(source.hidden, {})));
  const rows: RowReading[] = [];
  const totals: StatedTotal[] = [];
  for (const table of tables) {
    for (const entry of table.entries) {
      rows.push(account(entry, table.number, seqs));
      if (entry.kind === "issue") issues.push(rowIssue({ rows: [entry.row] }, entry.problem ?? A_PROJECT));
    }
  }
  for (const list of new Set(tables.map((table) => table.list))) {
    const pages = tables.filter((table) => table.list === list);
    const entries = pages.flatMap((page) => page.entries);
    totals.push(
      ...statedTotals(entries, ({ draft }) => (draft && seqs.get(draft)) ?? null, unitOf(pages[0]!.unit), currency),
    );
  }
  const { file, format, encoding, sha256, lines, prose } = source;
  const remarkWords = remarksOn(source, tables, projects);
  return withTasks({
    sources: [{ id: file, format, encoding, sha256, lines, ...(Object.keys(mapping).length > 0 && { mapping }) }],
    file,
    format,
    encoding,
    sha256,
    lines,
    ...(prose && { prose }),
    projects: placeSheets(placed, sheets).map(sameJointCells()),
    issues: issues.toSorted(byPlace(rows)),
    tables: tables.map((table) => tableReading(table, seqs)),
    rows,
    columns: tables.flatMap(columnReadings),
    statedTotals: totals,
    remarks: remarkWords.map(({ en }) => en),
    remarkWords,
  });
}

function projectsIn(
  { entries }: Table,
  seqs: ReadonlyMap<Draft, number>,
  projects: ReadonlyMap<number, Project>,
): Project[] {
  return entries.flatMap(({ kind, draft }) => {
    const seq = kind === "project" && draft ? seqs.get(draft) : undefined;
    return (seq !== undefined && projects.get(seq)) || [];
  });
}

function withSeq(issue: Issue, seq: number | undefined): Issue {
  return seq === undefined ? issue : { ...issue, seq };
}

function duplicates(drafts: readonly (readonly [Draft, ProjectReading])[], seqs: ReadonlyMap<Draft, number>): Issue[] {
  if (drafts.every(([draft], index) => seqs.get(draft) === index + 1)) return [];
  return drafts.flatMap(([draft, { number, project }]): Issue[] => {
    const seq = seqs.get(draft)!;
    if (number === null || number === seq) return [];
    // A number that is merged over rows is printed once.
    const column = draft.header.columns.find(({ target }) => target === "seq");
    if (column && draft.rows[0]!.cells[column.index]?.merged) return [];
    return [repeatedNumber(project!.seqText ?? "", seq, draft.rows[0]!.at, project!.source)];
  });
}

function account(entry: Entry, table: number, seqs: ReadonlyMap<Draft, number>): RowReading {
  const { row, draft, kind } = entry;
  const seq = draft && seqs.get(draft);
  if (draft && seq === undefined && rowsOfDraft(draft).some((own) => own.row === row))
    return { row, kind: "issue", table };
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
  return { table: number, layout: raw.layout, at, rows: raw.rows.length, projects, reason: reason.en, because: reason };
}

function kindOf(column: Column): Pick<ColumnReading, "kind" | "role" | "period" | "fund"> {
  const { period, ...kind } = readAmountKind(column);
  return { kind: "money", ...kind, ...(period && { period }) };
}

const writtenOtherwise = ({ numbers = CONVENTIONS[0] }: Column): Pick<ColumnReading, "numbers"> =>
  numbers === CONVENTIONS[0] ? {} : { numbers };

/** How the columns of a table were understood. */
export function columnReadings({ number, header, unit }: Table): ColumnReading[] {
  return (header?.columns ?? []).map((column) => {
    const { index, label, target, reason } = column;
    const isMoney = target === "investment" || target === "amount";
    const from = column.unitFrom ?? unit.from;
    const stated = isMoney ? { unit: (column.unit ?? unit.unit).label, unitFrom: from.en, unitBecause: from } : {};
    return {
      table: number,
      column: index + 1,
      header: label,
      field: target === "extra" ? null : target,
      reason: reason.en,
      because: reason,
      ...stated,
      ...(isMoney && writtenOtherwise(column)),
      ...(target === "amount" && kindOf(column)),
      ...(column.kind && { kind: column.kind }),
      ...(column.things && { unit: column.things }),
    };
  });
}
