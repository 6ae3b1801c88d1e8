import { join } from "node:path";
import { wrongUse } from "./wrong-use.ts";
import { dimensionOf } from "../measure/dimensions/catalogue.ts";
import { filterByHeadings } from "../measure/headings.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import { measure } from "../measure/measure.ts";
import { isJoint, type Key, UNSTATED } from "../measure/request/request.ts";
import type { Scope } from "../measure/scope.ts";
import { reportFiles, type ReportRequest } from "../pipeline.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Invocation } from "./command.ts";
import { writeInvokedReport } from "./write-report.ts";

// Each takes about a second; more are rather a table.
const MOST_PROFILES = 100;

/**
 * A brief for each group of a dimension (each district, each category), alike in form, in a folder of its own within
 * `out` that `verify` takes. Says which were written; throws a UsageError where there are none or too many.
 */
export async function writeProfiles(
  dataset: Dataset,
  by: string,
  request: ReportRequest & { readonly scope: Scope },
  { out, invocation }: { readonly out: string; readonly invocation: Invocation },
): Promise<void> {
  const { output } = invocation;
  // A printed heading stands for its field, as in `--by`.
  const [name = by] = Object.keys(filterByHeadings(dataset, { [by]: [] }));
  const definition = dimensionOf(dataset.projects, name);
  const groups = groupsIn(dataset, definition.id, request.scope);
  if (groups.length === 0 || groups.length > MOST_PROFILES)
    throw wrongUse(
      "--profile",
      {
        zh: `所统计的项目中有 1 到 ${MOST_PROFILES} 组的维度`,
        en: `a dimension with 1 to ${MOST_PROFILES} groups in scope`,
      },
      { zh: `${by} 的 ${groups.length} 组`, en: `${groups.length} in ${by}` },
    );
  const taken = new Set<string>();
  for (const [index, key] of groups.entries()) {
    output.progress(`[${index + 1}/${groups.length}] ${keyName(definition, key, output.language)} …`);
    const scope = { ...request.scope, where: { ...request.scope.where, [definition.id]: [key] } };
    const files = await reportFiles(dataset, { ...request, scope, brief: true });
    const folder = join(out, folderName(keyName(definition, key, request.language ?? "zh"), taken));
    await writeInvokedReport(folder, files, invocation);
    output.wrote(folder, files.length);
  }
  output.progress("");
}

/** The groups that stand for one thing each: no joint project, nothing unstated; largest first. */
function groupsIn(dataset: Dataset, dimension: string, { where }: Scope): Key[] {
  // A joint project is of several: it counts in the profile of each as the policy says, but is none of its own.
  const { rows } = measure(
    { ...dataset, projects: dataset.projects.filter((project) => !isJoint(project)) },
    {
      by: [dimension],
      where,
    },
  );
  return rows.map(({ keys }) => keys[dimension]!).filter((key) => key !== UNSTATED);
}

/** A name that every file system takes, and that no other group has. */
function folderName(name: string, taken: Set<string>): string {
  const plain = [...name].map((character) => (/[\\/:*?"<>|\p{C}]/u.test(character) ? "_" : character)).join("");
  const safe =
    plain
      .trim()
      .replace(/^\.+|[. ]+$/g, "")
      .slice(0, 80) || "_";
  let own = safe;
  for (let count = 2; taken.has(own.toLowerCase()); count += 1) own = `${safe}-${count}`;
  taken.add(own.toLowerCase());
  return own;
}
