import type { Language } from "../language/language.ts";
import type { PlainFigures } from "../measure/measure.ts";
import type { MeasureValue } from "../measure/measures/measure-definition.ts";
import { exactAmount, exactUnit } from "../unit/exact-amount.ts";
import type { MoneyUnit } from "../unit/unit.ts";

type Sums = Pick<PlainFigures["total"], "investment" | "measures"> &
  Partial<Pick<PlainFigures["rows"][number], "least" | "most">>;

/** Figures with their amounts in the unit of `exactUnit`, in which people read them; ratios stay as they are. */
export function printedFigures(figures: PlainFigures, language: Language): PlainFigures {
  const { rows, total, unit } = figures;
  const moved = <Row extends Sums>(row: Row): Row => ({
    ...row,
    investment: move(row.investment, unit, language),
    ...(row.least !== undefined && { least: move(row.least, unit, language) }),
    ...(row.most !== undefined && { most: move(row.most, unit, language) }),
    ...(row.measures && {
      measures: Object.fromEntries(Object.entries(row.measures).map(([name, one]) => [name, measured(one, language)])),
    }),
  });
  return { ...figures, unit: exactUnit(unit, language), rows: rows.map(moved), total: moved(total) };
}

function measured(made: MeasureValue, language: Language): MeasureValue {
  const { unit, value } = made;
  if (unit.kind !== "money") return made;
  return { ...made, unit: exactUnit(unit, language), value: move(value, unit, language) };
}

function move(amount: number | null, unit: MoneyUnit, language: Language): number | null {
  return amount === null ? null : exactAmount(amount, unit, language);
}
