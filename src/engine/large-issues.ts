import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import { damagedWords } from "../table/decode-text.ts";

/** Amounts under names that the first rows don't have (sources of funds, say) have no column. */
export function strangeAmounts(projects: readonly Omit<Project, "seq">[], known: ReadonlySet<string>): Issue[] {
  return projects.flatMap((project) =>
    project.amounts.flatMap(({ label, text }): Issue[] => {
      if (known.has(label)) return [];
      const words = {
        zh: `金额“${label}”在开头的行中没有，不计入任何指标`,
        en: `no amount ${label} stands in the first rows: it is in no measure`,
      };
      return [
        { code: "amount.late", severity: "warning", message: words.en, words, at: project.source, raw: text ?? "" },
      ];
    }),
  );
}

/** The issue of bytes that aren't valid in an encoding, where there are some. */
export function damageIssue(file: string, encoding: string, damaged: readonly number[]): Issue[] {
  const [first] = damaged;
  if (first === undefined) return [];
  const words = damagedWords(encoding, damaged.length, first);
  return [
    { code: "encoding.damaged", severity: "warning", message: words.en, words, at: { file, line: first }, raw: "" },
  ];
}
