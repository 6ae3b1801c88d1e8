import { plainHeading } from "../project/align-headings.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Amount } from "../project/project.ts";
import { isCodeHeading } from "./codes.ts";

/** What only one of two editions states, so that nothing of it can be compared, and what goes under other headings in both. */
export interface ColumnDifferences {
  /** Fields (unit, content, …) and headings of columns. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Money columns of one meaning, for other times or in other words (2018年计划投资, 2019年计划投资), which are compared. */
  readonly aligned: readonly AlignedColumn[];
}

/** One column under the headings of both editions. */
export interface AlignedColumn {
  readonly old: string;
  readonly new: string;
}

/** Fields of a project that an edition may have no column for. */
export const TEXT_FIELDS = ["category", "unit", "district", "content", "completion", "section"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The columns of two editions that both state. */
export interface SharedColumns extends ColumnDifferences {
  readonly fields: ReadonlySet<TextField>;
  readonly amounts: readonly SharedColumn[];
  readonly extras: readonly SharedColumn[];
  /** Units of the investment, by edition, where they aren't one. */
  readonly units: EditionUnits | null;
}

/** The unit of a money column in each edition. */
export interface EditionUnits {
  readonly old: string | null;
  readonly new: string | null;
}

/** A column that both editions have. */
export interface SharedColumn extends AlignedColumn {
  /** Without its unit; both where they aren't one. */
  readonly heading: string;
  /** Of money, where they differ. */
  readonly units: EditionUnits | null;
}

type Edition = Pick<Dataset, "projects" | "columns">;

/**
 * Finds what two editions share: fields that both state, columns by their headings (width, spaces and the unit in brackets
 * don't count), then money columns that alone in each say the same of another time.
 */
export function sharedColumns(olds: Edition, news: Edition): SharedColumns {
  const [oldAmounts, newAmounts] = [amountsIn(olds), amountsIn(news)];
  const amounts = paired([...oldAmounts.keys()], [...newAmounts.keys()], (heading, side) => {
    const amount = (side === "old" ? oldAmounts : newAmounts).get(heading);
    return amount ? meaningOf(amount) : null;
  });
  const headers = ({ projects }: Edition) => [...new Set(projects.flatMap(({ extra }) => Object.keys(extra)))];
  const extras = paired(headers(olds), headers(news), (heading) => (isCodeHeading(heading) ? "code" : null));
  const stated = ({ projects }: Edition, field: TextField) =>
    projects.some((project) => (field === "section" ? project.section.length > 0 : project[field] !== null));
  const only = (mine: Edition, theirs: Edition) =>
    TEXT_FIELDS.filter((field) => stated(mine, field) && !stated(theirs, field));
  const fields = TEXT_FIELDS.filter((field) => stated(olds, field) && stated(news, field));
  const units = (isOf: (column: Dataset["columns"][number], side: "old" | "new") => boolean): EditionUnits | null => {
    const [old, next] = [unitIn(olds, (one) => isOf(one, "old")), unitIn(news, (one) => isOf(one, "new"))];
    return old === next ? null : { old, new: next };
  };
  return {
    fields: new Set(fields),
    amounts: amounts.shared.map((one) => ({ ...one, units: units(({ header }, side) => header === one[side]) })),
    extras: extras.shared.map((one) => ({ ...one, units: null })),
    units: units(({ field }) => field === "investment"),
    removed: [...only(olds, news), ...amounts.removed, ...extras.removed],
    added: [...only(news, olds), ...amounts.added, ...extras.added],
    aligned: amounts.aligned,
  };
}

function amountsIn({ projects }: Edition): ReadonlyMap<string, Amount> {
  return new Map(projects.flatMap(({ amounts }) => amounts.map((amount) => [amount.label, amount] as const)));
}

/** What a money column says, whatever the year: a plan or what was done in a part of a year, or what is done to date. */
function meaningOf({ role, period }: Amount): string | null {
  if (role === "done-to-date") return role;
  if (role !== "plan" && role !== "done") return null;
  return JSON.stringify([role, period?.half, period?.quarter, period?.month, period?.through]);
}

/** The unit of a money column; null where none is stated, or several tables state several. */
function unitIn({ columns }: Edition, isOf: (column: Dataset["columns"][number]) => boolean): string | null {
  const units = new Set(columns.filter(isOf).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 ? (unit ?? null) : null;
}

type MeaningOf = (heading: string, side: "old" | "new") => string | null;

/** A heading without the unit in brackets at its end. */
export const withoutUnit = (heading: string): string => heading.normalize("NFKC").replace(/\s*\([^()]*\)\s*$/, "");

function paired(olds: readonly string[], news: readonly string[], meaningOfHeading: MeaningOf) {
  const byPlain = new Map(news.map((heading) => [plainHeading(heading), heading]));
  const same = olds.flatMap((old): AlignedColumn[] => {
    const next = news.includes(old) ? old : byPlain.get(plainHeading(old));
    return next === undefined ? [] : [{ old, new: next }];
  });
  const [takenOld, takenNew] = [new Set(same.map(({ old }) => old)), new Set(same.map((one) => one.new))];
  const [oldLeft, newLeft] = [olds.filter((one) => !takenOld.has(one)), news.filter((one) => !takenNew.has(one))];
  const aligned = oldLeft.flatMap((old): AlignedColumn[] => {
    const meaning = meaningOfHeading(old, "old");
    const [mine, theirs] = [
      oldLeft.filter((one) => meaningOfHeading(one, "old") === meaning),
      newLeft.filter((one) => meaningOfHeading(one, "new") === meaning),
    ];
    return meaning !== null && mine.length === 1 && theirs.length === 1 ? [{ old, new: theirs[0]! }] : [];
  });
  return {
    shared: [
      ...same.map((one) => ({ ...one, heading: withoutUnit(one.new) })),
      ...aligned.map((one) => ({ ...one, heading: `${withoutUnit(one.old)} → ${withoutUnit(one.new)}` })),
    ],
    aligned,
    removed: oldLeft.filter((one) => !aligned.some(({ old }) => old === one)),
    added: newLeft.filter((one) => !aligned.some((pair) => pair.new === one)),
  };
}
