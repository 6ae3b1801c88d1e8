import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import { isPlaceholder } from "./reading.ts";

/**
 * What zeros among a table's amounts are taken for: an amount of nothing, in any unit. Beside blanks they are that; in a
 * table that leaves no amount blank they may stand for one that isn't stated, and it is said that they were counted.
 */
export function zeroDoubts(number: number, projects: readonly Project[]): Issue[] {
  const first = projects.find(({ investment }) => investment === 0);
  if (!first) return [];
  const isBlank = ({ investmentText }: Project) => investmentText === null || isPlaceholder(investmentText);
  const words = projects.some(isBlank)
    ? {
        zh: `第${number}个表有金额为 0 的行，也有空白：0 按金额为零计，空白按未标金额计`,
        en: `table ${number} states 0 in some rows and leaves others blank: 0 is read as an amount of nothing, a blank as none stated`,
      }
    : {
        zh: `第${number}个表有金额为 0 的行，没有空白：0 可能表示未填；现按金额为零计，合计不受影响，有金额的项目数和均值受影响`,
        en: `table ${number} states 0 in some rows and leaves none blank: 0 may stand for an amount that isn't stated; it is read as an amount of nothing, which bears on counts and averages, not on sums`,
      };
  return [{ code: "amount.zero", severity: "note", message: words.en, words, at: first.source, raw: "0" }];
}
