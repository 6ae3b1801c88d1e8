import { dimensionHeading } from "../measure/dimensions/heading.ts";
import type { Dataset } from "../project/dataset.ts";
import { BLANK, formatShare } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import type { PlainFigures } from "../measure/measure.ts";
import { amounts } from "./amounts.ts";
import type { Grid } from "./grid.ts";
import { isLinked, linkWords } from "./link-note.ts";
import { withUnit } from "../unit/unit-words.ts";
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
    funds: "金额",
    fundTotal: "各来源合计",
    otherTotal: (funds: string, whole: string) => `各资金来源合计${funds}，不是同一范围的总投资（${whole}）`,
    unknownTotal: (funds: string) => `各资金来源合计${funds}；来源没有写明总投资`,
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
    funds: "Amount",
    fundTotal: "All sources of funds",
    otherTotal: (funds: string, whole: string) =>
      `the sources of funds come to ${funds}, which isn't the investment of the same projects (${whole})`,
    unknownTotal: (funds: string) => `the sources of funds come to ${funds}; the source states no investment`,
    overlap: "joint projects count in each of their districts: the rows add up to more than the total",
  },
} as const;

/** PlainFigures as a table: keys, counts, investment and share, with bounds where districts have them, and the total. */
export function figuresGrid(
  { by, rows, total, unit, funds }: PlainFigures,
  language: Language,
  columns: Dataset["columns"] = [],
): Grid {
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
      ...by.map((dimension) => ({
        label: dimensionHeading(dimension, { columns }, language),
        align: "left" as const,
      })),
      ...[...numbers, ...boundNames].map((name) => ({
        label: ["investment", "least", "most"].includes(name)
          ? labelIn(labels[name === "investment" && funds ? "funds" : name], unit, language)
          : labels[name],
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
        ...by.map((_, index) => (index === 0 ? totalLabel(funds, language) : "")),
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

/** What money of sources of funds is called. */
export function fundsLabel(language: Language): string {
  return LABELS[language].funds;
}

/** What the total is called: that of sources of funds is the investment's only where it is equal to it. */
export function totalLabel(funds: PlainFigures["funds"], language: Language): string {
  const labels = LABELS[language];
  return funds && !funds.isInvestment ? labels.fundTotal : labels.total;
}

/**
 * What a reader must know of figures whose rows don't add up to their total, whose total isn't the investment, or that
 * rest on links of this tool; null of others.
 */
export function overlapNote(
  figures: Pick<PlainFigures, "additive" | "by" | "funds">,
  language: Language,
): string | null {
  if (isLinked(figures)) return linkWords(language);
  const notes = [fundsNote(figures, language), figures.additive ? null : jointNote(language)];
  return notes.filter((note) => note !== null).join(language === "zh" ? "。" : ". ") || null;
}

/** That sources of funds come to something else than the investment; null where they don't, and of other figures. */
function fundsNote({ funds }: Pick<PlainFigures, "funds">, language: Language): string | null {
  if (!funds || funds.isInvestment) return null;
  const labels = LABELS[language];
  const inWords = (amount: number | null) =>
    amount === null ? BLANK : withUnit(amounts([amount])[0]!, funds.unit, language);
  const sum = inWords(funds.sum);
  return funds.investment === null ? labels.unknownTotal(sum) : labels.otherTotal(sum, inWords(funds.investment));
}

/** That a project of several districts counts in each, so that rows come to more than the total. */
export function jointNote(language: Language): string {
  return LABELS[language].overlap;
}
