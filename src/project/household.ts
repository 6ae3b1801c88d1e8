import type { Position } from "../table/raw-table.ts";
import { type CalledWorks, countedOf, readCounted } from "./counted-works.ts";
import { forNames } from "./held.ts";
import type { Project } from "./project.ts";
import { quantityKind } from "./quantity-kind.ts";

/** A shantytown-redevelopment (棚改) project and the households that its content names. */
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

/** Households of a redevelopment project, with the words that name them. */
export interface HouseholdReading {
  readonly households: number;
  readonly text: string;
}

const { counted } = quantityKind("households");

/**
 * Households that a redevelopment project names in its content, or else in its name, with the words that say so; null
 * where it names none, where they are counted for other works, or where it isn't clear which of several numbers is meant.
 */
export function readHouseholds(content: string | null, name = ""): HouseholdReading | null {
  const read = readCounted(counted!, content, name);
  return read && { households: read.value, text: read.text };
}

const worksOf = new WeakMap<readonly Project[], CalledWorks>();
const called = counted!.called!.map((works) => ({ works, pattern: new RegExp(works.says) }));

/** What projects call the works that households are moved or rebuilt for, 棚户区改造 only where they say so. */
export function householdWorks(projects: readonly Project[]): CalledWorks {
  const known = worksOf.get(projects);
  if (known) return known;
  const texts = new Set<string | null>();
  for (const { name, content, category, section } of forNames(projects))
    for (const text of [name, content, category, ...section]) texts.add(text);
  texts.delete(null);
  const { works } = called.find(({ pattern }) => [...texts].some((text) => pattern.test(text!))) ?? called[0]!;
  worksOf.set(projects, works);
  return works;
}

/** Households of a redevelopment project, by its words or by a column that counts them; null where neither says. */
export function householdsOf(project: Project): HouseholdReading | null {
  const read = countedOf(counted!, project);
  return read && { households: read.value, text: read.text };
}

/** Whether a project is shantytown redevelopment (棚改): it names households that are moved or rebuilt. */
export function isShantytown(project: Project): boolean {
  return householdsOf(project) !== null;
}

/** The 棚改 projects with their households, in the order of the source. */
export function households(projects: readonly Project[]): Household[] {
  return projects.flatMap((project) => {
    const read = householdsOf(project);
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
