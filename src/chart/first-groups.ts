import { nameList } from "./labels.ts";
import { formatShare } from "../language/format.ts";
import type { Dimension } from "../measure/request/request.ts";
import { equalFirst, firstPlaces } from "../statement/ranking.ts";
import type { Group } from "./groups.ts";
import { asStated, type Study } from "./study.ts";

// More equal ones than these make no title.
const MOST_EQUAL = 3;

/** The groups with most of what a chart measures, at most so many, none of them equal to one that is left out. */
export function firstGroups(study: Study, dimension: Dimension, groups: readonly Group[], most: number): Group[] {
  return firstPlaces(groups, most, amountsBy(study, dimension));
}

/** A title where several groups share the first place: what each of them has. Null where they are too many, or one leads. */
export function equalTitle(
  study: Study,
  dimension: Dimension,
  groups: readonly Group[],
  /** How their names stand in the title, by default as they are drawn. */
  naming: (names: readonly string[]) => string = (names) => nameList(names, study.language),
): string | null {
  const first = equalFirst(groups, amountsBy(study, dimension));
  if (first.length < 2 || first.length > MOST_EQUAL || first.some(({ kind }) => kind !== "single")) return null;
  const { ledger, language } = study;
  const shares = first.map(({ keys }) => ledger.look({ measure: "share", keys: { [dimension]: keys } }));
  if (!study.isWhole || shares.some(({ value }) => value === null)) return null;
  const [share] = shares.map(({ query }) => formatShare(ledger.show(query).value ?? 0));
  const names = naming(first.map(({ name }) => name));
  return asStated(
    study,
    language === "zh" ? `${names}各占计划投资的${share}` : `${names} each hold ${share} of planned investment`,
    dimension === "district",
  );
}

function amountsBy({ ledger, measured }: Study, dimension: Dimension) {
  return ({ keys }: Group) => ledger.look({ measure: measured, keys: { [dimension]: keys } }).value;
}
