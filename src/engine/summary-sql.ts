import { conditionsSql } from "./condition-sql.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { Query } from "./engine.ts";
import { type Aggregate, measureSql } from "./measure-sql.ts";
import { placedSql } from "./placed-sql.ts";
import type { Plan } from "./plan.ts";

/** What a query gives beside what figures need. */
export interface QueryOptions {
  /** The 序号 of each row: for tables that aren't too large to list them. */
  readonly seqs?: boolean;
  /** The table of facts, where it isn't called that. */
  readonly table?: string;
}

/**
 * One SELECT that gives the figures of a plan from the table `facts`: a row for each group (`level` is `row`) and one for
 * all (`total`), with exact sums, how many projects state an amount, bounds of districts, and the parts of each measure.
 */
export function summarySql(plan: Plan, dialect: Dialect, options: QueryOptions = {}): string {
  return summaryQuery(plan, dialect, options).sql;
}

/** As `summarySql`, with the names of the columns that it gives. */
export function summaryQuery(
  plan: Plan,
  dialect: Dialect,
  { seqs = false, table = "facts" }: QueryOptions = {},
): Query {
  const { dimensions, joint, measures } = plan;
  const names = dimensions.map(({ id }) => dialect.name(id));
  const divided = dimensions.findIndex(({ partsOf }) => partsOf);
  const linked = dimensions.some(({ linksOf }) => linksOf);
  const sums: Aggregate[] = [
    { as: "projects", sql: "count(*)" },
    { as: "priced", sql: "count(of_investment)" },
    { as: "investment", sql: "sum(of_investment)" },
    { as: "first_seq", sql: "min(seq)" },
    { as: "joints", sql: "count(CASE WHEN joint THEN 1 END)" },
    ...measures.flatMap(({ definition }, index) => measureSql(definition, `m${index + 1}`, plan, dialect)),
    ...(seqs ? [{ as: "seqs", sql: dialect.seqs("seq") }] : []),
  ];
  const selected = sums.map(({ as, sql }) => `${sql} AS ${as}`);
  const bounded = divided >= 0;
  const bounds = bounded ? ["least", "most", "bounded"] : [];
  const ctes: (readonly [string, string])[] = [["scope", scopeSql(plan, dialect, table)], ...placedSql(plan, dialect)];
  const grouped = names.length > 0 ? `\nGROUP BY ${names.join(", ")}` : "\nHAVING count(*) > 0";
  ctes.push(["figures", `SELECT ${[...names, ...selected].join(",\n  ")}\nFROM placed${grouped}`]);
  if (linked)
    ctes.push([
      "cells",
      `SELECT DISTINCT seq, ${names.filter((_, index) => index !== divided).join(", ")} FROM placed`,
    ]);
  const rows = [
    `SELECT 'row' AS level, ${[...names.map((name) => `f.${name}`), ...sums.map(({ as }) => `f.${as}`)].join(", ")}`,
    ...(linked ? [", 0 AS cells"] : []),
    ...(bounded ? [", b.least, b.most, b.bounded"] : []),
    "\nFROM figures f",
    ...(bounded ? [`\nLEFT JOIN bounds b ON ${names.map((name) => `f.${name} = b.${name}`).join(" AND ")}`] : []),
  ].join("");
  const total = `SELECT ${[
    "'total'",
    ...names.map(() => "NULL"),
    ...sums.map(({ sql }) => sql),
    ...(linked ? ["(SELECT count(*) FROM cells)"] : []),
    ...bounds.map(() => "NULL"),
  ].join(",\n  ")}\nFROM scope`;
  const comments = measures.map(({ name }, index) => `-- m${index + 1}: ${name.replace(/\s+/g, " ")}\n`).join("");
  // ClickHouse takes an ORDER BY behind UNION ALL for the last SELECT's own.
  ctes.push(["result", `${rows}\nUNION ALL\n${total}`]);
  const steps = ctes.map(([name, sql]) => `${name} ${dialect.as} (\n${indent(sql)}\n)`).join(",\n");
  const policy = divided >= 0 ? `-- joint projects: ${joint}\n` : "";
  return {
    sql: `${policy}${comments}WITH ${steps}\nSELECT * FROM result\nORDER BY level, investment DESC NULLS LAST`,
    columns: [
      "level",
      ...dimensions.map(({ id }) => id),
      ...sums.map(({ as }) => as),
      ...(linked ? ["cells"] : []),
      ...bounds,
    ],
  };
}

/** The projects that a plan counts. */
export function scopeSql(plan: Plan, dialect: Dialect, table: string): string {
  const conditions = conditionsSql(plan, dialect);
  return `SELECT * FROM ${table}${conditions.length > 0 ? `\nWHERE ${conditions.join("\n  AND ")}` : ""}`;
}

function indent(sql: string): string {
  return sql.replace(/^/gm, "  ");
}

/** The names that organisations of a group are printed under, in the order of their first 序号. */
export function printedNamesQuery(plan: Plan, dialect: Dialect, { table = "facts" }: QueryOptions = {}): Query {
  const names = plan.dimensions.map(({ id }) => dialect.name(id));
  const ctes: (readonly [string, string])[] = [
    ["scope", scopeSql(plan, dialect, table)],
    ...placedSql(plan, dialect).filter(([name]) => name !== "bounds"),
  ];
  const steps = ctes.map(([name, sql]) => `${name} ${dialect.as} (\n${indent(sql)}\n)`).join(",\n");
  return {
    sql: `WITH ${steps}\nSELECT ${names.join(", ")}, printed_unit, min(seq) AS first_seq\nFROM placed\nWHERE printed_unit IS NOT NULL\nGROUP BY ${names.join(", ")}, printed_unit\nORDER BY first_seq`,
    columns: [...plan.dimensions.map(({ id }) => id), "printed_unit", "first_seq"],
  };
}

/** What tells the facts of one source from those of another: how many projects, and what they come to. */
export function contentsQuery({ table = "facts" }: QueryOptions = {}): Query {
  return {
    sql: `SELECT count(*) AS projects, count(of_investment) AS priced, sum(of_investment) AS investment FROM ${table}`,
    columns: ["projects", "priced", "investment"],
  };
}
