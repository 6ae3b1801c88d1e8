import { BLANK, formatShare } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { dimensionById, dimensionName } from "../measure/dimensions/catalogue.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import type { PlainFigures } from "../measure/measure.ts";
import { amounts } from "./amounts.ts";
import type { Grid } from "./grid.ts";
import { isLinked, linkWords } from "./link-note.ts";
import { labelIn } from "./unit-label.ts";

const LABELS = {
  zh: {
    names: "归并的写法",
    projects: "项目",
    priced: "有金额",
    missing: "缺金额",
    investment: "投资",
    share: "占比",
    least: "下限",
    most: "上限",
    total: "合计",
    overlap: "多地区项目在每个地区各计一次，各行之和大于合计",
  },
  en: {
    names: "Names merged",
    projects: "Projects",
    priced: "Priced",
    missing: "Missing",
    investment: "Investment",
    share: "Share",
    least: "Least",
    most: "Most",
    total: "Total",
    overlap: "joint projects count in each of their districts: the rows add up to more than the total",
  },
} as const;

/** PlainFigures as a table: keys, counts, investment and share, with bounds where districts have them, and the total. */
export function figuresGrid({ by, rows, total, unit }: PlainFigures, language: Language): Grid {
  const labels = LABELS[language];
  const money = amounts([...rows.map(({ investment }) => investment), total.investment]);
  const bounds = rows.some(({ most }) => most !== undefined)
    ? [amounts(rows.map(({ least }) => least)), amounts(rows.map(({ most }) => most))]
    : [];
  const numbers = ["projects", "priced", "missing", "investment", "share"] as const;
  const merged = rows.some(({ names }) => names && names.length > 1);
  const boundNames = bounds.length > 0 ? (["least", "most"] as const) : [];
  return {
    columns: [
      ...by.map((dimension) => ({ label: dimensionName(dimension, language), align: "left" as const })),
      ...[...numbers, ...boundNames].map((name) => ({
        label: ["investment", "least", "most"].includes(name) ? labelIn(labels[name], unit, language) : labels[name],
        align: "right" as const,
      })),
      ...(merged ? [{ label: labels.names, align: "left" as const }] : []),
    ],
    rows: rows.map((row, index) => [
      ...by.map((dimension) => keyName(dimensionById(dimension), row.keys[dimension]!, language)),
      String(row.projects),
      String(row.priced),
      String(row.missing),
      money[index]!,
      row.share === null ? BLANK : formatShare(row.share),
      ...bounds.map((texts) => texts[index]!),
      ...(merged ? [row.names && row.names.length > 1 ? row.names.join(" = ") : ""] : []),
    ]),
    // PlainFigures of the whole are their own total.
    ...(by.length > 0 && {
      total: [
        ...by.map((_, index) => (index === 0 ? labels.total : "")),
        String(total.projects),
        String(total.priced),
        String(total.missing),
        money.at(-1)!,
        "",
        ...bounds.map(() => ""),
        ...(merged ? [""] : []),
      ],
    }),
  };
}

/** What a reader must know of figures whose rows don't add up to their total, or rest on links of this tool; null of others. */
export function overlapNote(figures: Pick<PlainFigures, "additive" | "by">, language: Language): string | null {
  if (isLinked(figures)) return linkWords(language);
  return figures.additive ? null : jointNote(language);
}

/** That a project of several districts counts in each, so that rows come to more than the total. */
export function jointNote(language: Language): string {
  return LABELS[language].overlap;
}
