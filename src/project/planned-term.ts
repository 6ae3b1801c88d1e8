import { remembered } from "../language/remembered.ts";
import type { Project } from "./project.ts";
import { startText } from "./start-text.ts";

/** A point in time as a source states it: a year, and a month where it names one. */
export interface TimePoint {
  readonly year: number;
  /** 1 to 12; of a quarter or half of a year its first month at a start, its last one at an end. */
  readonly month: number | null;
}

/** From when to when a project is planned to be built. */
export interface PlannedTerm {
  readonly project: Project;
  readonly from: TimePoint;
  readonly to: TimePoint;
}

/** A point in time as a text states it: its year, and the first and the last month that it leaves open. */
export interface StatedTime {
  readonly year: number;
  readonly first: number | null;
  readonly last: number | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME = `(?<name>${MONTHS.join("|")})[a-z]*\\.?`;
const MONTH = "(?:1[0-2]|0?[1-9])(?!\\d)";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)";
const YEAR = "(?<!\\d)(?<year>(?:19|20)\\d\\d)(?!\\d)";
/** Ways to write a point in time, in the order that they are tried. */
const POINTS: readonly RegExp[] = [
  new RegExp(`(?<![\\d./-])(?<one>\\d?\\d)(?<by>[-./])(?<other>\\d?\\d)\\k<by>${YEAR}`, "giu"),
  new RegExp(`(?<![\\d./-])(?<month>${MONTH})[-./]${YEAR}`, "giu"),
  new RegExp(`(?:(?<!\\d)${DAY}[-./\\s]*)?${NAME}[-./\\s]*(?:${DAY}(?:st|nd|rd|th)?,?\\s*)?${YEAR}`, "giu"),
  // Mar-26, 31 Mar '26: two digits behind a month's name are its year, as they are where the year is read.
  new RegExp(`(?:(?<!\\d)${DAY}[-./\\s]*)?${NAME}[-'’./\\s]*(?<short>\\d\\d)(?!\\d)`, "giu"),
  new RegExp(`(?:q(?<q>[1-4])|h(?<h>[12]))\\s*${YEAR}`, "giu"),
  new RegExp(`${YEAR}\\s*年?\\s*(?:q(?<q>[1-4])(?!\\d)|h(?<h>[12])(?!\\d)|第?(?<season>[一二三四1-4])季度)`, "giu"),
  new RegExp(`${YEAR}\\s*年?\\s*(?<half>[上下])半年`, "giu"),
  new RegExp(`${YEAR}\\s*年?\\s*(?<end>[底末])`, "giu"),
  new RegExp(`${YEAR}\\s*年\\s*(?<month>${MONTH})\\s*月(?:\\s*${DAY}\\s*日)?`, "giu"),
  // With two numbers behind a year the second is a day; a range of months would be written otherwise.
  new RegExp(`${YEAR}(?<by>[-./])(?<month>${MONTH})(?:\\k<by>${DAY})?`, "giu"),
  // 2024年3月-12月: the month of the year before it.
  new RegExp(`(?<!\\d)(?<month>${MONTH})\\s*月`, "giu"),
  new RegExp(YEAR, "giu"),
];
// 2018-20 and 2026/27 are years where the last two digits are no month.
const SHORT_RANGE = /(?<!\d)((?:19|20)(\d\d))\s*年?\s*[-–—~～至到/]\s*(1[3-9]|[2-9]\d)\s*年?(?!\d)/u;

// A cell of a spreadsheet that was typed as 2024.10 holds 2024.1, a text of more than that number what was typed.
const LOST_ZERO = /^\s*(?:19|20)\d\d\.1\s*$/u;

/** How a column writes its months. */
interface Written {
  /** It keeps the nought of 2024.10, and pads no month (2024.03): its 2024.1 is January. */
  readonly tens: boolean;
}

const known = new WeakMap<readonly Project[], { readonly start: Written; readonly end: Written }>();

/** How the columns of start and completion of some projects write their months. */
function writtenIn(projects: readonly Project[]): { readonly start: Written; readonly end: Written } {
  const found = known.get(projects);
  if (found) return found;
  const writtenBy = (textOf: (project: Project) => string | null): Written => {
    const texts = projects.flatMap((project) => textOf(project)?.trim() ?? []);
    const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
    return { tens: has(/^(?:19|20)\d\d\.10$/u) && !has(/^(?:19|20)\d\d\.0\d$/u) };
  };
  const made = { start: writtenBy(startText), end: writtenBy(({ completion }) => completion) };
  known.set(projects, made);
  return made;
}

/** The points in time that a text states, in its order; what stands in brackets only where nothing else does. */
const pointsIn = (text: string, { tens }: Written): readonly StatedTime[] =>
  (tens ? pointsByTens : pointsBySense)(text);

// Hundreds of projects of a long table state one time, and it is asked for again and again.
const pointsByTens = remembered((text) => readPoints(text, true));
const pointsBySense = remembered((text) => readPoints(text, false));

function readPoints(text: string, tens: boolean): readonly StatedTime[] {
  const plain = text.normalize("NFKC");
  const isJanuary = tens || !LOST_ZERO.test(plain);
  const found = pointsOf(plain.replace(/\([^()]*\)/gu, ""), isJanuary);
  return found.length > 0 ? found : pointsOf(plain, isJanuary);
}

/** The same of a text without brackets; none where it holds a number that belongs to no point in time. */
function pointsOf(text: string, isJanuary: boolean): StatedTime[] {
  const plain = text.replace(/[T\s]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?/giu, "");
  const short = SHORT_RANGE.exec(plain);
  if (short && Number(short[3]) > Number(short[2]))
    return [short[1]!, `${short[1]!.slice(0, 2)}${short[3]!}`].map((year) => ({
      year: Number(year),
      first: null,
      last: null,
    }));
  const found: { readonly at: number; readonly groups: Readonly<Record<string, string | undefined>> }[] = [];
  let rest = plain;
  for (const pattern of POINTS)
    rest = rest.replace(pattern, (...all) => {
      const groups = all.at(-1) as Record<string, string | undefined>;
      const at = all.at(-3) as number;
      found.push({ at, groups });
      return "\0".repeat((all[0] as string).length);
    });
  if (/\d/u.test(rest)) return [];
  let year: number | null = null;
  const points: StatedTime[] = [];
  for (const { groups } of found.toSorted((a, b) => a.at - b.at)) {
    const stated = groups.year ?? (groups.short === undefined ? undefined : `20${groups.short}`);
    year = stated === undefined ? year : Number(stated);
    if (year === null) return [];
    points.push({ year, ...monthsOf(groups, isJanuary) });
  }
  return points;
}

function monthsOf(groups: Readonly<Record<string, string | undefined>>, isJanuary: boolean): Omit<StatedTime, "year"> {
  const { name, q, h, season, half, end } = groups;
  const one = name === undefined ? monthOf(groups, isJanuary) : MONTHS.indexOf(name.toLowerCase()) + 1;
  if (Number.isInteger(one)) return { first: one, last: one };
  if (end !== undefined) return { first: 12, last: 12 };
  const quarter = q ?? season;
  if (quarter !== undefined) {
    const nth = Number(quarter) || "一二三四".indexOf(quarter) + 1;
    return { first: 3 * nth - 2, last: 3 * nth };
  }
  const part = h ?? (half === undefined ? undefined : half === "上" ? "1" : "2");
  return part === undefined ? { first: null, last: null } : { first: 6 * Number(part) - 5, last: 6 * Number(part) };
}

/** The month that numbers state; not a number where they state none, or one of two. */
function monthOf({ month, by, one, other }: Readonly<Record<string, string | undefined>>, isJanuary: boolean): number {
  if (one !== undefined) {
    const [first, second] = [Number(one), Number(other)];
    // 31.12.2024 has its day first; of 3/4/2024 nobody knows.
    const found = by === "." || first > 12 ? second : second > 12 ? first : Number.NaN;
    return found >= 1 && found <= 12 ? found : Number.NaN;
  }
  return month === undefined || (by === "." && month === "1" && !isJanuary) ? Number.NaN : Number(month);
}

/**
 * From when to when a project is planned to be built, by the parts of its dates that the source states: a range in the cell of
 * completion, or a start in a column of its own; `among` are the projects of its table. null where one of the two isn't stated, or they don't follow each other.
 */
export function plannedTerm(project: Project, among: readonly Project[] = [project]): PlannedTerm | null {
  const ends = endsOf(project, among);
  return ends && monthsUntil(ends.from, ends.to) > 0 ? ends : null;
}

/** The projects that state both ends, the completion before the start. */
export function turnedTerms(projects: readonly Project[]): PlannedTerm[] {
  return projects
    .flatMap((project) => endsOf(project, projects) ?? [])
    .filter(({ from, to }) => monthsUntil(from, to) <= 0);
}

/** Both ends as they are stated, in whatever order. */
function endsOf(project: Project, among: readonly Project[]): PlannedTerm | null {
  const { completion, completionYear } = project;
  if (completion === null || completionYear === null) return null;
  const written = writtenIn(among);
  const due = pointsIn(completion, written.end);
  const end = due.at(-1);
  const start = due.length > 1 ? due[0] : pointsIn(startText(project) ?? "", written.start)[0];
  // The year as it was read is the truth: a text that gives another one here is not understood.
  if (!start || !end || due.length > 2 || end.year !== completionYear) return null;
  const [from, to] = [
    { year: start.year, month: start.first },
    { year: end.year, month: end.last },
  ];
  return { project, from, to };
}

/**
 * The time by which a project is to be done, with its month where the source names one; `among` are the projects of its
 * table. null where no year is read.
 */
export function completionPoint(project: Project, among: readonly Project[] = [project]): TimePoint | null {
  const { completion, completionYear } = project;
  if (completion === null || completionYear === null) return null;
  const end = pointsIn(completion, writtenIn(among).end).at(-1);
  return { year: completionYear, month: end?.year === completionYear ? end.last : null };
}

/**
 * The time when work on a project is planned to start, with the first and the last month that its row leaves open; `among` are
 * the projects of its table. null where it states none.
 */
export function startSpan(project: Project, among: readonly Project[] = [project]): StatedTime | null {
  const written = writtenIn(among);
  const own = pointsIn(startText(project) ?? "", written.start);
  if (own.length > 0) return own.length === 1 ? own[0]! : null;
  const due = project.completion === null ? [] : pointsIn(project.completion, written.end);
  return due.length === 2 ? due[0]! : null;
}

/** The planned terms of some projects that state both ends. */
export function plannedTerms(projects: readonly Project[]): PlannedTerm[] {
  return projects.flatMap((project) => plannedTerm(project, projects) ?? []);
}

/** Whether so many state both ends that they can be set against each other: not all begin and end together. */
export function hasTimeline(projects: readonly Project[]): boolean {
  const terms = plannedTerms(projects).map(({ from, to }) => `${from.year}-${from.month} ${to.year}-${to.month}`);
  return new Set(terms).size > 1;
}

/** Months from the first one of a start to the last one of an end; a year alone is the whole of it. */
function monthsUntil(from: TimePoint, to: TimePoint): number {
  return 12 * (to.year - from.year) + (to.month ?? 12) - (from.month ?? 1) + 1;
}

/** The years in which most of some projects are at work by plan, and those projects; null where no year has two. */
export function busiestYears(
  terms: readonly PlannedTerm[],
): { readonly years: readonly number[]; readonly at: readonly Project[] } | null {
  const years = terms.flatMap(({ from, to }) =>
    Array.from({ length: to.year - from.year + 1 }, (_, index) => from.year + index),
  );
  const atWork = (year: number) =>
    terms.filter(({ from, to }) => from.year <= year && year <= to.year).map(({ project }) => project);
  const counted = [...new Set(years)].sort((a, b) => a - b).map((year) => ({ year, at: atWork(year) }));
  const most = Math.max(0, ...counted.map(({ at }) => at.length));
  const busiest = counted.filter(({ at }) => at.length === most);
  return most < 2 ? null : { years: busiest.map(({ year }) => year), at: busiest[0]!.at };
}
