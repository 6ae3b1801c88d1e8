import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import { unpricedKindOf } from "../measure/rows-of.ts";
import type { Study } from "./study.ts";

const UNPRICED = {
  blank: { zh: "未标金额", en: "no amount" },
  unread: { zh: "未计金额", en: "not counted" },
} as const;

/**
 * How many projects of a cell state no amount, in words; empty where all do, or where only projects are counted.
 * `counted`: they are among a number of projects that stands before.
 */
export function missingRemark(study: Study, query: Omit<FactQuery, "measure">, counted = false): string {
  if (study.measured === "projects") return "";
  const missing = study.ledger.look({ ...query, measure: "missing" });
  if (!missing.value) return "";
  const all = study.ledger.look({ ...query, measure: "projects" }).value === missing.value;
  const count = formatNumber(study.ledger.show(missing.query).value ?? 0);
  const word = unpricedWord(study, query);
  if (study.language === "zh") return `${all ? "" : counted ? "其中" : "另"}${count}个${word}`;
  return `${all || counted ? "" : "+"}${count}${counted && !all ? " of them" : ""} ${word === UNPRICED.blank.en ? "with " : ""}${word}`;
}

const MARK = "*";

/** The mark of a part whose projects state amounts, but not all of them. */
export function partlyPricedMark(study: Study, query: Omit<FactQuery, "measure">): string {
  if (study.measured === "projects") return "";
  const missing = study.ledger.look({ ...query, measure: "missing" }).value;
  const all = study.ledger.look({ ...query, measure: "projects" }).value;
  return missing && missing !== all ? MARK : "";
}

/** What the mark means; null where none of the words shown has it. */
export function partlyPricedNote(shown: readonly string[], language: Language): string | null {
  if (!shown.some((text) => text.endsWith(MARK))) return null;
  return language === "zh"
    ? `${MARK} 其中有没有可计入金额的项目。`
    : `${MARK} Some of its projects have no amount that counts.`;
}

/** Stands where there is no project. */
export const NO_PROJECT = "—";

/** What that mark means; null where none of the words shown is one. */
export function noProjectNote(shown: readonly string[], language: Language): string | null {
  if (!shown.includes(NO_PROJECT)) return null;
  return language === "zh" ? `${NO_PROJECT} 没有项目。` : `${NO_PROJECT} No project.`;
}

/** The word for projects without any amount: blank in the source, or stated in a way that doesn't count. */
export function unpricedWord({ dataset, ledger, language }: Study, query: Omit<FactQuery, "measure">): string {
  return UNPRICED[unpricedKindOf(dataset.projects, ledger.look({ ...query, measure: "missing" }))][language];
}
