import { fold } from "../lexicon/fold.ts";
import { isHeld } from "./held.ts";
import type { Dataset } from "./dataset.ts";

/** The day that a plan is dated, and the line that says so. */
export interface PlanDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly line: number;
}

// What may stand before a date that says when a plan was issued, and nothing else.
const ISSUED =
  "(?:(?:发布|印发|成文|公布|发文|制表|编制|填报)?(?:日期|时间)?\\s*[:：]?|(?:dated|date|published|issued|adopted|approved|released|vom|stand|beschlossen|publie|adopte|fecha|aprobado|data|datum)(?: on| of| le| am| the| el| del?)?\\s*:?|le|on)?";
// First letters of the months in languages that plans are written in; June and July need four in French.
const MONTHS: readonly string[] = [
  "jan|ene|gen",
  "feb|fev",
  "mar|maer|mrt|maa",
  "apr|avr|abr",
  "may|mai|mag|mei",
  "jun|juin|giu",
  "jul|juil|lug",
  "aug|aou|ago",
  "sep|set",
  "oct|okt|ott|out",
  "nov",
  "dec|dez|dic",
];
const MONTH = `(?<name>${MONTHS.join("|")})\\p{L}*\\.?`;
const YEAR = "(?<year>(?:19|20)\\d\\d)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?";
const FORMS = [
  `[（(]?${YEAR}\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日[)）]?`,
  `${YEAR}[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})`,
  `${DAY}\\s*(?:of |de )?${MONTH},?\\s*(?:de )?${YEAR}`,
  `${MONTH}\\s*${DAY},?\\s*${YEAR}`,
].map((form) => new RegExp(`^${ISSUED}\\s*${form}\\.?$`, "u"));

/** The date that a line states and nothing else, be it in a cell of its own. */
function dateIn(line: string): Omit<PlanDate, "line"> | null {
  const [text, ...more] = line.split(/[\t,;|]{2,}/).filter((part) => part.trim() !== "");
  if (text === undefined || more.length > 0 || text.length > 60) return null;
  const plain = fold(text.replace(/^[\s"|]+|[\s",;|]+$/g, ""));
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (!groups) continue;
    const name = groups.name;
    const month =
      name === undefined ? Number(groups.month) : MONTHS.findIndex((names) => names.split("|").includes(name)) + 1;
    const day = Number(groups.day);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year: Number(groups.year), month, day } : null;
  }
  return null;
}

/** The date line nearest above a source's table; null where none stands alone in its line. */
export function planDate({ lines, prose = lines, rows }: Pick<Dataset, "lines" | "prose" | "rows">): PlanDate | null {
  // Of a long table the text around it isn't read.
  if (!isHeld(rows)) return null;
  const first = rows.find(({ kind }) => kind !== "note")?.row.at.line ?? 0;
  for (let line = first - 1; line >= 1; line -= 1) {
    const date = dateIn(prose[line - 1] ?? "");
    if (date) return { ...date, line };
  }
  return null;
}

const AS_OF: readonly RegExp[] = [
  /截[至止到](?:于)?\s*(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|份?[底末])/u,
  new RegExp(`\\b(?:as (?:at|of|on)|position (?:at|on)):?\\s*(?:the )?${DAY}\\s*(?:of )?${MONTH},?\\s*${YEAR}`, "u"),
  new RegExp(`\\b(?:as (?:at|of|on)|position (?:at|on)):?\\s*${MONTH}\\s*${DAY},?\\s*${YEAR}`, "u"),
];
const LONGEST_TITLE = 80;

/**
 * The day that the title above a source's table says it is as of (截至2025年10月底, "as at 31 March 2024"); null where none
 * does, or several days do. It isn't the day on which the source was issued.
 */
export function asOfDate({ lines, prose = lines, rows }: Pick<Dataset, "lines" | "prose" | "rows">): PlanDate | null {
  if (!isHeld(rows)) return null;
  const first = rows.find(({ kind }) => kind !== "note")?.row.at.line ?? 0;
  const found = prose.slice(0, Math.max(0, first - 1)).flatMap((text, index): PlanDate[] => {
    // A sentence tells of something as of a day, a title of all.
    if (text.length > LONGEST_TITLE || /[。；;]|[a-z][.]\s*$/u.test(text.trim())) return [];
    const form = AS_OF.find((each) => each.test(fold(text)));
    const groups = form?.exec(fold(text))?.groups;
    if (!groups) return [];
    const { name, month: digits } = groups;
    const month =
      name === undefined ? Number(digits) : MONTHS.findIndex((names) => names.split("|").includes(name)) + 1;
    const year = Number(groups.year);
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const day = groups.day === undefined ? last : Number(groups.day);
    return month >= 1 && month <= 12 && day >= 1 && day <= last ? [{ year, month, day, line: index + 1 }] : [];
  });
  const days = new Set(found.map(({ year, month, day }) => `${year}-${month}-${day}`));
  return days.size === 1 ? found[0]! : null;
}

/** Days from a date to the end of its year. */
export function daysLeft({ year, month, day }: PlanDate): number {
  return Math.round((Date.UTC(year, 11, 31) - Date.UTC(year, month - 1, day)) / 86_400_000);
}
