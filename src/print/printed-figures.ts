import type { Language } from "../language/language.ts";
import type { PlainFigures } from "../measure/measure.ts";
import type { MeasureValue } from "../measure/measures/measure-definition.ts";
import { columnUnit, movedTo } from "../unit/exact-amount.ts";
import type { MoneyUnit } from "../unit/unit.ts";

type Sums = Pick<PlainFigures["total"], "investment" | "measures"> &
  Partial<Pick<PlainFigures["rows"][number], "least" | "most">>;

/** Figures with their amounts in the unit of `columnUnit`, in which people read them; ratios stay as they are. */
export function printedFigures(figures: PlainFigures, language: Language): PlainFigures {
  const { rows, total, unit } = figures;
  const sums: readonly Sums[] = [total, ...rows];
  const shown = columnUnit(
    sums.flatMap(({ investment, least, most }) => [investment, least, most]),
    unit,
    language,
  );
  const shownOf = (name: string, of: MoneyUnit) =>
    columnUnit(
      sums.map(({ measures }) => measures?.[name]?.value),
      of,
      language,
    );
  const measured = (name: string, made: MeasureValue): MeasureValue =>
    made.unit.kind === "money" ? inUnit(made, made.unit, shownOf(name, made.unit)) : made;
  const moved = <Row extends Sums>(row: Row): Row => ({
    ...row,
    investment: move(row.investment, unit, shown),
    ...(row.least !== undefined && { least: move(row.least, unit, shown) }),
    ...(row.most !== undefined && { most: move(row.most, unit, shown) }),
    ...(row.measures && {
      measures: Object.fromEntries(Object.entries(row.measures).map(([name, one]) => [name, measured(name, one)])),
    }),
  });
  return { ...figures, unit: shown, rows: rows.map(moved), total: moved(total) };
}

function inUnit(made: MeasureValue, from: MoneyUnit, to: MoneyUnit): MeasureValue {
  return { ...made, unit: to, value: move(made.value, from, to) };
}

function move(amount: number | null, from: MoneyUnit, to: MoneyUnit): number | null {
  return amount === null ? null : movedTo(amount, from, to);
}
