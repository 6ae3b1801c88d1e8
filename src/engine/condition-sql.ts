import { QUANTITY_KINDS } from "../project/quantity-kind.ts";
import { dimensionById, findDimension } from "../measure/dimensions/catalogue.ts";
import { wantedWords } from "../measure/conditions/text.ts";
import type { Key } from "../measure/request/request.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { Plan } from "./plan.ts";
import { UnsupportedError } from "./unsupported.ts";

const KINDS = new Set(QUANTITY_KINDS.flatMap(({ condition }) => condition?.id ?? []));

/** Columns that a condition on words looks in. */
export const TEXTS: readonly string[] = ["words", "printed_seq"];

/** The conditions of a plan, one a line of a WHERE. */
export function conditionsSql(plan: Plan, dialect: Dialect): string[] {
  const conditions = Object.entries(plan.where).flatMap(([name, value]) =>
    value === undefined ? [] : [conditionSql(name, value, plan, dialect)],
  );
  return plan.joint === "exclude" ? [...conditions, "NOT joint"] : conditions;
}

function conditionSql(name: string, value: readonly Key[] | string | boolean, plan: Plan, dialect: Dialect): string {
  switch (name) {
    case "seq":
      return `seq IN (${(value as readonly Key[]).join(", ")})`;
    case "text":
      return wantedWords(String(value))
        .map((word) => wordSql(word, dialect))
        .join(" AND ");
    case "joint":
      return value === true ? name : `NOT ${name}`;
    case "amount":
      return amountSql(String(value), dialect);
    default:
      if (KINDS.has(name)) return value === true ? name : `NOT ${name}`;
      return keysSql(name, [value].flat() as readonly Key[], plan, dialect);
  }
}

/** A word stands in what a project says, or is its number. */
function wordSql(word: string, dialect: Dialect): string {
  const own = dialect.text(word);
  const seq = Number.isSafeInteger(Number(word)) && String(Number(word)) === word ? [`seq = ${word}`] : [];
  return anyOf([dialect.holds("words", own), `coalesce(printed_seq = ${own}, false)`, ...seq]);
}

function amountSql(range: string, { exact }: Dialect): string {
  const [from = "", to = ""] = range.split("..");
  return [from === "" ? [] : `of_investment >= ${exact(from)}`, to === "" ? [] : `of_investment <= ${exact(to)}`]
    .flat()
    .join(" AND ");
}

function keysSql(name: string, keys: readonly Key[], { facts, projects }: Plan, dialect: Dialect): string {
  const { id, linksOf, partsOf, names } = findDimension(projects, name) ?? dimensionById(name);
  const column = facts.dimensions.get(id);
  if (column === undefined)
    throw new UnsupportedError({
      zh: `条件：${names.zh}没有可供引擎计算的列，请不用 --engine`,
      en: `where: ${id} has no column that an engine can compute on; leave out --engine`,
    });
  const values = keys.map((key) => dialect.text(String(key)));
  const inList = (list: string) => values.map((key) => dialect.contains(list, key));
  if (linksOf) return anyOf(inList(dialect.name(column)));
  const own = `${dialect.name(column)} IN (${values.join(", ")})`;
  return anyOf([own, ...(partsOf ? inList("districts") : [])]);
}

function anyOf(tests: readonly string[]): string {
  return tests.length === 1 ? tests[0]! : `(${tests.join(" OR ")})`;
}
