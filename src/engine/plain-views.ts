import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import { SCALE } from "./large-limits.ts";
import type { Begun } from "./plain-beginning.ts";
import { type PlainSources, plainSources } from "./plain-facts.ts";
import { amountSql, cellsText, LEVELS } from "./plain-sql.ts";

/** What the columns of the plain rows are worked out from. */
export function sourcesOf({ input, rows, derived, first }: Begun, database: Database): Promise<PlainSources> {
  const { header } = rows;
  const texts = first.entries.flatMap(({ row, kind }) =>
    kind === "project" ? [row.cells.map(({ text }) => text)] : [],
  );
  return plainSources(
    {
      database,
      header,
      reading: (cells) => {
        const read = rows.readCells(cells, input.file);
        return (own) => ({ seq: 1, ...read(own).project! });
      },
      isVaried: (cells) =>
        new Set(texts.map((row) => cells.map((index) => row[index] ?? "").join("\u0001"))).size > texts.length / 4,
    },
    derived,
  );
}

/** The view of all projects, before they have their keys. */
export async function viewProjects(
  { input, kept, money, amounts, skipped, rows }: Begun,
  database: Database,
  sources: PlainSources,
): Promise<void> {
  const line = `l.rowid + ${skipped + 1}`;
  const plainAt = (name: string): string => {
    if (name === "line" || name === "last_line") return line;
    if (name === "printed_seq") return "CAST(l.number AS VARCHAR)";
    // The amount of a plain row is blank, or one that is read.
    if (name === "unread" || name === "uncounted") return "false";
    const index = amounts.get(name);
    if (index !== undefined) return amountSql(money.find((one) => one.index === index)!, SCALE);
    return sources.columns.get(name)!;
  };
  const own = kept.map(({ name }) => `${plainAt(name)} AS ${duckdb.name(name)}`);
  const names = kept.map(({ name }) => duckdb.name(name));
  const isPlain = `l.level = ${LEVELS.plain}`;
  if (input.records) {
    const cells = cellsText(rows.header.columns.map(({ index }) => index));
    await database.run(`CREATE VIEW recorded AS
SELECT ${line} AS entry, NULL AS record, ${cells} AS cells FROM lines l WHERE ${isPlain}
UNION ALL SELECT nth, record, NULL FROM records`);
  }
  await database.run(`CREATE VIEW numbered AS
SELECT ${line} AS nth, CAST(l.number AS BIGINT) AS number FROM lines l WHERE ${isPlain}
UNION ALL SELECT nth, number FROM records`);
  await database.run(`CREATE VIEW projects AS
SELECT ${line} AS nth, CAST(l.number AS BIGINT) AS number, ${own.join(", ")} FROM lines l ${sources.joins.join(" ")} WHERE ${isPlain}
UNION ALL SELECT nth, number, ${names.join(", ")} FROM records`);
}

// Where lines that are no projects part them more often, another way of numbering would be worth having.
const MOST_STRETCHES = 1_000;

/**
 * Makes the table of the facts, in which the projects are numbered from 1 on (`nth`) and know where they stand (`entry`). False
 * where other lines stand among them too often.
 */
export async function tellFacts(
  { kept }: Begun,
  database: Database,
  { key, join }: { readonly key: string; readonly join: string },
): Promise<boolean> {
  const stretches = await database.query(`SELECT step, min(nth) AS first
FROM (SELECT nth, nth - row_number() OVER (ORDER BY nth) AS step FROM numbered)
GROUP BY step ORDER BY first LIMIT ${MOST_STRETCHES + 1}`);
  if (stretches.length > MOST_STRETCHES) return false;
  const [first, ...others] = stretches.map(({ step, first: from }) => ({ step: Number(step), from: Number(from) }));
  const steps = others.toReversed().map(({ step, from }) => `WHEN p.nth >= ${from} THEN ${step}`);
  const step = steps.length === 0 ? (first?.step ?? 0) : `CASE ${steps.join(" ")} ELSE ${first!.step} END`;
  const names = kept.map(({ name }) => `p.${duckdb.name(name)}`);
  await database.run(
    `CREATE TABLE facts AS SELECT ${[`${key} AS seq`, ...names, `p.nth - ${step} AS nth`, "p.nth AS entry"].join(", ")} FROM projects p ${join}`,
  );
  return true;
}
