import { formatNumber, MINUS } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { PlainFigures, PlainRow } from "../measure/measure.ts";
import { keysWithoutProjects } from "../measure/keys-without-projects.ts";
import { measureIn } from "../measure/headings.ts";
import type { MeasureValue } from "../measure/measures/measure-definition.ts";
import { type PivotCell, pivot } from "../measure/pivot.ts";
import type { MeasureRequest } from "../measure/request/request.ts";
import type { CsvTable } from "../office/csv.ts";
import { figuresGrid, jointNote, overlapNote } from "../print/figures-grid.ts";
import { isLinked, linkNote } from "../print/link-note.ts";
import { measuresGrid } from "../print/measures-grid.ts";
import { pivotGrid } from "../print/pivot-grid.ts";
import { printedFigures } from "../print/printed-figures.ts";
import { keyWord } from "../project/printed-number.ts";
import type { Dataset } from "../project/dataset.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import type { Deliverable } from "./deliver.ts";

/** What `summary` gives, in all forms but the workbook. */
export interface SummaryForms extends Omit<Deliverable, "workbook"> {
  /** Number of projects in scope. */
  readonly projects: number;
  /** What a reader must know of it beside the table. */
  readonly note: string | null;
}

/** Figures of a dataset in the forms that they can be printed in. */
export function summaryForms(
  dataset: Dataset,
  figures: PlainFigures,
  { language, asked }: { readonly language: Language; readonly asked: boolean },
): SummaryForms {
  const measured = figures.total.measures !== undefined;
  return {
    projects: figures.total.projects,
    note: notesOf(dataset, figures, language),
    grid: (measured ? measuresGrid : figuresGrid)(printedFigures(figures, language), language, dataset.columns),
    records: figures.rows.map((row) => (measured ? measuresRecord(row) : record(figures, row))),
    json: asked ? measuresJson(figures, dataset) : figuresJson(figures, dataset),
    labelled: () =>
      measured ? labelledMeasures(figures, dataset, language) : labelledFigures(figures, dataset, language),
  };
}

/** Whose the links are comes first; that joint projects count several times is said only of figures by district. */
function notesOf(dataset: Dataset, figures: PlainFigures, language: Language): string | null {
  const link = linkNote(dataset, figures, language);
  if (link === null) return overlapNote(figures, language);
  const overlap = figures.joint === "full" && isBounded(figures) ? jointNote(language) : null;
  return overlap === null ? link : [link, overlap].join(language === "zh" ? "。" : ". ");
}

/** In data: that the source states no such link, what it rests on, and what has no project. */
function linksJson(dataset: Dataset, figures: Pick<PlainFigures, "by">) {
  if (!isLinked(figures)) return {};
  const withoutProjects = Object.fromEntries(keysWithoutProjects(dataset, figures.by));
  return { links: { statedBySource: false, reviewedList: "data/works.json", withoutProjects } };
}

/** Whether the projects of a row are listed: those of a long table aren't. */
const isListed = ({ projects, seqs }: Pick<PlainRow, "projects" | "seqs">): boolean =>
  projects === 0 || seqs.length > 0;

const isBounded = ({ rows }: PlainFigures): boolean => rows.some(({ most }) => most !== undefined);

function record(figures: PlainFigures, row: PlainRow) {
  return {
    ...row.keys,
    projects: row.projects,
    priced: row.priced,
    missing: row.missing,
    investment: row.investment,
    share: row.share,
    ...(isBounded(figures) ? { least: row.least ?? null, most: row.most ?? null } : {}),
    ...(row.names ? { names: row.names.join("; ") } : {}),
    ...(isListed(row) && { seqs: row.seqs.join(" ") }),
  };
}

function measuresRecord(row: PlainRow) {
  const { keys, projects, measures, seqs } = row;
  const values = Object.entries(measures!).flatMap(([name, { value, stated }]) => [
    [name, value],
    [`${name} (stated)`, stated],
  ]);
  return { ...keys, projects, ...Object.fromEntries(values), ...(isListed(row) && { seqs: seqs.join(" ") }) };
}

function figuresJson(figures: PlainFigures, dataset: Dataset) {
  const { by, joint, unit, additive, rows, total } = figures;
  const { projects, priced, missing, investment } = total;
  const measured = measuresWriter(total.measures, dataset);
  return {
    by,
    joint,
    unit: unitSymbol(unit),
    additive,
    ...linksJson(dataset, figures),
    rows: rows.map(({ keys, least, most, names, ...row }) => ({
      ...keys,
      projects: row.projects,
      priced: row.priced,
      missing: row.missing,
      investment: row.investment,
      share: row.share,
      ...(isListed(row) && { seqs: row.seqs }),
      ...(most === undefined ? {} : { least, most }),
      ...(names ? { names } : {}),
      ...(row.measures && { measures: measured(row.measures) }),
    })),
    total: { projects, priced, missing, investment, ...(total.measures && { measures: measured(total.measures) }) },
  };
}

function measuresJson(figures: PlainFigures, dataset: Dataset) {
  const { by, joint, unit, additive, rows, total } = figures;
  const measured = measuresWriter(total.measures, dataset);
  return {
    by,
    joint,
    unit: unitSymbol(unit),
    additive,
    ...linksJson(dataset, figures),
    rows: rows.map((row) => ({
      ...row.keys,
      projects: row.projects,
      ...(isListed(row) && { seqs: row.seqs }),
      measures: measured(row.measures!),
    })),
    total: {
      projects: total.projects,
      ...(isListed(total) && { seqs: total.seqs }),
      measures: measured(total.measures!),
    },
  };
}

type Measures = Readonly<Record<string, MeasureValue>>;

/** Writes values of measures: an amount says how many projects lack it, a ratio over how many it is made. */
function measuresWriter(all: Measures = {}, dataset: Dataset) {
  const ratios = new Set(Object.keys(all).filter((name) => measureIn(dataset, name).kind === "ratio"));
  return (values: Measures) =>
    Object.fromEntries(
      Object.entries(values).map(([name, { value, unit, stated, missing, least, most }]) => [
        name,
        {
          value,
          unit: unitSymbol(unit),
          stated,
          ...(!ratios.has(name) && { missing }),
          ...(most !== undefined && { least, most }),
        },
      ]),
    );
}

/** A share as a percentage with two decimals, in characters that every spreadsheet reads as a number. */
function percent(share: number): string {
  return `${formatNumber(share * 100, 2)
    .replaceAll(",", "")
    .replace(MINUS, "-")}%`;
}

/** The figures under headings in a language; a share is a percentage with two decimals. */
function labelledFigures(figures: PlainFigures, { projects, columns: read }: Dataset, language: Language): CsvTable {
  const { by, rows } = figures;
  const { columns, rows: texts } = figuresGrid(figures, language, read);
  const merged = rows.some(({ names }) => names && names.length > 1);
  return {
    header: [...columns.map(({ label }) => label), keyWord(projects, language)],
    rows: rows.map((row, index) => [
      ...texts[index]!.slice(0, by.length),
      row.projects,
      row.priced,
      row.missing,
      row.investment,
      row.share === null ? null : percent(row.share),
      ...(isBounded(figures) ? [row.least ?? null, row.most ?? null] : []),
      ...(merged ? [row.names && row.names.length > 1 ? row.names.join(" = ") : null] : []),
      row.seqs.join(" "),
    ]),
  };
}

function labelledMeasures(figures: PlainFigures, { projects, columns: read }: Dataset, language: Language): CsvTable {
  const { columns, rows } = measuresGrid(figures, language, read);
  const first = figures.by.length;
  return {
    header: [...columns.map(({ label }) => label), keyWord(projects, language)],
    rows: rows.map((row, index) => [
      ...row.map((text, column) => (column < first ? text : plainText(text))),
      figures.rows[index]!.seqs.join(" "),
    ]),
  };
}

/** A printed number as a spreadsheet reads it. */
function plainText(text: string): string {
  return text.replaceAll(",", "").replace(MINUS, "-");
}

/** A cross table of a dataset in the forms that it can be printed in. */
export function pivotForms(dataset: Dataset, request: MeasureRequest, language: Language): SummaryForms {
  const figures = pivot(dataset, request);
  const { by, measure, joint, unit, additive, down, across, cells, rowTotals, columnTotals, total } = figures;
  const grid = pivotGrid(figures, language);
  const cell = (one: PivotCell | null) => {
    if (one === null) return null;
    const { projects, value, stated, seqs } = one;
    return { projects, value, stated, seqs };
  };
  return {
    projects: total.projects,
    note: linkNote(dataset, figures, language) ?? overlapNote(figures, language),
    grid,
    records: down.map((key, row) => ({
      [by[0]]: key,
      ...Object.fromEntries(across.map((other, column) => [other, cells[row]![column]?.value ?? null])),
      total: rowTotals[row]!.value,
    })),
    json: {
      by,
      measure,
      joint,
      unit: unitSymbol(unit),
      additive,
      ...linksJson(dataset, figures),
      columns: across,
      rows: down.map((key, row) => ({ [by[0]]: key, cells: cells[row]!.map(cell), total: cell(rowTotals[row]!) })),
      total: { cells: columnTotals.map(cell), total: cell(total) },
    },
    labelled: () => ({
      header: grid.columns.map(({ label }) => label),
      rows: [...grid.rows, grid.total!].map((row) => row.map((text, at) => (at === 0 ? text : plainText(text)))),
    }),
  };
}
