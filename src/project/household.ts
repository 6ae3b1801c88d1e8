import type { Position } from "../table/raw-table.ts";
import { type CalledWorks, countedOf, type CountedWorks } from "./counted-works.ts";
import { forNames } from "./held.ts";
import type { Project } from "./project.ts";
import { QUANTITY_KINDS, type QuantityKind } from "./quantity-kind.ts";

/** A kind of works whose projects say how many households they are for: which, as a condition, and what they are called. */
export interface HouseholdKind extends QuantityKind {
  readonly counted: CountedWorks & { readonly called: readonly CalledWorks[] };
  readonly condition: NonNullable<QuantityKind["condition"]>;
}

/** The kinds of works that are for households, those first that move them (棚改). */
export const HOUSEHOLD_KINDS: readonly HouseholdKind[] = QUANTITY_KINDS.flatMap((kind) => {
  const { counted, condition, thing } = kind;
  return thing === "household" && counted?.called && condition
    ? [{ ...kind, counted: { ...counted, called: counted.called }, condition }]
    : [];
});

/** The works that households are moved or rebuilt for (棚改). */
export const [MOVED] = HOUSEHOLD_KINDS as readonly [HouseholdKind];

/** A project of works for households, by default shantytown redevelopment (棚改), and the households that its content names. */
export interface Household {
  readonly seq: number;
  readonly name: string;
  /** District cell as printed. */
  readonly district: string | null;
  /** 户. */
  readonly households: number;
  /** Ten thousands of the currency, null where blank. */
  readonly investment: number | null;
  /** Currency (ISO 4217), where it isn't the yuan. */
  readonly currency?: string;
  /** Amount as printed. */
  readonly investmentText: string | null;
  /** `investment` over `households`, unrounded; null where the amount is blank. */
  readonly perHousehold: number | null;
  /** The words in 建设内容 (or the name) that name the households, or the column that counts them with its number. */
  readonly text: string;
  readonly source: Position;
}

/** Households of a project, with the words that name them. */
export interface HouseholdReading {
  readonly households: number;
  readonly text: string;
  /** Heading of the column that counts them, where no words do. */
  readonly column?: string;
}

/**
 * Households of a project of a kind of works, by default redevelopment, by its words or by a column that counts them; null
 * where neither says, where they are counted for other works, or where it isn't clear which of several numbers is meant.
 */
export function householdsOf(project: Project, { counted } = MOVED): HouseholdReading | null {
  const read = countedOf(counted, project);
  if (!read) return null;
  const { value, ...said } = read;
  return { households: value, ...said };
}

/**
 * What projects call works for households of a kind, by default those that move or rebuild them: 棚户区改造 only where most
 * of the projects that name households say so (a school beside 棚户区 calls nothing).
 */
export function householdWorks(projects: readonly Project[], kind = MOVED): CalledWorks {
  const known = namesOf.get(projects) ?? new Map<HouseholdKind, CalledWorks>();
  const works = known.get(kind) ?? calledBy(projects, kind);
  namesOf.set(projects, known.set(kind, works));
  return works;
}

/** Found once for the projects of a source: every chart asks. */
const namesOf = new WeakMap<readonly Project[], Map<HouseholdKind, CalledWorks>>();

function calledBy(projects: readonly Project[], kind: HouseholdKind): CalledWorks {
  const { called } = kind.counted;
  const known = forNames(projects);
  const own = known.filter((project) => householdsOf(project, kind) !== null);
  const saying = (says: string) =>
    own.filter(({ name, content, category, section }) =>
      [name, content ?? "", category ?? "", ...section].some((text) => new RegExp(says, "i").test(text)),
    ).length;
  return called.find(({ says }) => 2 * saying(says) > own.length) ?? called[0]!;
}

/** Whether a project is shantytown redevelopment (棚改): it names households that are moved or rebuilt. */
export function isShantytown(project: Project): boolean {
  return householdsOf(project) !== null;
}

/** The projects of a kind of works, by default 棚改, with their households, in the order of the source. */
export function households(projects: readonly Project[], kind = MOVED): Household[] {
  return projects.flatMap((project) => {
    const read = householdsOf(project, kind);
    if (!read) return [];
    const { seq, name, district, investment, investmentText, currency, source } = project;
    const perHousehold = investment === null || read.households === 0 ? null : investment / read.households;
    return [
      {
        seq,
        name,
        district,
        households: read.households,
        investment,
        investmentText,
        ...(currency !== undefined && { currency }),
        perHousehold,
        text: read.text,
        source,
      },
    ];
  });
}

/** Headings of the columns that count the households of a kind of works, where the words of projects don't. */
export function householdColumns(projects: readonly Project[], kind = MOVED): string[] {
  return [...new Set(projects.flatMap((project) => householdsOf(project, kind)?.column ?? []))];
}

/** The kind of works for households that most projects state with an amount; undefined where none does. */
export function mostCostedHouseholds(projects: readonly Project[]): HouseholdKind | undefined {
  return HOUSEHOLD_KINDS.map((kind) => ({
    kind,
    count: households(projects, kind).filter(({ perHousehold }) => perHousehold !== null).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0]?.kind;
}

/** The kinds of works for households that projects name, in the order of the list. */
export function namedHouseholdKinds(projects: readonly Project[]): HouseholdKind[] {
  return HOUSEHOLD_KINDS.filter((kind) => households(projects, kind).length > 0);
}

/** The same, and the first kind alone where they name none. */
export function householdKindsOf(projects: readonly Project[]): readonly [HouseholdKind, ...HouseholdKind[]] {
  const [first = MOVED, ...others] = namedHouseholdKinds(projects);
  return [first, ...others];
}
