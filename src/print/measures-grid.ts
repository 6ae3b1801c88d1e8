import { dimensionHeading } from "../measure/dimensions/heading.ts";
import type { Dataset } from "../project/dataset.ts";
import { BLANK, formatNumber, formatShare } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import type { PlainFigures } from "../measure/measure.ts";
import { measureName } from "../measure/measures/catalogue.ts";
import type { MeasureValue } from "../measure/measures/measure-definition.ts";
import type { Unit } from "../unit/unit.ts";
import { amounts } from "./amounts.ts";
import { fundsLabel, totalLabel } from "./figures-grid.ts";
import type { Grid } from "./grid.ts";
import { labelIn } from "./unit-label.ts";

const LABELS = {
  zh: { projects: "项目", stated: "其中写明（个）", least: "最低", most: "最高" },
  en: {
    projects: "Projects",
    stated: "of which state it",
    least: "least",
    most: "most",
  },
} as const;

const RATIO_DECIMALS = 2;

/** Values of a measure as text: shares in percent, ratios to the hundredth, amounts with the decimals that they need. */
export function measureTexts(values: readonly (number | null | undefined)[], unit: Unit): string[] {
  if (unit.kind === "share") return values.map((value) => (typeof value === "number" ? formatShare(value) : BLANK));
  if (unit.kind === "ratio")
    return values.map((value) => (typeof value === "number" ? formatNumber(value, RATIO_DECIMALS) : BLANK));
  return amounts(values);
}

/**
 * PlainFigures of the measures that were asked for as a table: keys, number of projects, each measure with how many state it
 * where some don't, and between which values a share lies where blanks leave it open; with the total.
 */
export function measuresGrid(figures: PlainFigures, language: Language, read: Dataset["columns"] = []): Grid {
  const { by, rows, total } = figures;
  const labels = LABELS[language];
  const columns = valueColumns(figures, language);
  return {
    columns: [
      ...by.map((dimension) => ({
        label: dimensionHeading(dimension, { columns: read }, language),
        align: "left" as const,
      })),
      { label: labels.projects, align: "right" },
      ...columns.map(({ label }) => ({ label, align: "right" as const })),
    ],
    rows: rows.map((row, index) => [
      ...by.map((dimension) => keyName(dimensionById(dimension), row.keys[dimension]!, language)),
      String(row.projects),
      ...columns.map(({ texts }) => texts[index]!),
    ]),
    // PlainFigures of the whole are their own total.
    ...(by.length > 0 && {
      total: [
        ...by.map((_, index) => (index === 0 ? totalLabel(figures.funds, language) : "")),
        String(total.projects),
        ...columns.map(({ texts }) => texts.at(-1)!),
      ],
    }),
  };
}

/** The measure whose values stand in each column of the grid; undefined for keys, and for what is said about a measure. */
export function measureColumns(figures: PlainFigures, language: Language): (string | undefined)[] {
  const keys = figures.by.map(() => undefined);
  return [...keys, "projects", ...valueColumns(figures, language).map(({ measure }) => measure)];
}

interface ValueColumn {
  readonly label: string;
  readonly texts: readonly string[];
  readonly measure?: string;
}

function valueColumns({ rows, total, funds }: PlainFigures, language: Language): ValueColumn[] {
  const labels = LABELS[language];
  return Object.keys(total.measures!).flatMap((name) => {
    const values: readonly MeasureValue[] = [...rows.map((row) => row.measures![name]!), total.measures![name]!];
    const counts = [...rows, total].map(({ projects }) => projects);
    const { unit } = values.at(-1)!;
    const label = funds && unit.kind === "money" ? fundsLabel(language) : measureName(name, language, unit);
    const texts = (of: (value: MeasureValue) => number | null | undefined) => measureTexts(values.map(of), unit);
    const open = values.some(({ most }) => most !== undefined);
    const partly = values.some(({ stated }, index) => stated !== counts[index]);
    return [
      { label: labelIn(label, unit, language), texts: texts(({ value }) => value), measure: name },
      ...(open
        ? [
            { label: `${label} · ${labels.least}`, texts: texts(({ least, value }) => least ?? value) },
            { label: `${label} · ${labels.most}`, texts: texts(({ most, value }) => most ?? value) },
          ]
        : []),
      ...(partly ? [{ label: labels.stated, texts: values.map(({ stated }) => String(stated)) }] : []),
    ];
  });
}
