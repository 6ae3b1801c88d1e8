import type { Target } from "../../gazette/target.ts";
import type { Sentence } from "../../gazette/prose.ts";
import { isPlaces, leadingPlaces } from "../../gazette/target-words.ts";
import { districtName } from "../../project/district.ts";
import { planOf } from "../../project/plan-of.ts";
import type { Project } from "../../project/project.ts";
import { deadlineIn, reconcileDeadline } from "../basis/deadline.ts";
import { type Claim, type ClaimReader, claimsOf } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import type { Words } from "../../language/words.ts";
import { CLAUSE_READERS } from "./clause-readers.ts";
import { deadlineWords } from "./deadline-words.ts";
import { deadlineClaims } from "./deadlines.ts";
import { householdClaims } from "./households.ts";
import { isOfAllProjects, namesAllProjects, planDeadlineClaims } from "./plan-deadline.ts";
import { textTotalClaims } from "./totals.ts";

/**
 * The promises of the plan around a table: those to be done by a year, against the rows that name them in the same words;
 * rates, concentrations and other quantities, which a table of projects doesn't hold; and what is to be done to all.
 */
export const targetClaims: ClaimReader = {
  id: "targets",
  read: (subject) => {
    if (subject.projects.length === 0 || subject.prose.length === 0) return [];
    const quotes = (...readers: readonly ClaimReader[]) =>
      new Set(readers.flatMap((reader) => claimsOf(subject, reader)).map(({ quote }) => quote));
    // What is read with its rows by other readers isn't said twice.
    const [sums, told] = [quotes(textTotalClaims), quotes(deadlineClaims, householdClaims, planDeadlineClaims)];
    const clauses = CLAUSE_READERS.flatMap((reader) => claimsOf(subject, reader));
    const ids = new Map<string, number>();
    return planOf(subject.dataset).targets.flatMap((target): Claim[] => {
      const sentence = subject.prose.find(
        ({ lines, text }) => lines.includes(target.line) && text.includes(target.quote),
      );
      if (!sentence || sums.has(sentence.text) || isOfAllProjects(target)) return [];
      if (clauses.some((claim) => isSame(claim, target))) return [];
      if (told.has(sentence.text) && kindOf(target) !== "rate") return [];
      const claim = claimOf(target, sentence, subject);
      const count = (ids.get(claim.id) ?? 0) + 1;
      ids.set(claim.id, count);
      return [count === 1 ? claim : { ...claim, id: `${claim.id}-${count}` }];
    });
  },
};

/** Whether a claim is of the clause that a target was read in: it holds its words, or its number in them. */
function isSame({ quote, stated }: Claim, target: Target): boolean {
  return quote.includes(target.quote) || (stated === target.value && target.quote.includes(quote));
}

const TITLES = {
  rate: { zh: "比率、浓度目标", en: "Rates or concentrations aimed at" },
  quantity: { zh: "数量目标", en: "Quantities aimed at" },
  all: { zh: "对全部的要求", en: "What is asked of all" },
  deadline: { zh: "有期限的任务", en: "Tasks with a year" },
} as const satisfies Readonly<Record<string, Words>>;

function kindOf({ operator, unit }: Target): keyof typeof TITLES {
  if (operator === "complete") return "deadline";
  if (operator === "all") return "all";
  return /[%‰]|\/|百分点/u.test(unit) ? "rate" : "quantity";
}

function claimOf(target: Target, sentence: Sentence, { projects }: Subject): Claim {
  const { operator, value, unit, year, quote, line } = target;
  const kind = kindOf(target);
  const about = { title: TITLES[kind], quote, lines: sentence.lines.filter((each) => each >= line) };
  const rows = year === null || kind === "rate" ? [] : rowsOf(target, projects);
  if (year !== null && rows.length > 0) {
    const deadline = deadlineIn(quote, year);
    const { rows: _, late, undated, unsure, ...reconciled } = reconcileDeadline(deadline, rows);
    return {
      id: `deadline-${line}`,
      ...about,
      title: TITLES.deadline,
      ...reconciled,
      note: deadlineWords(deadline, { rows, late, undated, unsure }, projects, { zh: "同名的", en: " of that name" }),
    };
  }
  const stated = kind === "all" ? null : (value ?? year);
  return {
    id: kind === "rate" ? `rate-target-${line}` : `${kind}-${line}`,
    ...about,
    seqs: [],
    stated,
    computed: null,
    residual: null,
    unit: operator === "complete" ? "年" : operator === "all" ? "" : unit,
    status: "unverifiable",
    note: openNote(target, kind),
  };
}

const LEAST_WORDS = 4;
const OF_PROJECTS = /项目|投资|年度计划|\b(?:projects?|schemes?|costs?|investment)\b/iu;

/** The rows whose name or content holds the very words of a target's subject, in the places that it names. */
function rowsOf({ subject, indicator }: Target, projects: readonly Project[]): Project[] {
  const places = leadingPlaces(subject);
  const own = isPlaces(subject) ? indicator : subject.slice(places.length);
  const words = own.replace(/[（(][^（()）]*[)）]/gu, "");
  if (words.length < LEAST_WORDS) return [];
  const named = projects.filter(({ name, content }) => `${name}\n${content ?? ""}`.includes(words));
  const where = places.split(/[、和及与]/u).map(districtName);
  const local = named.filter(({ districts }) => districts.some((district) => where.includes(districtName(district))));
  return projects.some(({ districts }) => districts.some((district) => where.includes(districtName(district))))
    ? local
    : named;
}

function openNote({ subject, indicator, value, unit, quote }: Target, kind: keyof typeof TITLES): Words {
  const printed = quote.includes(`${indicator}${subject}`) || quote.includes(`${indicator} ${subject}`);
  const parts = subject === indicator ? [indicator] : printed ? [indicator, subject] : [subject, indicator];
  // "all roads rebuilt", 危桥改造完成.
  const what = parts.filter((part) => part !== "").join(/[a-z]$/iu.test(parts[0]!) ? " " : "");
  // 新建项目占项目总数的75%: rows may tell it, and nobody has asked them.
  if (kind === "rate" && OF_PROJECTS.test(what))
    return { zh: `“${what}”${value}${unit}没有核对`, en: `"${what}", ${value}${unit}, wasn't checked` };
  if (kind === "rate")
    return {
      zh: `项目表没有比率或浓度，“${what}”${value}${unit}无从核对`,
      en: `a table of projects holds no rates or concentrations: "${what}", ${value}${unit}, can't be checked by it`,
    };
  if (kind === "all")
    return {
      zh: `项目表没有名册，“${what}”是否涉及全部无从核对`,
      en: `the table has no register: whether "${what}" is done to all can't be checked`,
    };
  // Each row is one of all projects: none names them.
  if (namesAllProjects(subject) || namesAllProjects(`${subject}${indicator}`.split(/年度?|投资|开工/u)[0]!))
    return {
      zh: `“${what}”没有逐个项目核对`,
      en: `"${what}" wasn't checked project by project`,
    };
  return {
    zh: `项目表中没有写到“${what}”的项目，无从核对`,
    en: `no row of the table names "${what}": it can't be checked`,
  };
}
