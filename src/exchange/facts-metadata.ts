import { currencyOf } from "../measure/measures/money-unit.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { Facts } from "./facts.ts";

// As many as a command says one by one.
const MOST_ISSUES = 10;

/** What a file of facts tells of its source, so that figures can be asked of it by name without the source. */
export interface FactsSource extends Pick<Dataset, "format" | "encoding" | "columns"> {
  readonly table: Dataset["tables"][number];
  /** The first issues, and how many there are in all. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  /** A project that has all headings and amounts of the source: for names, never for figures. */
  readonly example: Project;
}

/** The metadata of a file of facts, each value a text. */
export function factsMetadata(
  { dimensions, amounts }: Facts,
  {
    file,
    sha256,
    format,
    encoding,
    columns,
    table,
    issues,
    issueCount,
  }: Pick<Dataset, "file" | "sha256"> & Omit<FactsSource, "example">,
  projects: readonly Project[],
): Record<string, string> {
  const source: FactsSource = {
    format,
    encoding,
    columns,
    table,
    issues: issues.slice(0, MOST_ISSUES),
    issueCount,
    example: exampleOf(projects),
  };
  return {
    "source.file": file,
    "source.sha256": sha256,
    dimensions: JSON.stringify(Object.fromEntries(dimensions)),
    amounts: JSON.stringify(Object.fromEntries(amounts)),
    source: JSON.stringify(source),
  };
}

function exampleOf(projects: readonly Project[]): Project {
  const first = projects[0]!;
  const headings = new Set(projects.flatMap(({ extra }) => Object.keys(extra)));
  const amounts = new Map<string, Project["amounts"][number]>();
  for (const project of projects)
    for (const amount of project.amounts) if (!amounts.has(amount.label)) amounts.set(amount.label, amount);
  const numbers = new Map<string, NonNullable<Project["numbers"]>[number]>();
  for (const project of projects)
    for (const number of project.numbers ?? []) if (!numbers.has(number.label)) numbers.set(number.label, number);
  return {
    ...first,
    currency: currencyOf(projects),
    investment: projects.find(({ investment }) => investment !== null)?.investment ?? null,
    extra: { ...Object.fromEntries([...headings].map((heading) => [heading, ""])), ...first.extra },
    amounts: [...amounts.values()],
    ...(numbers.size > 0 && { numbers: [...numbers.values()] }),
  };
}
