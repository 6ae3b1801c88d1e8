import type { Position } from "../table/raw-table.ts";
import type { Project } from "./project.ts";

/** A shantytown-redevelopment (棚改) project and the households that its content names. */
export interface Household {
  readonly seq: number;
  readonly name: string;
  /** District cell as printed. */
  readonly district: string | null;
  /** 户. */
  readonly households: number;
  /** 万元, null where blank. */
  readonly investment: number | null;
  /** Amount as printed. */
  readonly investmentText: string | null;
  /** 万元/户, unrounded; null where the amount is blank. */
  readonly perHousehold: number | null;
  /** The words in 建设内容 that name the households. */
  readonly text: string;
  readonly source: Position;
}

// 拆迁 and its kin after a number of households tells redevelopment from 煤改电 and heating rows, which count households too
// (row 93 of the Baotou plan: 11.4 万户 of coal replacement). The words 棚户区 or 城中村 in a name decide nothing: a boiler
// house of a 棚户区 has them (row 133), and 建设路片区 (row 110) is one without them.
const REDEVELOPED =
  /(?<number>\d[\d,，]*(?:\.\d+)?)\s*(?<myriad>万)?\s*户[^，。；,;\d]{0,8}?(?:拆迁|搬迁|征收|改造|安置)/u;
const OTHER_WORKS = /煤改|清洁取暖|清洁能源|散煤|供热|供暖|燃气|厕所/u;

/** Households that a redevelopment project's content names, with the words that say so; null where it names none. */
export function readHouseholds(content: string | null): { households: number; text: string } | null {
  if (content === null || OTHER_WORKS.test(content)) return null;
  const match = REDEVELOPED.exec(content);
  if (!match?.groups) return null;
  const households = Number(match.groups.number!.replace(/[,，]/g, "")) * (match.groups.myriad ? 10_000 : 1);
  return { households: Math.round(households), text: match[0] };
}

/** Whether a project is shantytown redevelopment (棚改): its content names households that are moved or rebuilt. */
export function isShantytown(project: Project): boolean {
  return readHouseholds(project.content) !== null;
}

/** The 棚改 projects with their households, in the order of the source. */
export function households(projects: readonly Project[]): Household[] {
  return projects.flatMap((project) => {
    const read = readHouseholds(project.content);
    if (!read) return [];
    const { seq, name, district, investment, investmentText, source } = project;
    const perHousehold = investment === null || read.households === 0 ? null : investment / read.households;
    return [
      {
        seq,
        name,
        district,
        households: read.households,
        investment,
        investmentText,
        perHousehold,
        text: read.text,
        source,
      },
    ];
  });
}
