import type { Issue } from "../project/issue.ts";
import { repeatedNumber } from "../reading/sequence.ts";
import type { Database } from "./duckdb.ts";

// Stretches in which the numbers go on by one; a table with more is looked through in another way.
const MOST_STRETCHES = 1_000;

/** What the keys of projects are made of: SQL for the key of a row `p` with what it is joined to, and numbers that stand twice. */
export interface LineKeys {
  readonly key: string;
  readonly join: string;
  readonly issues: readonly Issue[];
  readonly count: number;
}

/**
 * The keys of the projects of the table or view `numbered` (`nth` in their order, `number` as printed), as `projectKeys`
 * gives them.
 */
export async function keysOfLines(database: Database, file: string, most: number): Promise<LineKeys> {
  const [first] = await database.query(
    "SELECT count(*) AS n, count(number) AS numbers, min(number) AS least, max(number) AS greatest FROM numbered",
  );
  const [all, numbers] = [Number(first!.n), Number(first!.numbers)];
  const [least, greatest] = [Number(first!.least), Number(first!.greatest)];
  const plain = { key: "p.number", join: "", issues: [], count: 0 };
  const free = `SELECT nth, ${greatest} + row_number() OVER (ORDER BY nth) AS seq FROM`;
  const keyed = { key: "coalesce(k.seq, p.number)", join: "LEFT JOIN keys k USING (nth)" };
  if (numbers >= all / 2 && least > 0 && (await alwaysGoOn(database))) {
    if (numbers === all) return plain;
    await database.run(`CREATE TABLE keys AS ${free} numbered WHERE number IS NULL`);
    return { ...plain, ...keyed };
  }
  const [counted] = await database.query(`SELECT count(DISTINCT number) AS n,
  (SELECT count(*) FROM (SELECT number, lag(number) OVER (ORDER BY nth) AS before FROM numbered WHERE number IS NOT NULL)
   WHERE number = ${least} AND before > ${least}) AS restarts FROM numbered`);
  const doubles = numbers - Number(counted!.n);
  if (Number(counted!.restarts) > 0 || least <= 0 || doubles > numbers / 10 + 1 || numbers < all / 2) {
    await database.run("CREATE TABLE keys AS SELECT nth, row_number() OVER (ORDER BY nth) AS seq FROM numbered");
  } else if (doubles === 0 && numbers === all) return plain;
  else
    await database.run(`CREATE TABLE keys AS WITH twice AS (
  SELECT number FROM numbered WHERE number IS NOT NULL GROUP BY number HAVING count(*) > 1
), places AS (
  SELECT nth, row_number() OVER (PARTITION BY number ORDER BY nth) AS place FROM numbered WHERE number IN (FROM twice)
)
${free} (SELECT nth FROM places WHERE place > 1 UNION ALL SELECT nth FROM numbered WHERE number IS NULL)`);
  const repeated = "FROM numbered p JOIN keys k USING (nth) WHERE p.number IS NOT NULL AND p.number <> k.seq";
  const [count] = await database.query(`SELECT count(*) AS n ${repeated}`);
  const listed = await database.query(`SELECT p.number, k.seq, p.nth ${repeated} ORDER BY p.nth LIMIT ${most}`);
  const issues = listed.map(({ number, seq, nth }) =>
    repeatedNumber(String(number), Number(seq), { file, line: Number(nth) }),
  );
  return { ...keyed, issues, count: Number(count!.n) };
}

/** Whether each number is greater than all before it, as is seen where they go on by one in few stretches. */
async function alwaysGoOn(database: Database): Promise<boolean> {
  const stretches = await database.query(`SELECT number - nth AS step, min(number) AS least, max(number) AS most,
  min(nth) AS first, max(nth) AS last FROM numbered WHERE number IS NOT NULL GROUP BY step ORDER BY first LIMIT ${MOST_STRETCHES}`);
  return (
    stretches.length < MOST_STRETCHES &&
    stretches.every(({ least, first }, index) => {
      const before = stretches[index - 1];
      return !before || (Number(least) > Number(before.most) && Number(first) > Number(before.last));
    })
  );
}
