import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { KeylessProject, StreamBlock } from "../reading/table-stream.ts";
import { strangeAmounts } from "./large-issues.ts";
import { type LargeTable, MOST_ISSUES } from "./large-table.ts";
import type { LargeTotals } from "./large-totals.ts";
import { type LineRange, rowsInLines, rowsOfRanges } from "./line-reader.ts";
import { type Begun, rowOf } from "./plain-beginning.ts";
import { standsAlone } from "./plain-islands.ts";

/** Takes projects that the reader gave, with their numbers as printed. */
export type TakeProjects = (projects: readonly KeylessProject[], numbers: readonly (number | null)[]) => void;

/** What the reader gives of a long table nearly all of whose rows are plain: its first rows, islands, and rows one by one. */
export interface ReadParts {
  readonly blocks: readonly StreamBlock[];
  readonly issues: () => readonly Issue[];
  readonly issueCount: () => number;
  /** Reads islands; false where one of them can't be read alone. */
  readonly readIslands: (islands: readonly LineRange[]) => boolean;
  readonly takeSingles: (
    projects: readonly KeylessProject[],
    numbers: readonly (number | null)[],
    issues: readonly Issue[],
  ) => void;
}

/** Begins with the first rows. */
export function openParts({ text, stream, first, examples }: Begun, take: TakeProjects): ReadParts {
  const [inBlocks, inSingles]: [Issue[], Issue[]] = [[], []];
  let count = 0;
  const note = (kept: Issue[], found: readonly Issue[]) => {
    count += found.length;
    for (const issue of found) if (kept.length < MOST_ISSUES) kept.push(issue);
  };
  const labels = new Set(examples.flatMap(({ amounts }) => amounts.map(({ label }) => label)));
  const add = (kept: Issue[], projects: readonly KeylessProject[], numbers: readonly (number | null)[]) => {
    note(kept, strangeAmounts(projects, labels));
    take(projects, numbers);
  };
  const blocks: StreamBlock[] = [];
  const takeBlock = (block: StreamBlock) => {
    blocks.push(block);
    note(inBlocks, block.issues);
    add(inBlocks, block.projects, block.numbers);
  };
  takeBlock(first);
  return {
    blocks,
    issues: () => [...inBlocks, ...inSingles],
    issueCount: () => count,
    readIslands: (islands) => {
      for (const island of islands) {
        const rows = rowsInLines(text, island);
        if (!rows) return false;
        const block = stream.read(rows, true);
        if (!standsAlone(block) || !stream.singleRows()) return false;
        takeBlock(block);
      }
      return true;
    },
    takeSingles: (projects, numbers, issues) => {
      note(inSingles, issues);
      add(inSingles, projects, numbers);
    },
  };
}

/** What is known of the table when all of it is read, beside what its facts tell. */
interface Whole extends Pick<LargeTable, "database" | "projects"> {
  /** Rows that are projects by themselves. */
  readonly plain: number;
  readonly totals: LargeTotals;
  /** A project of each district. */
  readonly districts: readonly Project[];
  readonly late: readonly Issue[];
  readonly keys: { readonly issues: readonly Issue[]; readonly count: number };
}

/** The long table that its parts are. */
export function tableOfParts(
  { input, survey, stream, damage, examples, facts, kept, text, rows }: Begun,
  parts: ReadParts,
  { plain, projects, totals, districts, late, keys, database }: Whole,
): LargeTable {
  const { file } = input;
  const reading = stream.reading();
  const issues = [...damage, ...late, ...keys.issues, ...parts.issues()];
  const lineOf = ({ at: { line } }: Issue) => line ?? 0;
  return {
    file,
    format: input.stream.format,
    encoding: input.stream.encoding,
    sha256: survey.sha256,
    lines: survey.lines,
    projects,
    priced: totals.priced(),
    totals: totals.totals(),
    reading: {
      ...reading,
      table: { ...reading.table, rows: reading.table.rows + plain, projects },
      kinds: { ...reading.kinds, project: (reading.kinds.project ?? 0) + plain },
    },
    issues: issues.sort((one, other) => lineOf(one) - lineOf(other)).slice(0, MOST_ISSUES),
    issueCount: damage.length + late.length + parts.issueCount() + keys.count,
    examples: [...examples, ...districts],
    facts,
    kept: facts.columns.filter((column) => column.name === "seq" || kept.includes(column)),
    database,
    rowsOfLines: (ranges) => rowsOfRanges(text, ranges),
    readCells: (line, cells) => rows.read(rowOf(cells, { file, line })).project!,
  };
}
