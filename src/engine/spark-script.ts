import { spark } from "./dialects/spark.ts";
import type { Query } from "./engine.ts";
import type { ResultRow } from "./figures-of.ts";

// What goes wrong in a sum must end it, and nothing in a text may be taken for a variable.
const SETTINGS = [
  "spark.sql.variable.substitute=false",
  "spark.sql.ansi.enabled=true",
  "spark.sql.parser.escapedStringLiterals=false",
  "spark.sql.decimalOperations.allowPrecisionLoss=true",
];
const MARK = "key-projects";
/** Read and written back, it tells that no letter is lost on the way. */
const CANARY = "万元";

/**
 * What `spark-sql -f` runs: how the facts become a view where they aren't one of its tables, and queries. Each row is
 * printed as one line of JSON in hexadecimal digits, with exact numbers as text, whatever the terminal's letters are.
 */
export function sparkScript(schema: string | null, queries: readonly Query[]): string {
  const asked = queries.map(({ sql, columns }, index) => {
    const fields = columns.map((column) => `CAST(${spark.name(column)} AS STRING) AS ${spark.name(column)}`);
    const json = `to_json(struct(${fields.join(", ")}), map('ignoreNullFields', 'false'))`;
    return `SELECT concat('${MARK}:${index}:', hex(${json}))\nFROM (\n${sql}\n) AS result;`;
  });
  return [
    ...SETTINGS.map((setting) => `SET ${setting};`),
    ...(schema === null ? [] : [schema]),
    ...asked,
    `SELECT concat('${MARK}:end:', hex('${CANARY}'));\n`,
  ].join("\n");
}

/** The results of the queries of such a script, by what was printed; null where it wasn't printed whole. */
export function sparkResults(printed: string, queries: readonly Query[]): ResultRow[][] | null {
  const results: ResultRow[][] = queries.map(() => []);
  let isWhole = false;
  for (const [, of, digits = ""] of printed.matchAll(new RegExp(`^${MARK}:(\\d+|end):([0-9A-F]*)\\s*$`, "gm"))) {
    const text = Buffer.from(digits, "hex").toString("utf8");
    if (of === "end") isWhole = text === CANARY;
    else results[Number(of)]?.push(JSON.parse(text) as ResultRow);
  }
  return isWhole ? results : null;
}
