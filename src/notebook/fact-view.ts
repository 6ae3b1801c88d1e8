import { BLANK, formatNumber, formatShare } from "../language/format.ts";
import { keyWord } from "../project/printed-number.ts";
import { type Fact, isMoney } from "../measure/fact.ts";
import { amounts } from "../print/amounts.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import { type Viewer, withKeys } from "./view.ts";

const LABELS = {
  zh: { adds: "计入", total: "合计" },
  en: { adds: "Adds", total: "Total" },
} as const;

/** Shows one number with the projects that it is made of. */
export const viewFact: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "id", "query", "value", "unit", "contributions")) return null;
  const fact = value as Fact;
  const labels = LABELS[language];
  const texts = amounts(fact.contributions.map(({ amount }) => amount));
  return {
    kind: "table",
    caption: factText(fact),
    grid: {
      columns: [keyWord(undefined, language), labels.adds].map((label) => ({ label, align: "right" })),
      rows: fact.contributions.slice(0, limit).map(({ seq }, index) => [String(seq), texts[index]!]),
      ...(isMoney(fact) && { total: [labels.total, fact.value === null ? BLANK : formatNumber(fact.value)] }),
    },
    rowCount: fact.contributions.length,
    notes: [],
  };
};

/** A number with its unit and its id: `60 万元 ← investment/district=白云矿区/joint=apart`. */
export function factText({ id, value, unit }: Fact): string {
  const text =
    value === null ? BLANK : unit.kind === "share" ? formatShare(value) : `${formatNumber(value)} ${unitSymbol(unit)}`;
  return `${text} ← ${id}`;
}
