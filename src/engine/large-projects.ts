import type { Filter } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import { conditionsSql } from "./condition-sql.ts";
import { duckdb } from "./dialects/duckdb.ts";
import { LARGE_LIST } from "./large-limits.ts";
import type { LargeTable } from "./large-table.ts";
import { planOf } from "./plan.ts";
import { storedProjects } from "./stored-projects.ts";
import { UnsupportedError } from "./unsupported.ts";

/** Some projects of a long table, and how many there are of the kind asked for. */
export interface ListedProjects {
  readonly projects: readonly Project[];
  readonly passing: number;
}

/**
 * The projects of a long table that pass a filter, in their order, at most `limit` of them; the table is read with its
 * records. Throws an UnsupportedError where no limit is given and more pass than are listed at once.
 */
export async function largeProjects(
  table: LargeTable,
  names: Dataset,
  where: Filter,
  limit: number | null,
): Promise<ListedProjects> {
  const { database, facts, file } = table;
  const conditions = conditionsSql(planOf(names, facts, { by: [], where }), duckdb);
  const from = `FROM facts${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""}`;
  const [counted] = await database.query(`SELECT count(*) AS n ${from}`);
  const passing = Number(counted!.n);
  if (Math.min(passing, limit ?? passing) > LARGE_LIST)
    throw new UnsupportedError({
      zh: `${file}：共 ${passing} 个项目，一次至多列出 ${LARGE_LIST} 个：请用 --limit 或 --where 缩小`,
      en: `${file}: ${passing} projects, and at most ${LARGE_LIST} are listed at once: narrow them by --limit or --where`,
    });
  const found = await storedProjects(table, conditions.join(" AND "), limit ?? passing);
  return { projects: found.map(({ project }) => project), passing };
}
