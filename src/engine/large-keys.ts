import type { FactColumn } from "../exchange/facts.ts";
import type { Issue } from "../project/issue.ts";
import { projectKeys, repeatedNumber } from "../reading/sequence.ts";
import type { Database } from "./duckdb.ts";

/** Where the projects of a long table stand, before they have their keys. */
interface Keyless {
  readonly database: Database;
  /** Columns of the facts that there are, but for the keys. */
  readonly columns: readonly FactColumn[];
  readonly file: string;
  /** Whether their whole records are there, too. */
  readonly records: boolean;
}

/**
 * Gives every project its key, by the printed numbers in their order: the view `facts` has them as `seq`, and `recorded`
 * whole records by their places. Returns the issues of numbers that stand there twice, at most `most` of them, and how many there are.
 */
export async function keyProjects(
  { database, columns, file, records }: Keyless,
  printed: readonly (number | null)[],
  most: number,
): Promise<{ readonly issues: readonly Issue[]; readonly count: number }> {
  const keys = projectKeys(printed);
  const names = columns.map(({ name }) => `r."${name.replaceAll('"', '""')}"`);
  const rest = [...names, "r.nth", "r.nth AS entry"].join(", ");
  if (records) await database.run("CREATE VIEW recorded AS SELECT nth AS entry, record, NULL AS cells FROM records");
  if (keys.every((key, index) => key === index + 1)) {
    await database.run(`CREATE VIEW facts AS SELECT r.nth AS seq, ${rest} FROM records r`);
    return { issues: [], count: 0 };
  }
  await database.keep("keys", keys);
  await database.run(`CREATE VIEW facts AS SELECT k.seq, ${rest} FROM records r JOIN keys k USING (nth)`);
  const repeated = keys.flatMap((key, index) => {
    const number = printed[index] ?? null;
    return number === null || number === key ? [] : [{ number, key, nth: index + 1 }];
  });
  const listed = repeated.slice(0, most);
  const lines = new Map<number, number>();
  if (listed.length > 0) {
    const places = listed.map(({ nth }) => nth).join(", ");
    for (const { nth, line } of await database.query(`SELECT nth, line FROM records WHERE nth IN (${places})`))
      lines.set(Number(nth), Number(line));
  }
  const issues = listed.map(({ number, key, nth }) =>
    repeatedNumber(String(number), key, { file, line: lines.get(nth) ?? 0 }),
  );
  return { issues, count: repeated.length };
}
