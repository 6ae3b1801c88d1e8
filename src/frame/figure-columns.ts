import { dimensionName } from "../measure/dimensions/catalogue.ts";
import type { FigureRow, Figures } from "../measure/measure.ts";
import { measureName } from "../measure/measures/catalogue.ts";
import type { MoneyUnit, Unit } from "../unit/unit.ts";
import { unitName } from "../unit/unit-words.ts";
import { type Column, KEY } from "./column.ts";

const withUnit = (zh: string, en: string, unit: Unit) => {
  const named = (label: string, name: string, open: string, close: string) =>
    name === "" ? label : `${label}${open}${name}${close}`;
  return { zh: named(zh, unitName(unit, "zh"), "（", "）"), en: named(en, unitName(unit, "en"), " (", ")") };
};

/** Columns of figures: a row's keys, its counts and money, bounds where districts have them, the measures asked for, 序号. */
export function figureColumns({ by, rows, total, unit }: Figures): readonly Column<FigureRow>[] {
  const keys = by.map((dimension): Column<FigureRow> => {
    const label = { zh: dimensionName(dimension, "zh"), en: dimensionName(dimension, "en") };
    // Years stand with words (未列明) at times; a column holds one kind.
    const allNumbers = rows.every(({ keys: own }) => typeof own[dimension] === "number");
    return allNumbers && rows.length > 0
      ? { name: dimension, label, kind: "number", value: ({ keys: own }) => own[dimension] as number }
      : ({ name: dimension, label, kind: "text", value: (row) => String(row.keys[dimension]) } as Column<FigureRow>);
  });
  const number = (
    name: string,
    label: Column<FigureRow>["label"],
    value: (row: FigureRow) => number | null | undefined,
  ) => ({ name, label, kind: "number", value: (row: FigureRow) => value(row) ?? null }) as Column<FigureRow>;
  const bounded = rows.some(({ most }) => most !== undefined);
  return [
    ...keys,
    number("projects", { zh: "项目", en: "Projects" }, (row) => row.projects),
    number("priced", { zh: "有金额", en: "Priced" }, (row) => row.priced),
    number("missing", { zh: "缺金额", en: "Missing" }, (row) => row.missing),
    number("investment", withUnit("投资", "Investment", unit), (row) => row.investment),
    number("share", { zh: "占比", en: "Share" }, (row) => row.share),
    ...(bounded ? boundColumns(unit, number) : []),
    ...Object.entries(total.measures ?? {}).flatMap(([name, { unit: own }]) => [
      number(
        name,
        withUnit(measureName(name, "zh", own), measureName(name, "en", own), own),
        (row) => row.measures![name]!.value,
      ),
      number(
        `${name} (stated)`,
        { zh: `${name}（写明）`, en: `${name} (stated)` },
        (row) => row.measures![name]!.stated,
      ),
    ]),
    {
      name: "seqs",
      label: KEY,
      isKey: true,
      kind: "list",
      value: ({ seqs }) => seqs.map(String),
    } as Column<FigureRow>,
  ];
}

function boundColumns(
  unit: MoneyUnit,
  number: (
    name: string,
    label: Column<FigureRow>["label"],
    value: (row: FigureRow) => number | null | undefined,
  ) => Column<FigureRow>,
): Column<FigureRow>[] {
  return [
    number("least", withUnit("下限", "Least", unit), ({ least }) => least),
    number("most", withUnit("上限", "Most", unit), ({ most }) => most),
  ];
}
