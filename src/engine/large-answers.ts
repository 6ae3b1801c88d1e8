import type { KeysQuestion } from "../measure/dimensions/asked-keys.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import type { LargestQuestion, Scoped } from "../measure/largest.ts";
import type { Figures } from "../measure/measure.ts";
import type { MeasureRequest } from "../measure/request/request.ts";
import { MOST_RUNS, type RowsAnswer } from "../measure/rows-of.ts";
import type { Dataset } from "../project/dataset.ts";
import { NOT_HELD, NotHeldError, type Question } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import { conditionsSql } from "./condition-sql.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { FactsTable } from "./large-table.ts";
import { measureIn } from "./measure-by-engine.ts";
import { placedSql } from "./placed-sql.ts";
import { planOf } from "./plan.ts";
import { scopeSql } from "./summary-sql.ts";
import { storedProjects } from "./stored-projects.ts";

type Ask = (table: FactsTable, dataset: Dataset, of: never) => Promise<unknown>;

/** What can be asked of projects that stand in a database, by the kind of the question. */
const ANSWERS: Readonly<Record<string, Ask>> = {
  figures: (table, dataset, request: MeasureRequest) => figures(table, dataset, request),
  keys: (table, _, question: KeysQuestion) => keys(table, question),
  largest: (table, dataset, question: LargestQuestion) => largest(table, dataset, question),
  negative: (table, dataset, scope: Scoped) => negative(table, dataset, scope),
  printed: (table) => printed(table),
  rows: (table, dataset, query: FactQuery) => rows(table, dataset, query),
  top: (table, dataset, question: LargestQuestion) => top(table, dataset, question),
  "joint-cells": (table) => jointCells(table),
  seqs: (table, _, asked: readonly number[]) => knownSeqs(table, asked),
};

/** The answer to a question about the projects of a long table. Throws a NotHeldError for one that only the projects give. */
export async function answerOf(table: FactsTable, dataset: Dataset, { kind, of }: Question): Promise<unknown> {
  const ask = ANSWERS[kind];
  if (!ask) throw new NotHeldError();
  return ask(table, dataset, of as never);
}

async function figures({ database, facts }: FactsTable, dataset: Dataset, request: MeasureRequest): Promise<Figures> {
  const { rows, total, ...made } = await measureIn(database, dataset, facts, request, { seqs: false });
  return {
    ...made,
    rows: rows.map((row) => ({ ...row, seqs: NOT_HELD, contributions: NOT_HELD, placements: NOT_HELD })),
    total: { ...total, seqs: NOT_HELD },
  };
}

/** What the rows of a source are in order by: their place, or of exported facts their number. */
const orderOf = ({ path }: FactsTable): string => (path === undefined ? "nth" : "seq");

// No project names as many districts.
const MOST_PARTS = 10_000;

async function keys(table: FactsTable, { dimension, keysOf }: KeysQuestion): Promise<string[]> {
  const name = table.facts.dimensions.get(dimension);
  if (name === undefined) throw new NotHeldError();
  const { linksOf, partsOf } = dimensionById(dimension);
  const column = linksOf ? `unnest(${duckdb.name(name)})` : duckdb.name(name);
  const order = orderOf(table);
  const some = { any: "", each: "", joint: " WHERE joint", sole: " WHERE len(districts) = 1" }[keysOf];
  const own = `SELECT ${column} AS key, ${order} * ${MOST_PARTS} AS place FROM facts${some}`;
  const each = duckdb.unnest("facts", "districts", "part", "nth_part");
  const parts =
    keysOf === "each" && partsOf ? ` UNION ALL SELECT part, ${order} * ${MOST_PARTS} + nth_part FROM ${each}` : "";
  const found = await table.database.query(
    `SELECT key, min(place) AS first FROM (${own}${parts}) GROUP BY key ORDER BY first, key`,
  );
  return found.map(({ key }) => String(key));
}

async function knownSeqs({ database }: FactsTable, asked: readonly number[]): Promise<number[]> {
  if (asked.length === 0) return [];
  const found = await database.query(`SELECT seq FROM facts WHERE seq IN (${asked.join(", ")})`);
  return found.map(({ seq }) => Number(seq));
}

function whereSql(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
}

function scopeOf({ facts }: FactsTable, dataset: Dataset, { where = {}, joint = "apart" }: Scoped): string[] {
  return conditionsSql(planOf(dataset, facts, { by: [], where, joint }), duckdb);
}

async function largest(table: FactsTable, dataset: Dataset, { most, ...scope }: LargestQuestion): Promise<number[]> {
  const conditions = [...scopeOf(table, dataset, scope), "of_investment IS NOT NULL"];
  const found = await table.database.query(
    `SELECT seq FROM facts ${whereSql(conditions)} ORDER BY of_investment DESC, seq LIMIT ${most}`,
  );
  return found.map(({ seq }) => Number(seq));
}

/** The same, whole; the table was read with its records. */
async function top(table: FactsTable, dataset: Dataset, question: LargestQuestion): Promise<Project[]> {
  const seqs = await largest(table, dataset, question);
  if (seqs.length === 0) return [];
  const found = await storedProjects(table, `seq IN (${seqs.join(", ")})`);
  const bySeq = new Map(found.map(({ project }) => [project.seq, project]));
  return seqs.map((seq) => bySeq.get(seq)!);
}

/** The keys of several districts together, each with its districts. */
async function jointCells({ database }: FactsTable): Promise<(readonly [string, readonly string[]])[]> {
  const found = await database.query(
    "SELECT by_district AS key, any_value(districts) AS districts FROM facts WHERE joint GROUP BY by_district",
  );
  return found.map(({ key, districts }) => [String(key), (districts as readonly unknown[]).map(String)]);
}

async function negative(table: FactsTable, dataset: Dataset, scope: Scoped): Promise<boolean> {
  const conditions = [...scopeOf(table, dataset, scope), "of_investment < 0"];
  const found = await table.database.query(`SELECT 1 AS one FROM facts ${whereSql(conditions)} LIMIT 1`);
  return found.length > 0;
}

/** Whether the keys are the numbers that the source prints, as `keysArePrinted` has it. */
async function printed({ database }: FactsTable): Promise<boolean> {
  const digits = `regexp_extract(coalesce(printed_seq, ''), '[0-9]+')`;
  const others = await database.query(
    `SELECT 1 AS one FROM facts WHERE CASE ${digits} WHEN '' THEN printed_seq IS NULL ELSE TRY_CAST(${digits} AS BIGINT) IS DISTINCT FROM seq END LIMIT 1`,
  );
  return others.length === 0;
}

// Which of the projects of a cell a measure is made of.
const MADE_OF: Readonly<Record<string, string>> = {
  investment: "true",
  share: "true",
  projects: "true",
  priced: "of_investment IS NOT NULL",
  missing: "of_investment IS NULL",
};

async function rows({ database, facts }: FactsTable, dataset: Dataset, query: FactQuery): Promise<RowsAnswer> {
  const { measure, keys = {}, seqs, where = {}, joint = "apart", weights } = query;
  const made = MADE_OF[measure];
  if (made === undefined || query.works || query.otherThan || query.of) throw new NotHeldError();
  const by = Object.keys(keys);
  const plan = planOf(dataset, facts, { by, joint, where, ...(weights && { weights }) });
  const cell = plan.dimensions.map(
    ({ id }) => `${duckdb.name(id)} IN (${keys[id]!.map((key) => duckdb.text(String(key))).join(", ")})`,
  );
  const conditions = [...cell, made, ...(seqs ? [`seq IN (${seqs.join(", ")})`] : [])];
  const steps = [["scope", scopeSql(plan, duckdb, "facts")], ...placedSql(plan, duckdb)]
    .filter(([name]) => name !== "bounds")
    .map(([name, sql]) => `${name} AS (${sql})`);
  const from = `WITH ${steps.join(", ")}, cell AS (SELECT DISTINCT seq FROM placed ${whereSql(conditions)})`;
  const runs = await database.query(
    `${from} SELECT min(seq) AS first, max(seq) AS last FROM (SELECT seq, seq - row_number() OVER (ORDER BY seq) AS run FROM cell) GROUP BY run ORDER BY first LIMIT ${MOST_RUNS}`,
  );
  const [all] = await database.query(
    `${from} SELECT coalesce(bool_or(unread), false) AS unread, coalesce(bool_or(uncounted), false) AS uncounted, min(line) AS first, max(last_line) AS last FROM facts WHERE seq IN (SELECT seq FROM cell)`,
  );
  return {
    runs: runs.map(({ first, last }) => ({ from: Number(first), to: Number(last) })),
    unread: isTrue(all!.unread),
    uncounted: isTrue(all!.uncounted),
    lines: all!.first === null ? null : [Number(all!.first), Number(all!.last)],
  };
}

// The database gives truth as itself or as a word.
const isTrue = (value: unknown): boolean => value === true || value === "true";
