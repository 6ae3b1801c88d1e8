import { QUANTITY_KINDS } from "../project/quantity-kind.ts";
import type { Facts } from "../exchange/facts.ts";
import { dimensionsOf, findDimension } from "../measure/dimensions/catalogue.ts";
import { filterByHeadings } from "../measure/headings.ts";
import type { Filter } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { TEXTS } from "./condition-sql.ts";

// Whatever is asked, joint projects are told by these, and districts by name.
const KINDS = QUANTITY_KINDS.flatMap(({ condition }) => condition?.id ?? []);
const ALWAYS = ["line", "unit", "joint", ...KINDS, "districts", "by_district"];

// What charts are by, and what their notes say of rows.
const CHARTED = ["district", "category", "year", "unit", "organisation"];
const NOTED = ["printed_seq", "last_line", "unread"];

/** The columns of the facts that the charts of figures need. */
export function chartColumns(
  facts: Facts,
  known: Pick<Dataset, "columns" | "projects">,
  where: Filter,
): ReadonlySet<string> {
  return new Set([...neededColumns(facts, known, CHARTED, where), ...NOTED]);
}

/** The columns of the facts that figures by some dimensions under some conditions need, with all amounts. */
export function neededColumns(
  facts: Facts,
  known: Pick<Dataset, "columns" | "projects">,
  by: readonly string[],
  where: Filter,
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
  return new Set([
    ...ALWAYS,
    ...(where.text === undefined ? [] : TEXTS),
    ...dimensions.flatMap(({ id }) => facts.dimensions.get(id) ?? []),
    ...[...facts.amounts.values()].flatMap(({ amount, kind }) => [amount, ...(kind === undefined ? [] : [kind])]),
  ]);
}
