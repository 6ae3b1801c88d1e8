import { QUANTITY_KINDS } from "../project/quantity-kind.ts";
import type { Facts } from "../exchange/facts.ts";
import { dimensionsOf, findDimension } from "../measure/dimensions/catalogue.ts";
import { filterByHeadings, measureIn } from "../measure/headings.ts";
import type { MeasureDefinition } from "../measure/measures/measure-definition.ts";
import type { Filter } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { TEXTS } from "./condition-sql.ts";

// Kinds of projects that a condition can be about.
const KINDS = QUANTITY_KINDS.flatMap(({ condition }) => condition?.id ?? []);
// Whatever is asked, joint projects are told by these, and districts by name.
const ALWAYS = ["line", "joint", "districts", "by_district"];

// What charts are by, and what their notes say of rows.
const CHARTED = ["district", "category", "year", "unit", "organisation"];
const COMPARED = ["year", "section"];
const PRINTED = ["unit", "district", "category"];
const NOTED = ["printed_seq", "last_line", "unread", "uncounted"];

/** The columns of the facts that the charts of figures need. */
export function chartColumns(
  facts: Facts,
  known: Pick<Dataset, "columns" | "projects">,
  where: Filter,
): ReadonlySet<string> {
  return new Set([...neededColumns(facts, known, CHARTED, where), ...KINDS, ...NOTED]);
}

/** The columns of the facts that tell what two editions name; their projects are compared as records. */
export function comparedColumns(
  facts: Facts,
  known: Pick<Dataset, "columns" | "projects">,
  where: Filter,
): ReadonlySet<string> {
  return new Set([...neededColumns(facts, known, COMPARED, where, []), ...PRINTED, "name", "content"]);
}

/**
 * The columns of the facts that figures by some dimensions under some conditions need, with the investment and the amounts
 * that some measures take; without a list of measures, with all amounts.
 */
export function neededColumns(
  facts: Facts,
  known: Pick<Dataset, "columns" | "projects">,
  by: readonly string[],
  where: Filter,
  measures?: readonly string[],
): ReadonlySet<string> {
  const found = (names: readonly string[]) =>
    names.flatMap((name) => {
      const [own = name] = Object.keys(filterByHeadings(known, { [name]: "" }));
      return findDimension(known.projects, own) ?? [];
    });
  const grouped = found(by);
  // The lists of all dimensions that go by links stand side by side.
  const linked = grouped.some(({ linksOf }) => linksOf)
    ? dimensionsOf(known.projects).filter(({ linksOf }) => linksOf)
    : [];
  const dimensions = [...grouped, ...linked, ...found(Object.keys(where))];
  const taken = measures && new Set(["investment", ...measures.flatMap((name) => amountsOf(measureIn(known, name)))]);
  return new Set([
    ...ALWAYS,
    ...KINDS.filter((id) => Object.hasOwn(where, id)),
    ...(where.text === undefined ? [] : TEXTS),
    ...(grouped.some(({ id }) => id === "organisation") ? ["unit"] : []),
    ...dimensions.flatMap(({ id }) => facts.dimensions.get(id) ?? []),
    ...[...facts.amounts].flatMap(([id, { amount, kind }]) =>
      taken?.has(id) === false ? [] : [amount, ...(kind === undefined ? [] : [kind])],
    ),
  ]);
}

/** The amounts that a measure adds up. */
function amountsOf(definition: MeasureDefinition): string[] {
  if (definition.kind === "ratio") return [definition.of.id, definition.per.id];
  return definition.kind === "amount" ? [definition.id] : [];
}
