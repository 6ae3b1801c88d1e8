import type { Comparison } from "../compare/compare-editions.ts";
import type { LongCompareOptions } from "../compare/long-comparison.ts";
import { comparedColumns } from "../engine/needed-columns.ts";
import { UnsupportedError } from "../engine/unsupported.ts";
import type { Invocation } from "./command.ts";
import { checkLargeForm, isLarge, readInvokedLarge } from "./large-source.ts";
import { settleIssues, mappingsOf } from "./source.ts";

/**
 * Compares two editions of which one at least is too long to be held; null where both can be. Throws an UnsupportedError
 * where they are to be linked, and a LargeSourceError where one of them isn't a text.
 */
export async function compareInvokedLarge(
  invocation: Invocation,
  [old, next]: readonly [string, string],
  asked: LongCompareOptions,
): Promise<Comparison | null> {
  const { options, output, limits } = invocation;
  const mappings = mappingsOf(options);
  const areLarge = await Promise.all([old, next].map((path) => isLarge([path], mappings, limits)));
  if (!areLarge.includes(true)) return null;
  if (options.links !== undefined || options["links-out"] !== undefined)
    throw new UnsupportedError({
      zh: "--links：长表按名称对应，不用审定的对应关系，也不写出待定的",
      en: "--links: long tables are matched by name, without reviewed links, and open ones aren't written",
    });
  checkLargeForm(options, limits);
  // Both are read in one way, however short the other is.
  const read = async (path: string) => {
    const ofPath = { ...invocation, positionals: [path], limits: { same: 0, streamed: 0, held: 0 } };
    const table = await readInvokedLarge(ofPath, mappings, {
      records: true,
      above: "held",
      needed: (facts, known) => comparedColumns(facts, known, asked.where ?? {}),
    });
    if (table) settleIssues(table, invocation, table.issueCount);
    return table;
  };
  const tables = [await read(old), await read(next)] as const;
  if (!tables[0] || !tables[1])
    throw new UnsupportedError({
      zh: `${old}、${next}：太长，不能读入内存比较；两版都须是文本（CSV、TSV）`,
      en: `${old}, ${next}: too long to be held and compared; both editions must be text (CSV, TSV)`,
    });
  const { compareLarge } = await import("../engine/large-compare.ts");
  const unit = output.language === "zh" ? "个项目" : "projects";
  const progress = (count: number) => output.progress(`compare: ${count} ${unit}`);
  const comparison = await compareLarge(tables[0], tables[1], asked, { progress });
  output.progress("");
  return comparison;
}
