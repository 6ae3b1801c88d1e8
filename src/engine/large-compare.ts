import type { Comparison } from "../compare/compare-editions.ts";
import {
  type EditionPart,
  type LongCompareOptions,
  type LongEdition,
  openLongComparison,
} from "../compare/long-comparison.ts";
import { plainText } from "../project/same-project.ts";
import { currencyOf } from "../measure/measures/money-unit.ts";
import { MisuseError } from "../measure/request/misuse.ts";
import type { Filter } from "../measure/request/request.ts";
import { UNSTATED } from "../measure/request/request.ts";
import type { Project } from "../project/project.ts";
import { duckdb } from "./dialects/duckdb.ts";
import { namesOf } from "./large-figures.ts";
import type { LargeTable } from "./large-table.ts";
import { textHash } from "./text-hash.ts";
import { projectOf, RECORDED } from "./stored-projects.ts";

/** Projects of an edition that are compared at once, about. */
const PART = 10_000;
const BLOCK = 8_192;

/**
 * Compares two long tables that were read with their records: see `openLongComparison`. `progress` is told how many
 * projects were looked at. Rejects with a MisuseError where they are in two currencies, or a name isn't known.
 */
export async function compareLarge(
  old: LargeTable,
  next: LargeTable,
  options: LongCompareOptions = {},
  { part = PART, progress = () => {} }: { readonly part?: number; readonly progress?: (projects: number) => void } = {},
): Promise<Comparison> {
  const currencies = [currencyOf(old.examples), currencyOf(next.examples)];
  if (currencies[0] !== currencies[1])
    throw new MisuseError({
      zh: `两个版本的币种不同（${currencies.join("、")}），金额不能相比`,
      en: `currency: expected both editions in one, got ${currencies.join(" and ")}`,
    });
  const { where = {} } = options;
  const comparison = openLongComparison(await editionOf(old, where), await editionOf(next, where), options);
  const parts = Math.max(1, Math.ceil(Math.max(old.projects, next.projects) / part));
  for (const table of [old, next]) await divide(table, parts);
  let seen = 0;
  for (let at = 0; at < parts; at += 1) {
    const [mine, theirs] = [await partOf(old, at), await partOf(next, at)];
    if (mine.projects.length + theirs.projects.length > 0) comparison.take(mine, theirs);
    seen += mine.projects.length + theirs.projects.length;
    progress(seen);
  }
  return comparison.end();
}

/** Puts all projects of one name into one part, in the order of the parts, so that each is read from one place. */
async function divide({ database, projects }: LargeTable, parts: number): Promise<void> {
  const places: number[] = [];
  for (let from = 0; from < projects; from += BLOCK) {
    const rows = await database.query(
      `SELECT name FROM facts WHERE nth > ${from} AND nth <= ${from + BLOCK} ORDER BY nth`,
    );
    for (const { name } of rows) places.push(textHash(plainText(String(name))) % parts);
  }
  await database.keep("parts", places);
  await database.run(`CREATE OR REPLACE TABLE divided AS SELECT p.seq AS part, f.seq, f.nth, entry, ${RECORDED}
FROM parts p JOIN facts f USING (nth) JOIN recorded USING (entry) ORDER BY part, nth`);
  await database.run("DROP TABLE parts");
}

async function partOf(table: LargeTable, part: number): Promise<EditionPart> {
  const rows = await table.database.query(
    `SELECT seq, nth, entry, ${RECORDED} FROM divided WHERE part = ${part} ORDER BY nth`,
  );
  const places = new Map(rows.map(({ seq, nth }) => [Number(seq), Number(nth)]));
  return {
    projects: rows.map((row) => projectOf(table, row)),
    placeOf: ({ seq }) => places.get(seq)!,
  };
}

/** Projects that have all units, places, headings and fields of a table: for names, never for figures. */
async function editionOf(table: LargeTable, where: Filter): Promise<LongEdition> {
  const { database, examples, facts } = table;
  const example = examples[0]!;
  const named = await database.query(
    "SELECT unit, district, any_value(districts) AS districts, min(nth) AS first FROM facts GROUP BY unit, district, CAST(districts AS VARCHAR) ORDER BY first",
  );
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const places = named.map(
    ({ unit, district, districts }): Project => ({
      ...example,
      unit: text(unit),
      district: text(district),
      districts: (districts as readonly unknown[]).map(String),
    }),
  );
  const [stated] = await database.query(
    `SELECT any_value(category) AS category, any_value(content) AS content, ${["year", "section"].map((id) => `bool_or(${duckdb.name(facts.dimensions.get(id)!)} <> ${duckdb.text(UNSTATED)}) AS ${id}`).join(", ")} FROM facts`,
  );
  const isTrue = (value: unknown) => value === true || value === "true";
  // No other project may seem to state what this one doesn't.
  const bare = {
    category: null,
    unit: null,
    district: null,
    districts: [],
    content: null,
    completion: null,
    section: [],
  };
  const fields: Project = {
    ...example,
    ...bare,
    category: text(stated!.category),
    content: text(stated!.content),
    completion: isTrue(stated!.year) ? "—" : null,
    section: isTrue(stated!.section) ? ["—"] : [],
  };
  const columns = examples.map((project): Project => ({ ...project, ...bare }));
  const known = [
    fields,
    ...columns,
    ...places.map((project) => ({
      ...project,
      category: fields.category,
      content: fields.content,
      completion: fields.completion,
      section: fields.section,
    })),
  ];
  return { dataset: await namesOf(table, where, known) };
}
