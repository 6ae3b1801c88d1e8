import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";

/**
 * Projects that look like totals: they have neither a number nor any trait that most others have, and their amount is
 * the sum of the rows just above or below them. They are counted as projects, and said.
 */
export function uncountedTotals(projects: readonly Project[]): Issue[] {
  if (projects.length < 3) return [];
  const bare = projects.map(isBare(projects));
  const amounts = projects.map(({ investment }) => investment);
  return projects.flatMap((project, index): Issue[] => {
    if (!bare[index] || project.investment === null || project.investment === 0) return [];
    const count =
      run(amounts, bare, index, -1, project.investment) ?? run(amounts, bare, index, 1, project.investment) ?? null;
    if (count === null) return [];
    const zh = `“${project.name}”等于相邻${count}行之和，可能是小计或合计，现按项目计入，会重复计算`;
    const en = `"${project.name}" equals the sum of the ${count} rows beside it: it may be a total, is counted as a project, and then counts twice`;
    const words = { zh, en };
    return [
      {
        code: "row.total",
        severity: "error",
        message: en,
        words,
        at: project.source,
        raw: project.name,
        seq: project.seq,
      },
    ];
  });
}

function isBare(projects: readonly Project[]): (project: Project) => boolean {
  const numbered = projects.filter(({ seqText }) => seqText !== null).length >= projects.length / 2;
  const traits = (["unit", "completion", "content", "district"] as const).filter(
    (trait) => projects.filter((project) => project[trait] !== null).length >= projects.length / 2,
  );
  return (project) =>
    (!numbered || project.seqText === null) &&
    (numbered || traits.length > 0) &&
    traits.filter((trait) => project[trait] !== null).length <= traits.length / 2;
}

/** How many rows on one side add up to an amount, without other bare rows; null where none do. */
function run(
  amounts: readonly (number | null)[],
  bare: readonly boolean[],
  from: number,
  step: 1 | -1,
  total: number,
): number | null {
  let sum = 0;
  for (
    let index = from + step, count = 1;
    index >= 0 && index < amounts.length && !bare[index];
    index += step, count += 1
  ) {
    sum += amounts[index] ?? 0;
    if (Math.abs(sum - total) <= 1e-9 * Math.max(1, total)) return count;
    if (sum > total * (1 + 1e-9)) return null;
  }
  return null;
}
