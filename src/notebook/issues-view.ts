import { BLANK } from "../language/format.ts";
import { placeText } from "../print/place.ts";
import type { Issue } from "../project/issue.ts";
import { listWithKeys, type Viewer } from "./view.ts";

const LABELS = {
  zh: {
    columns: ["问题", "行", "编号", "说明", "原文"],
    caption: (count: number) => `${count} 处未能读懂、未计入或存疑`,
  },
  en: { columns: ["Issue", "Line", "Key", "Message", "As printed"], caption: (count: number) => `${count} issues` },
} as const;

/** Shows what couldn't be read in a source, or wasn't taken as it stands. */
export const viewIssues: Viewer = (value, { language, limit }) => {
  if (!listWithKeys(value, "code", "message", "at", "raw")) return null;
  const issues = value as readonly Issue[];
  const labels = LABELS[language];
  return {
    kind: "table",
    caption: labels.caption(issues.length),
    grid: {
      columns: labels.columns.map((label, index) => ({ label, align: index === 1 || index === 2 ? "right" : "left" })),
      rows: issues
        .slice(0, limit)
        .map(({ code, at, seq, message, words, raw }) => [
          code,
          placeText(at),
          String(seq ?? BLANK),
          words?.[language] ?? message,
          raw,
        ]),
    },
    rowCount: issues.length,
    notes: [],
  };
};
