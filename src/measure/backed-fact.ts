import { NOT_HELD, NotHeldError } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import { SHARE, thing, type Unit } from "../unit/unit.ts";
import { boundPolicy } from "./bound-policy.ts";
import { sum } from "./decimal.ts";
import { dimensionOf } from "./dimensions/catalogue.ts";
import type { Evaluated as Made } from "./evaluate.ts";
import type { FactQuery } from "./fact-query.ts";
import { groupingOf, isNamed, rowsIn } from "./grouping.ts";
import { type Figures, measure } from "./measure.ts";
import type { MeasureDefinition, MeasureValue } from "./measures/measure-definition.ts";
import { moneyUnit } from "./measures/money-unit.ts";
import type { Filter, JointPolicy, MeasureRequest } from "./request/request.ts";
import type { Tally } from "./tally.ts";

type Value = Pick<MeasureValue, "value" | "stated" | "missing">;

const UNLISTED = { seqs: NOT_HELD, contributions: NOT_HELD } as const;

/**
 * The number that a query asks for of projects that aren't held: the same as of projects that are, but that it doesn't list
 * what it is made of (see `rowsOf`). Throws a NotHeldError for a number that takes the projects one by one.
 */
export function backedFact(projects: readonly Project[], query: FactQuery, definition: MeasureDefinition): Made {
  if (query.works ?? query.otherThan) throw new NotHeldError();
  if (definition.kind === "added") return added(projects, query);
  const cell = cellOf(projects, query);
  const made = (value: Value, unit: Unit): Made => ({ ...value, unit, ...UNLISTED });
  const { kind } = definition;
  switch (kind) {
    case "count": {
      const id = definition.id as "projects" | "priced" | "missing";
      const count = sum(cell.onceOnly(true).map((tally) => tally[id]));
      return made({ value: count, stated: count, missing: 0 }, thing("item"));
    }
    case "amount":
    case "ratio": {
      if (definition.id === "investment") return made(moneyOf(cell.onceOnly(false)), moneyUnit(projects));
      const rows = cell.onceOnly(false, definition.id);
      // Amounts of one kind add up; others, and ratios, are made of all projects at once.
      const isSum = kind === "amount" && !definition.kindOf;
      const [one, ...others] = (isSum || rows.length < 2 ? rows : [cell.together(definition.id)]).flatMap(
        ({ measures }) => measures?.[definition.id] ?? [],
      );
      return measured(one && others.length > 0 ? sumOf([one, ...others]) : one, definition, projects);
    }
    case "least":
    case "most":
      return made(moneyOf(cell.bounded(kind)), moneyUnit(projects));
    case "groups": {
      const named = cell.rows().filter((row) => isNamed(row, query));
      return made({ ...moneyOf(named), value: named.length }, thing("item"));
    }
    case "share": {
      const { value, ...part } = moneyOf(cell.onceOnly(false));
      const whole = cell.whole();
      return made({ ...part, value: value === null || !whole ? null : value / whole }, SHARE);
    }
  }
}

function measured(found: MeasureValue | undefined, definition: MeasureDefinition, projects: readonly Project[]): Made {
  if (found) return { ...found, ...UNLISTED };
  if (definition.kind !== "amount") throw new NotHeldError();
  return { value: null, stated: 0, missing: 0, unit: definition.unitOf(projects), ...UNLISTED };
}

function sumOf(values: readonly MeasureValue[]): MeasureValue {
  const stated = values.flatMap(({ value }) => value ?? []);
  return {
    ...values[0]!,
    value: stated.length === 0 ? null : sum(stated),
    stated: sum(values.map((one) => one.stated)),
    missing: sum(values.map(({ missing }) => missing)),
  };
}

/** What rows come to together: each of their projects is in one of them, or counts in several by its parts. */
function moneyOf(rows: readonly Pick<Tally, "investment" | "priced" | "missing">[]): Value {
  const amounts = rows.flatMap(({ investment }) => investment ?? []);
  return {
    value: amounts.length === 0 ? null : sum(amounts),
    stated: sum(rows.map(({ priced }) => priced)),
    missing: sum(rows.map(({ missing }) => missing)),
  };
}

/** The rows of figures that a query is about. */
function cellOf(projects: readonly Project[], query: FactQuery) {
  const { keys = {}, joint = "apart", weights, seqs, of } = query;
  const by = [...new Set([...Object.keys(keys), ...(of === undefined ? [] : [of])])];
  const where = seqs ? withSeqs(query.where ?? {}, seqs) : query.where;
  const group = (policy: JointPolicy, scope: Filter | undefined, measures?: readonly string[]) => {
    const request: MeasureRequest = { by, joint: policy, ...(weights && { weights }), ...(scope && { where: scope }) };
    return groupingOf(projects, { ...request, ...(measures && { measures }) });
  };
  const dimensions = by.map((name) => dimensionOf(projects, name));
  const rows = (measure?: string) => rowsIn(group(joint, where, measure === undefined ? undefined : [measure]), keys);
  type Row = Tally & Pick<Figures["total"], "measures">;
  /** All of the cell as one row that counts each project once. */
  const together = (measure?: string) => {
    const scope: Record<string, Filter[string]> = { ...where };
    for (const [name, values] of Object.entries(keys)) {
      if (values === undefined) continue;
      // Two conditions on one dimension would be one, and a condition on a district takes in joint projects that name it.
      if (scope[name] !== undefined || (joint === "apart" && dimensionOf(projects, name).partsOf))
        throw new NotHeldError();
      scope[name] = values;
    }
    const request: MeasureRequest = { by: [], joint, where: scope as Filter };
    return groupingOf(projects, { ...request, ...(measure !== undefined && { measures: [measure] }) }).figures.total;
  };
  const isDivided = dimensions.some(({ partsOf }) => partsOf) && (joint === "full" || joint === "split");
  const isLinked = dimensions.some(({ linksOf }) => linksOf);
  return {
    rows,
    together,
    onceOnly: (counts: boolean, measure?: string): readonly Row[] => {
      const found = rows(measure);
      const several = found.length > 1 && (isLinked || (isDivided && of === undefined && (counts || joint === "full")));
      return several ? [together(measure)] : found;
    },
    bounded: (kind: "least" | "most"): readonly Tally[] => {
      const found = rowsIn(group(boundPolicy(kind, joint), where), keys).filter((row) => row.most !== undefined);
      if (found.length > 1 && joint === "full" && of === undefined) throw new NotHeldError();
      return found;
    },
    whole: () => group(joint, query.where).figures.total.investment,
  };
}

function withSeqs(where: Filter, seqs: readonly number[]): Filter {
  const { seq } = where;
  return { ...where, seq: seq ? seqs.filter((one) => seq.includes(one)) : seqs };
}

/** What the rows by district count beyond counting each project once. */
function added(projects: readonly Project[], { joint = "apart", weights, where }: FactQuery): Made {
  const scope = { ...(weights && { weights }), ...(where && { where }) };
  const once = measure(projects, { by: [], ...scope });
  const byDistrict = measure(projects, { by: ["district"], joint, ...scope });
  const counted = byDistrict.rows.flatMap(({ investment }) => investment ?? []);
  const { investment, priced, missing } = once.total;
  return {
    value: investment === null ? null : sum([...counted, -investment]),
    unit: once.unit,
    stated: priced,
    missing,
    ...UNLISTED,
  };
}
