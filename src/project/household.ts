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
  /** Ten thousands of the currency, null where blank. */
  readonly investment: number | null;
  /** Currency (ISO 4217), where it isn't the yuan. */
  readonly currency?: string;
  /** Amount as printed. */
  readonly investmentText: string | null;
  /** `investment` over `households`, unrounded; null where the amount is blank. */
  readonly perHousehold: number | null;
  /** The words in 建设内容 (or the name) that name the households. */
  readonly text: string;
  readonly source: Position;
}

/** Households of a redevelopment project, with the words that name them. */
export interface HouseholdReading {
  readonly households: number;
  readonly text: string;
}

// 拆迁 and its kin beside a number of households tell redevelopment from 煤改电 and heating rows, which count households
// too (row 93 of the Baotou plan: 11.4 万户 of coal replacement). 棚户区 or 城中村 in a name decide nothing by themselves:
// a boiler house of a 棚户区 has them (row 133), and 建设路片区 (row 110) is redevelopment without them.
const REMOVES = /拆迁|征收|征迁|搬迁|回迁|动迁|棚户区?改造|改造棚户|棚改/;
const REBUILDS = /改造|安置|居民|住户|涉及|腾退|签约|棚户/;
const SHANTYTOWN = /棚户|棚改|城中村|城边村|拆迁|征收|征迁/;
const OTHER_WORKS =
  /煤改|散煤|清洁取暖|清洁能源|清洁燃料|供热|供暖|供水|饮水|燃气|天然气|锅炉|厕|易地|扶贫|移民|危房|老旧小区|光伏|用电|电网|路灯|宽带|垃圾|污水/;
const NUMBER = /(\d[\d,，]*(?:\.\d+)?)\s*(万)?\s*(?:多|余)?\s*户(?!外|型|均|籍|内|主)/;
// A comma within a number (1,200户) ends no clause.
const CLAUSE_END = /[。；;、\n]|[,，](?!\d{3}(?!\d))|(?<!\d)[,，]/u;
const PART = /^[\s（(]*其中|[一二三四]期|剩余|已/;
const WHOLE = /共|总|合计|涉及/;

/**
 * Households that a redevelopment project names in its content, or else in its name, with the words that say so; null
 * where it names none, where they are counted for other works, or where it isn't clear which of several numbers is meant.
 */
export function readHouseholds(content: string | null, name = ""): HouseholdReading | null {
  const isShantytown = SHANTYTOWN.test(name) || SHANTYTOWN.test(content ?? "");
  const named = [content ?? "", name].find((text) => NUMBER.test(text));
  if (named === undefined) return null;
  const clauses = named.split(CLAUSE_END).filter((clause) => NUMBER.test(clause) && !OTHER_WORKS.test(clause));
  const removing = clauses.filter((clause) => REMOVES.test(clause));
  if (removing.length > 0) return choose(removing);
  return isShantytown && !OTHER_WORKS.test(name)
    ? choose(clauses.filter((clause) => REBUILDS.test(clause) || clauses.length === 1))
    : null;
}

function choose(clauses: readonly string[]): HouseholdReading | null {
  const whole = clauses.length > 1 ? clauses.filter((clause) => !PART.test(clause)) : clauses;
  const total = whole.length > 1 ? whole.filter((clause) => WHOLE.test(clause)) : whole;
  if (total.length !== 1) return null;
  const clause = total[0]!;
  const [words, number = "", myriad] = NUMBER.exec(clause)!;
  const households = Number(number.replace(/[,，]/g, "")) * (myriad ? 10_000 : 1);
  // The words around the number, as far as the clause goes on about it.
  const after =
    /^[^\d]*?(?:拆迁|征收|征迁|搬迁|改造|安置)/.exec(clause.slice(clause.indexOf(words) + words.length))?.[0] ?? "";
  return { households: Math.round(households), text: after === "" ? clause.trim() : `${words}${after}` };
}

/** Whether a project is shantytown redevelopment (棚改): it names households that are moved or rebuilt. */
export function isShantytown(project: Project): boolean {
  return readHouseholds(project.content, project.name) !== null;
}

/** The 棚改 projects with their households, in the order of the source. */
export function households(projects: readonly Project[]): Household[] {
  return projects.flatMap((project) => {
    const read = readHouseholds(project.content, project.name);
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
