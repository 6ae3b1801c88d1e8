import { misfit, oneOf } from "../language/misfit.ts";
import type { Reconciliation } from "../audit/audit.ts";
import type { Finding } from "../audit/finding.ts";
import type { Language } from "../language/language.ts";
import type { HouseholdFigures } from "../measure/households.ts";
import type { Figures } from "../measure/measure.ts";
import type { Pivot } from "../measure/pivot.ts";
import type { PlanFigures } from "../measure/task-figures.ts";
import type { Household } from "../project/household.ts";
import { keyWord } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import type { Quantity } from "../project/quantity.ts";
import { tenThousand } from "../unit/unit.ts";
import type { Cell, CellKind, Column } from "./column.ts";
import { FINDING_COLUMNS, RECONCILIATION_COLUMNS } from "./audit-columns.ts";
import { figureColumns } from "./figure-columns.ts";
import { householdColumns } from "./household-columns.ts";
import { pivotColumns, pivotRows } from "./pivot-columns.ts";
import { projectColumns } from "./project-columns.ts";
import { QUANTITY_COLUMNS } from "./quantity-columns.ts";
import { taskColumns } from "./task-columns.ts";
import { FrameError } from "./typed-rows.ts";

/** A column of a tidy table with its cells, one a record. */
export interface TidyColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly cells: readonly Cell[];
}

/** One row a record and one column a field, printed and parsed side by side; a blank is null. */
export interface TidyTable {
  readonly length: number;
  readonly columns: readonly TidyColumn[];
}

/** What a tidy table or a frame can be made of: lists of records, and results that hold their rows. */
export interface TidyRecords {
  readonly projects: readonly Project[];
  readonly households: readonly Household[];
  readonly quantities: readonly Quantity[];
  readonly findings: readonly Finding[];
  readonly reconciliations: readonly Reconciliation[];
  readonly figures: Figures;
  readonly pivot: Pivot;
  readonly tasks: PlanFigures;
  readonly householdFigures: HouseholdFigures;
}

/** Anything that has a frame. */
export type TidySource = TidyRecords[keyof TidyRecords];

/** How a tidy table or a frame is made. */
export interface TidyOptions {
  /** Names the columns as people read them, in a language, instead of by the fields' names. */
  readonly labels?: Language;
  /** What a list's records are, where there may be none to tell it; without, no records are no projects. */
  readonly of?: keyof TidyRecords;
  /** The projects that the records are about: whether their sources print the numbers decides what those are called. */
  readonly projects?: readonly Project[];
}

/**
 * The tidy table of projects, 棚改 households, quantities, findings or claims, of figures, of a table of two dimensions or
 * of the tasks of a plan: what `data/projects.csv` and `data/households.csv` hold, and the columns of every frame. Throws
 * a FrameError for what is none of them.
 */
export function tidyTable(source: TidySource, { labels, of, projects }: TidyOptions = {}): TidyTable {
  const kind = of ?? kindOf(source);
  const said = labels && { language: labels, key: keyWord(projects, labels) };
  return TABLES[kind](source as never, said);
}

/** The language of labels, and what keys are called in it. */
interface Labels {
  readonly language: Language;
  readonly key: string;
}

type Make<Source> = (source: Source, labels: Labels | undefined) => TidyTable;

const TABLES: { readonly [Kind in keyof TidyRecords]: Make<TidyRecords[Kind]> } = {
  projects: (rows, labels) => fill(projectColumns(rows), rows, labels),
  households: (rows, labels) => fill(householdColumns(tenThousand(rows[0]?.currency)), rows, labels),
  householdFigures: ({ rows, unit }, labels) => fill(householdColumns(unit), rows, labels),
  quantities: (rows, labels) => fill(QUANTITY_COLUMNS, rows, labels),
  findings: (rows, labels) => fill(FINDING_COLUMNS, rows, labels),
  reconciliations: (rows, labels) => fill(RECONCILIATION_COLUMNS, rows, labels),
  figures: (figures, labels) => fill(figureColumns(figures), figures.rows, labels && ownKey(figures, labels)),
  pivot: (table, labels) => fill(pivotColumns(table), pivotRows(table), labels),
  tasks: (figures, labels) => fill(taskColumns(figures), figures.rows, labels),
};

/** The fields that tell what a result or a record is, the surest first. */
const MARKS: readonly (readonly [keyof TidyRecords, readonly string[]])[] = [
  ["pivot", ["across", "down", "cells"]],
  ["tasks", ["rows", "linked", "unlinked"]],
  ["figures", ["by", "rows", "total", "additive"]],
  ["householdFigures", ["rows", "total", "unit"]],
  ["quantities", ["aspect", "seq"]],
  ["households", ["perHousehold", "seq"]],
  ["reconciliations", ["status", "note"]],
  ["findings", ["severity", "certainty", "message"]],
  ["projects", ["seq", "investmentText", "districts"]],
];

function kindOf(source: unknown): keyof TidyRecords {
  if (Array.isArray(source) && source.length === 0) return "projects";
  const record: unknown = Array.isArray(source) ? source[0] : source;
  const fields = typeof record === "object" && record !== null ? record : {};
  const found = MARKS.find(([, names]) => names.every((name) => name in fields));
  if (found) return found[0];
  const known = MARKS.map(([kind]) => kind);
  throw new FrameError(misfit("frame", oneOf(known), Object.keys(fields).join(", ") || typeof source));
}

function fill<Row>(columns: readonly Column<Row>[], rows: readonly Row[], labels: Labels | undefined): TidyTable {
  return {
    length: rows.length,
    columns: columns.map(({ name, label, kind, value, isKey }) => ({
      name: labels === undefined ? name : isKey ? labels.key : label[labels.language],
      kind,
      cells: rows.map(value),
    })),
  };
}

/** Figures know the projects that they are made of. */
function ownKey({ rows }: Figures, { language }: Labels): Labels {
  const projects = rows.flatMap(({ placements }) => placements.map(({ project }) => project));
  return { language, key: keyWord(projects, language) };
}
