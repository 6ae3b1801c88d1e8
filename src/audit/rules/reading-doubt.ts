import type { Issue } from "../../project/issue.ts";
import { placesOf } from "../basis/places.ts";
import { defineRule, type Hit } from "../basis/rule.ts";

interface Doubt extends Hit {
  readonly issue: Issue;
}

/** What was decided without proof when the source was read: an assumed unit, a table left out, a row that may be a total. */
export const readingDoubt = defineRule<Doubt>({
  id: "reading-doubt",
  severity: "warning",
  certainty: "suspicion",
  title: { zh: "读取时无法确定之处", en: "What couldn't be read with certainty" },
  test: ({ dataset }) =>
    dataset.issues
      .filter(({ severity }) => severity !== undefined)
      .map((issue) => ({
        issue,
        seqs: issue.seq === undefined ? [] : [issue.seq],
        at: placesOf([issue.at]),
        severity: issue.severity ?? "warning",
      })),
  message: ({ issue }) => issue.words,
});
