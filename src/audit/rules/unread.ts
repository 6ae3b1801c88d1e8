import { isUncounted, isUnread, type Issue } from "../../project/issue.ts";
import { placesOf } from "../basis/places.ts";
import { defineRule, type Hit } from "../basis/rule.ts";
import type { Words } from "../../language/words.ts";

interface Unread extends Hit {
  readonly issue: Issue;
}

const WHAT: Readonly<Record<string, Words>> = {
  investment: { zh: "投资额", en: "investment" },
  completion: { zh: "竣工时间", en: "completion" },
  district: { zh: "地区", en: "district" },
  amount: { zh: "金额", en: "amount" },
  row: { zh: "整行", en: "row" },
};

// What is told by its own rule isn't told twice.
const isElsewhere = (issue: Issue): boolean => issue.code.startsWith("seq.") || !isUnread(issue);

const hitOf = (issue: Issue): Unread => ({
  issue,
  seqs: issue.seq === undefined ? [] : [issue.seq],
  at: placesOf([issue.at]),
});

/** Rows and cells that the reader couldn't take for what they stand for. */
export const unread = defineRule<Unread>({
  id: "unread",
  severity: "warning",
  certainty: "certain",
  title: { zh: "无法读取的行或单元格", en: "Rows or cells that couldn't be read" },
  test: ({ dataset }) =>
    dataset.issues
      .filter((issue) => !isElsewhere(issue))
      .map((issue) => ({
        ...hitOf(issue),
        severity: /^(?:investment|row)\./.test(issue.code) ? "error" : "warning",
      })),
  message: ({ issue }) => {
    const field = issue.code.split(".")[0]!;
    const what = WHAT[field] ?? { zh: field, en: field };
    return { zh: `${what.zh}无法识别：“${issue.raw.trim().slice(0, 60)}”，未计入`, en: issue.message };
  },
});

/** Amounts that were read, but are added to no other: approximate ones, and those in another currency. */
export const amountUncounted = defineRule<Unread>({
  id: "amount-uncounted",
  severity: "warning",
  certainty: "certain",
  title: { zh: "读出而不计入合计的金额", en: "Amounts that were read but count in no total" },
  test: ({ dataset }) => dataset.issues.filter(isUncounted).map(hitOf),
  message: ({ issue }) => issue.words,
});
