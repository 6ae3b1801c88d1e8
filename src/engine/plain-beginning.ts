import { type FactColumn, type Facts, factsOf } from "../exchange/facts.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { SingleRows } from "../reading/single-rows.ts";
import { openTableStream, type StreamBlock, type TableStream } from "../reading/table-stream.ts";
import { cellOf } from "../table/delimited-text.ts";
import type { RawRow } from "../table/raw-table.ts";
import { SCALE } from "./large-limits.ts";
import { BLOCK, examplesOf, type LargeInput } from "./large-table.ts";
import { rowsInLines, type SurveyedText } from "./line-reader.ts";
import type { LineSurvey } from "./line-survey.ts";
import { transcribed } from "./transcribed.ts";
import { amountColumns, type DerivedColumn, derivedColumns } from "./plain-columns.ts";
import { standsAlone } from "./plain-islands.ts";
import { type PlainMoney, plainMoney } from "./plain-sql.ts";

/** What is known of a table from its first rows, which show that rows like them can be read one by one. */
export interface Begun {
  readonly input: LargeInput;
  /** The text that the database reads, and what was damaged in it. */
  readonly path: string;
  readonly damage: readonly Issue[];
  readonly survey: LineSurvey;
  readonly text: SurveyedText;
  readonly stream: TableStream;
  readonly rows: SingleRows;
  readonly first: StreamBlock;
  /** Lines that its first rows take. */
  readonly skipped: number;
  readonly examples: readonly Project[];
  /** The cells of one plain row. */
  readonly example: readonly string[];
  readonly money: readonly PlainMoney[];
  readonly facts: Facts;
  readonly kept: readonly FactColumn[];
  readonly derived: readonly DerivedColumn[];
  readonly amounts: ReadonlyMap<string, number>;
}

/** Reads the first rows of a long table; null where the others can't be read by the database. */
export function beginPlain(input: LargeInput, found = transcribed(input)): Begun | null {
  const { file, mapping, needed, stream: source, block = BLOCK } = input;
  if (source.delimiter.length !== 1) return null;
  if (!found || found.survey.lines <= block) return null;
  const { survey, text: onDisk, issues } = found;
  const text: SurveyedText = { read: onDisk.read, file, delimiter: source.delimiter, marks: survey.marks };
  const firstRows = rowsInLines(text, { from: 1, to: block });
  if (!firstRows) return null;
  const stream = openTableStream(file, mapping);
  const first = stream.read(firstRows, true);
  const rows = stream.singleRows();
  if (!rows || !standsAlone(first)) return null;
  const reading = stream.reading();
  const projects = first.projects.map((project, index): Project => ({ seq: index + 1, ...project }));
  const example = firstRows.findLast((row) => isExample(row, rows));
  if (projects.length === 0 || !example) return null;
  const { columns } = rows.header;
  // What is said of amounts is said where the first one stands.
  if (
    columns.some(({ target }) => target === "investment") &&
    !projects.some(({ investmentText }) => /\d/.test(investmentText ?? ""))
  )
    return null;
  const examples = examplesOf(projects, reading);
  const facts = factsOf(examples, SCALE);
  const only = needed?.(facts, { columns: reading.columns, projects: examples });
  const kept = facts.columns.filter(({ name }) => name !== "seq" && (only?.has(name) ?? true));
  const texts = example.cells.map((one) => one.text);
  const money = moneyOf(rows, texts);
  const amounts = amountColumns(facts, rows.header);
  const derived = derivedColumns(
    kept.filter(({ name }) => !BY_LINE.includes(name) && !amounts.has(name)),
    rows.header,
    projects,
  );
  if (!money || !derived) return null;
  return {
    input,
    path: onDisk.path,
    damage: issues,
    survey,
    text,
    stream,
    rows,
    first,
    skipped: block,
    examples,
    example: texts,
    money,
    facts,
    kept,
    derived,
    amounts,
  };
}

/** Columns of the facts that a line has from its place or its number. */
export const BY_LINE: readonly string[] = ["line", "last_line", "printed_seq", "unread", "uncounted"];

function isExample({ cells, at }: RawRow, { header, read }: SingleRows): boolean {
  if (cells.length !== header.columns.length || at.lastLine !== undefined) return false;
  const isWhole = header.columns.every(
    ({ target, index }) => target !== "seq" || /^[1-9]\d{0,8}$/.test(cells[index]!.text),
  );
  if (!isWhole) return false;
  const { project, issues } = read({ cells, at, text: "" });
  return project !== null && issues.length === 0;
}

/** How the money of a table is written; null where the database can't read it. */
function moneyOf({ header, read }: SingleRows, example: readonly string[]): PlainMoney[] | null {
  const found: PlainMoney[] = [];
  for (const { target, index, label } of header.columns) {
    if (target !== "investment" && target !== "amount") continue;
    const amountOf = (text: string) => {
      const { project, issues } = read(rowOf(example.map((own, place) => (place === index ? text : own))));
      if (!project || issues.length > 0) return null;
      return target === "investment"
        ? project.investment
        : (project.amounts.find((amount) => amount.label === label)?.value ?? null);
    };
    const own = plainMoney({ index }, amountOf, SCALE);
    if (!own) return null;
    found.push(own);
  }
  return found;
}

/** A row of some cells. */
export function rowOf(texts: readonly string[], at: RawRow["at"] = { file: "" }): RawRow {
  return { cells: texts.map(cellOf), at, text: "" };
}
