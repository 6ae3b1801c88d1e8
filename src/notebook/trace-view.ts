import type { Trace } from "../audit/trace.ts";
import { keyWord } from "../project/printed-number.ts";
import { BLANK, formatShare } from "../language/format.ts";
import { amounts } from "../print/amounts.ts";
import { placeText } from "../print/place.ts";
import { labelIn } from "../print/unit-label.ts";
import { factText } from "./fact-view.ts";
import { type Viewer, withKeys } from "./view.ts";

const LABELS = {
  zh: {
    columns: ["行", "计入", "占原额", "原文"],
    total: "合计",
    covered: (projects: number, priced: number) => `${projects} 个项目，其中 ${priced} 个写明金额。`,
  },
  en: {
    columns: ["Line", "Counted", "Of its amount", "Text"],
    total: "Total",
    covered: (projects: number, priced: number) => `${priced} of ${projects} projects state an amount.`,
  },
} as const;

/** Shows a number with every row of the source that it is made of. */
export const viewTrace: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "fact", "coverage", "rows", "unit")) return null;
  const { fact, coverage, rows, unit } = value as Trace;
  const labels = LABELS[language];
  const total = unit.kind === fact.unit.kind ? fact.value : null;
  const counted = amounts([...rows.map(({ amount }) => amount), total]);
  return {
    kind: "table",
    caption: factText(fact),
    grid: {
      columns: [keyWord(rows, language), ...labels.columns].map((label, index) => ({
        label: index === 2 ? labelIn(label, unit, language) : label,
        align: index === 4 ? "left" : "right",
      })),
      rows: rows
        .slice(0, limit)
        .map(({ seq, at, share, text }, index) => [
          String(seq),
          placeText(at),
          counted[index]!,
          share === null ? BLANK : formatShare(share),
          text.replace(/\s*[\t\n]/g, " │ "),
        ]),
      ...(total !== null && { total: [labels.total, "", counted.at(-1)!, "", ""] }),
    },
    rowCount: rows.length,
    notes: [labels.covered(coverage.projects, coverage.priced)],
  };
};
