import { foldName } from "./organisation.ts";
import type { Project } from "./project.ts";

/** A heading without what varies between tables: width, spaces, and the unit in brackets. */
export function plainHeading(heading: string): string {
  return foldName(heading.normalize("NFKC"))
    .replace(/\([^()]*\)/g, "")
    .replace(/\s/g, "")
    .toLowerCase();
}

/**
 * Projects of several sources under one spelling of each heading, the first one's: 年度计划投资（万元） of one table and
 * 年度计划投资（亿元） of another are one column, whose amounts are in ten thousands in both.
 */
export function alignHeadings(parts: readonly (readonly Project[])[]): Project[][] {
  const labels = new Map<string, string>();
  const headers = new Map<string, string>();
  return parts.map((projects) => {
    const ofAmounts = spellings(labels, new Set(projects.flatMap(({ amounts }) => amounts.map(({ label }) => label))));
    const ofExtras = spellings(headers, new Set(projects.flatMap(({ extra }) => Object.keys(extra))));
    if (ofAmounts.size === 0 && ofExtras.size === 0) return [...projects];
    return projects.map((project) => ({
      ...project,
      amounts: project.amounts.map((amount) => ({ ...amount, label: ofAmounts.get(amount.label) ?? amount.label })),
      extra: Object.fromEntries(
        Object.entries(project.extra).map(([name, text]) => [ofExtras.get(name) ?? name, text]),
      ),
      ...(project.numbers && {
        numbers: project.numbers.map((number) => ({ ...number, label: ofExtras.get(number.label) ?? number.label })),
      }),
    }));
  });
}

/** The headings of a source that an earlier one spells otherwise; two of one source stay two. */
function spellings(known: Map<string, string>, headings: ReadonlySet<string>): ReadonlyMap<string, string> {
  const plains = [...headings].map(plainHeading);
  const found = new Map<string, string>();
  for (const [index, heading] of [...headings].entries()) {
    const plain = plains[index]!;
    if (plains.indexOf(plain) !== plains.lastIndexOf(plain)) continue;
    const first = known.get(plain);
    if (first === undefined) known.set(plain, heading);
    else if (first !== heading && !headings.has(first)) found.set(heading, first);
  }
  return found;
}
