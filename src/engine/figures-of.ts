import { cellId } from "../measure/cell-id.ts";
import { add, type Decimal, decimal, multiply, toNumber } from "../measure/decimal.ts";
import type { PlainFigures, PlainRow } from "../measure/measure.ts";
import type { MeasureDefinition, MeasureValue, RatioDefinition } from "../measure/measures/measure-definition.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import { inOrder } from "../measure/order.ts";
import { isBounded } from "../measure/district-bounds.ts";
import type { Key } from "../measure/request/request.ts";
import { ratioOf, thing, type Unit } from "../unit/unit.ts";
import type { Plan } from "./plan.ts";

/** A row of a result: exact numbers as text, so that no digit is lost on the way. */
export type ResultRow = Readonly<Record<string, unknown>>;

/** The figures that the result of `summarySql` holds, in the order of `measure`; `names` are those of organisations, by cell. */
export function figuresOf(
  plan: Plan,
  result: readonly ResultRow[],
  names: ReadonlyMap<string, readonly string[]> = new Map(),
): PlainFigures {
  const { dimensions, joint, measures, projects } = plan;
  const total = result.find(({ level }) => level === "total")!;
  const divided = dimensions.findIndex(({ partsOf }) => partsOf);
  const groups = result
    .filter(({ level }) => level === "row")
    .map((row) => ({
      row,
      keys: keysOf(plan, row),
      joint: divided >= 0 && joint === "apart" && Number(row.joints) > 0,
      sum: exact(row.investment),
    }));
  const rows = inOrder(dimensions, groups, ({ sum, row }) => ({ investment: sum, first: Number(row.first_seq) }));
  const whole = exactNumber(total.investment);
  const linked = dimensions.some(({ linksOf }) => linksOf);
  const hasBounds = (key: Key | undefined, { bounded }: ResultRow) =>
    divided >= 0 && isBounded(dimensions[divided], key) && Number(bounded) === 1;
  return {
    by: dimensions.map(({ id }) => id),
    joint,
    unit: moneyUnit(projects),
    additive: !(
      (divided >= 0 && joint === "full" && Number(total.joints) > 0) ||
      (linked && Number(total.cells) > Number(total.projects))
    ),
    rows: rows.map(({ row, keys, joint: isJointRow }): PlainRow => {
      const byName = Object.fromEntries(dimensions.map(({ id }, index) => [id, keys[index]!]));
      const investment = exactNumber(row.investment);
      return {
        ...byName,
        keys: byName,
        ...countsOf(row),
        investment,
        share: investment === null || !whole ? null : investment / whole,
        ...(!isJointRow &&
          hasBounds(keys[divided], row) && { least: exactNumber(row.least), most: exactNumber(row.most) }),
        ...(dimensions.some(({ id }) => id === "organisation") && { names: names.get(cellId(keys)) ?? [] }),
        ...(measures.length > 0 && { measures: valuesOf(plan, row) }),
      };
    }),
    total: { ...countsOf(total), investment: whole, ...(measures.length > 0 && { measures: valuesOf(plan, total) }) },
  };
}

/** The keys of a row, as the dimensions have them: a year is a number. */
export function keysOf({ dimensions }: Plan, row: ResultRow): Key[] {
  return dimensions.map(({ id, ordered }) => {
    const text = String(row[id]);
    return ordered && /^\d+$/.test(text) ? Number(text) : text;
  });
}

function countsOf(row: ResultRow) {
  const [projects, priced] = [Number(row.projects), Number(row.priced)];
  const seqs = typeof row.seqs === "string" && row.seqs !== "" ? row.seqs.split(" ").map(Number) : [];
  return { projects, priced, missing: projects - priced, seqs };
}

/** An exact decimal from its text, which some engines write as 0E-10; null for a blank. */
function exact(value: unknown): Decimal | null {
  if (value === null || value === undefined) return null;
  const [, sign, whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(String(value)) ?? [];
  if (sign === undefined) throw new TypeError(`expected a decimal, got ${JSON.stringify(value)}`);
  const coefficient = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - Number(power);
  return scale >= 0 ? { coefficient, scale } : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 };
}

/** The number that an engine wrote as an exact decimal; null for a blank. */
export function exactNumber(value: unknown): number | null {
  const found = exact(value);
  return found && toNumber(found);
}

function valuesOf(plan: Plan, row: ResultRow): Record<string, MeasureValue> {
  return Object.fromEntries(
    plan.measures.map(({ name, definition }, index) => [name, measuredValue(definition, `m${index + 1}_`, plan, row)]),
  );
}

function measuredValue(definition: MeasureDefinition, prefix: string, plan: Plan, row: ResultRow): MeasureValue {
  const part = (name: string) => row[`${prefix}${name}`];
  const alike = part("kinds") === undefined || Number(part("kinds")) <= 1;
  switch (definition.kind) {
    case "amount": {
      const stated = Number(part("stated"));
      const missing = definition.ofSome ? 0 : Number(row.projects) - stated;
      return {
        value: alike ? exactNumber(part("sum")) : null,
        unit: definition.unitOf(plan.projects),
        stated,
        missing,
        seqs: [],
      };
    }
    case "ratio":
      return ratioValue(definition, alike, plan, row, part);
    default: {
      const count = Number(part("count"));
      return { value: count, unit: thing("item"), stated: count, missing: 0, seqs: [] };
    }
  }
}

function ratioValue(
  { of, per, exponent }: RatioDefinition,
  alike: boolean,
  { projects }: Plan,
  row: ResultRow,
  part: (name: string) => unknown,
): MeasureValue {
  const [sum, divisor, stated] = [exactNumber(part("of")), exactNumber(part("per")), Number(part("stated"))];
  const whole = of.unitOf(projects);
  const ofUnit = whole.kind === "money" && exponent !== undefined ? { ...whole, exponent } : whole;
  const shift = whole.kind === "money" && ofUnit.kind === "money" ? whole.exponent - ofUnit.exponent : 0;
  const unit: Unit = ratioOf(ofUnit, per.unitOf(projects));
  const shifted = sum === null || shift === 0 ? sum : toNumber(multiply(decimal(sum), decimal(10 ** shift)));
  const wholes = Number(part("wholes"));
  const concerned = per.ofSome ? wholes : Number(row.projects);
  const isOpen = unit.kind === "share" && stated < wholes && wholes === Number(row.projects);
  const all = isOpen ? exactNumber(part("whole")) : null;
  return {
    value: !alike || shifted === null || !divisor ? null : shifted / divisor,
    unit,
    stated,
    missing: concerned - stated,
    ...(all && {
      least: (sum ?? 0) / all,
      most: toNumber(add(decimal(sum ?? 0), exact(part("open"))!)) / all,
    }),
    seqs: [],
  };
}
