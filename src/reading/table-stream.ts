import type { ColumnReading, RowKind, TableReading } from "../project/dataset.ts";
import type { Issue } from "../project/issue.ts";
import { sameJointCells } from "../project/joint-cells.ts";
import type { Project } from "../project/project.ts";
import type { RawRow, RawTable } from "../table/raw-table.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";
import { mainCurrency, type UnitOf } from "./currency.ts";
import { doubtsAbout } from "./doubts.ts";
import type { Draft, Entry } from "./draft.ts";
import { fillDown } from "./fill-down.ts";
import type { Mapping } from "./mapping.ts";
import { columnReadings } from "./parse-source.ts";
import { extrasOf } from "./other-cells.ts";
import { A_PROJECT, readProject, rowIssue, rowsOfDraft } from "./read-project.ts";
import { blockEnd, lastSum, namesSum } from "./row-blocks.ts";
import { type SingleRows, singleRows } from "./single-rows.ts";
import { placeSections, type SectionReading, sectionReading } from "./section-role.ts";
import { unitOf } from "./stated-unit.ts";
import type { Table } from "./table.ts";
import { continueTable, understandTables } from "./understand-tables.ts";

/** A project before it has its key. */
export type KeylessProject = Omit<Project, "seq">;

/** What some rows of a long table hold. */
export interface StreamBlock {
  readonly projects: readonly KeylessProject[];
  /** Their printed numbers. */
  readonly numbers: readonly (number | null)[];
  readonly issues: readonly Issue[];
  /** Its rows, for the totals that they state, and what the money in them is. */
  readonly entries: readonly Entry[];
  readonly unitOf: UnitOf;
  readonly currency: string;
}

/** A long table that is read block by block, each by what the first one showed. */
export interface TableStream {
  /** Reads more rows; some of them may wait for the next ones. */
  readonly read: (rows: readonly RawRow[], isLast: boolean) => StreamBlock;
  /** What was understood of it so far. */
  readonly reading: () => StreamReading;
  /** How the next rows may be read one by one; null where they depend on each other. */
  readonly singleRows: () => SingleRows | null;
}

export interface StreamReading {
  readonly columns: readonly ColumnReading[];
  readonly table: TableReading;
  /** Lines that each kind of row takes. */
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
  /** Headings of the columns that no field takes. */
  readonly headings: readonly string[];
}

/**
 * Reads a table that is too long to be held: what its headings, units and numbers mean is decided by its first rows, with
 * the same code that reads a short table, and holds for all others; a row that doesn't fit is an issue with its line.
 * Throws an UnreadableSourceError where the first rows don't show one table of projects.
 */
export function openTableStream(
  file: string,
  mapping: Mapping,
  region: Pick<RawTable, "layout" | "sheet"> = { layout: "csv" },
): TableStream {
  let table: Table | null = null;
  let carried: readonly RawRow[] = [];
  let pending: Draft | null = null;
  let above: Draft | null = null;
  let currency = "CNY";
  let sections: SectionReading | null = null;
  let [rowCount, projectCount] = [0, 0];
  let first: RawRow["at"] = { file };
  const kinds: Partial<Record<RowKind, number>> = {};
  const said = new Set<string>();
  const inOneCell = sameJointCells();

  const understand = (rows: readonly RawRow[], previous: Table | null): Table => {
    if (previous) return continueTable(rows, previous, mapping);
    if (mapping.rows?.some(({ as }) => as === "table")) throw cutByMapping(file);
    const [only, ...others] = understandTables([{ ...region, caption: [], rows }], mapping);
    if (only?.header && others.length === 0) return only;
    throw notOneTable(file, only ? [only, ...others] : []);
  };

  /** Rows whose sums go over the end of a block wait for the next one. */
  const readRows = (rows: readonly RawRow[], isLast: boolean): { next: Table; used: number } => {
    const previous = table;
    // Rows that go on with a project add to it: what is read twice must begin from the same.
    const fresh = () => previous && { ...previous, end: { ...previous.end, draft: copyOf(previous.end.draft) } };
    let from = fresh();
    let next = understand(rows, from);
    const used = isLast ? rows.length : lastSum(next.entries, rows.length);
    if (used < rows.length) {
      from = fresh();
      next = understand(rows.slice(0, used), from);
    }
    if (pending) pending = from?.end.draft ?? pending;
    return { next, used };
  };

  return {
    read: (rows, isLast) => {
      const all = [...carried, ...rows];
      const end = isLast ? all.length : blockEnd(all);
      const { next, used } = readRows(all.slice(0, end), isLast);
      carried = all.slice(used);
      if (!table) first = next.raw.rows[0]?.at ?? first;
      const isFirst = table === null;
      // What was read is let go; only what is open at its end is kept.
      table = { ...next, entries: [], raw: { ...next.raw, rows: next.raw.rows.slice(0, 1) } };
      rowCount += used;
      for (const { kind, row } of next.entries) kinds[kind] = (kinds[kind] ?? 0) + linesOf(row);
      const drafts: Draft[] = pending ? [pending] : [];
      for (const { kind, draft } of next.entries) if (kind === "project" && draft) drafts.push(draft);
      // No row goes on with a project over a sum.
      const mayGoOn = !isLast && !(carried[0] && namesSum(carried[0]));
      pending = mayGoOn && next.end.draft !== null && drafts.at(-1) === next.end.draft ? drafts.pop()! : null;
      const filled = fillDown(above ? [above, ...drafts] : drafts, mapping.fillDown ?? []).slice(above ? 1 : 0);
      above = filled.at(-1) ?? above;
      const units = unitOf(next.unit);
      if (isFirst) currency = mainCurrency(filled.map((draft) => ({ draft, unitOf: units })));
      const readings = filled.map((draft) => readProject(draft, units, mapping, currency, next.places));
      const issues = readings.flatMap(({ issues: found }) => found);
      for (const [index, { project }] of readings.entries())
        if (!project) for (const { row, kind } of rowsOfDraft(filled[index]!)) recount(kinds, kind, row);
      for (const { kind, row, problem } of next.entries)
        if (kind === "issue") issues.push(rowIssue({ rows: [row] }, problem ?? A_PROJECT));
      const read = readings.flatMap(({ project }) => (project ? [project] : []));
      const own = sectionReading(read);
      issues.push(...sectionIssue(sections, own, read));
      if (!sections || sections.places.length === 0) sections = { ...own, kinds: sections?.kinds ?? own.kinds };
      const projects = placeSections(read, next.header?.columns ?? [], mapping, sections).map(inOneCell);
      const doubts = doubtsAbout([next], () => projects.map((project, index) => ({ seq: index + 1, ...project })));
      for (const doubt of doubts) {
        const id = /^(?:row|unit\.changes)/.test(doubt.code) ? null : `${doubt.code} ${doubt.message}`;
        if (id !== null && said.has(id)) continue;
        if (id !== null) said.add(id);
        const { seq: _, ...rest } = doubt;
        issues.push(rest);
      }
      projectCount += projects.length;
      const numbers = readings.flatMap(({ project, number }) => (project ? [number] : []));
      return { projects, numbers, issues, entries: next.entries, unitOf: units, currency };
    },
    reading: () => ({
      columns: table ? columnReadings(table) : [],
      table: {
        table: 1,
        layout: region.layout,
        at: first,
        rows: rowCount,
        projects: projectCount,
        reason: table?.reason.en ?? "",
        because: table?.reason ?? { zh: "", en: "" },
      },
      kinds,
      headings: table ? headingsOf(table) : [],
    }),
    singleRows: () =>
      table && sections && carried.length === 0 && !pending ? singleRows(table, mapping, sections, currency) : null,
  };
}

/** Counts a row among those that can't be read. */
function recount(kinds: Partial<Record<RowKind, number>>, kind: RowKind, row: RawRow): void {
  kinds[kind] = (kinds[kind] ?? 0) - linesOf(row);
  kinds.issue = (kinds.issue ?? 0) + linesOf(row);
}

const linesOf = ({ at: { line = 1, lastLine = line } }: RawRow): number => lastLine - line + 1;

function copyOf(draft: Draft | null): Draft | null {
  if (!draft) return null;
  const { cells, rows, parts, details } = draft;
  return { ...draft, cells, rows: [...rows], parts: [...parts], details: [...details] };
}

function headingsOf({ header }: Table): string[] {
  const cells = header!.columns.map(() => ({ text: "x" }));
  return Object.keys(extrasOf({ cells, header: header! }));
}

/** Headings that place projects must mean the same in all blocks. */
function sectionIssue(
  decided: SectionReading | null,
  own: SectionReading,
  projects: readonly KeylessProject[],
): Issue[] {
  if (!decided || decided.places.length === 0) return [];
  const level = own.places.findIndex((place, index) => place !== (decided.places[index] ?? place));
  const project = level < 0 ? undefined : projects.find(({ section }) => section[level] !== undefined);
  if (!project) return [];
  const words = {
    zh: `此处起的标题与前面的不同类（地名或类别），仍按前面的读取；请用 --mapping 的 sections 写明`,
    en: `headings from here on are of another kind (places or categories) than those before, and are read like those: state sections in a --mapping`,
  };
  return [
    {
      code: "sections.change",
      severity: "warning",
      message: words.en,
      words,
      at: project.source,
      raw: project.section[level] ?? "",
    },
  ];
}

function cutByMapping(file: string): UnreadableSourceError {
  return new UnreadableSourceError(
    `${file}: expected one table in a source of so many rows, got a mapping that cuts it into several: make a file of each`,
    `${file}：这样长的来源应为一个表，而映射把它分成了几个；请各存为一个文件`,
  );
}

function notOneTable(file: string, tables: readonly Table[]): UnreadableSourceError {
  const found = tables.length === 1 ? tables[0]!.reason.en : `${tables.length} tables`;
  const foundZh = tables.length === 1 ? `：${tables[0]!.reason.zh}` : `：${tables.length} 个表`;
  return new UnreadableSourceError(
    `${file}: expected one table of projects in a source of so many rows, got another in its first ones (${found}): cut it to one table, or name its columns in a --mapping`,
    `${file}：这样长的来源应为一个项目表，开头的行不是${foundZh}；请拆成一个表，或用 --mapping 写明各列`,
  );
}
