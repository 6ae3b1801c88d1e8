import type { StatedSum } from "../../gazette/stated-sum.ts";
import { formatFactId } from "../../measure/fact-id.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Words } from "../../language/words.ts";
import { rowsThat } from "../basis/audit-terms.ts";
import { type Claim, quoted, reconcile, statedNumber } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";

// 计划竣工项目3项, 年内建成投产2个: those that end, in the year that the sentence is about.
const ENDS = /^(?:年内|今年|当年|全年|本年)?(?:计划|预计)?(?:竣工|完工|建成(?:投产|投用)?|投产)$/u;
const YEAR = /(?:19|20)\d\d(?=年)/gu;

/** Whether a number of a text is of the projects that end in a year. */
export function isOfCompletion({ kind, part, due }: StatedSum): boolean {
  return kind === "count" && (due !== undefined || (part !== null && ENDS.test(part)));
}

/**
 * How many projects end in a year, as the text says, against the completion of the rows; null where the text names no one
 * year. A row without a year may be one of them: where fewer are counted than are stated, it can't be checked.
 */
export function completionClaim(said: StatedSum, place: number, subject: Subject): Claim | null {
  const { sentence, digits, due } = said;
  const year = due?.year ?? yearOf(said, subject);
  if (year === null) return null;
  const { projects } = subject;
  const isIn = (end: number) => (due?.upTo ? end <= year : end === year);
  const rows = projects.filter(({ completionYear }) => completionYear !== null && isIn(completionYear));
  const undated = projects.filter(({ completionYear, ongoing }) => completionYear === null && !ongoing);
  if (undated.length === projects.length) return null;
  const found = reconcile(statedNumber(digits), rows.length, undated.length);
  const seqs = rows.map(({ seq }) => seq);
  const open = numbered(
    projects,
    undated.map(({ seq }) => seq),
  );
  const by: Words = due?.upTo ? { zh: `${year}年底前`, en: `by ${year}` } : { zh: `${year}年`, en: `in ${year}` };
  const rest: Words =
    undated.length === 0
      ? { zh: "", en: "" }
      : {
          zh: `，${open.zh}没有竣工年份`,
          en: `, ${open.en} ${undated.length === 1 ? "states" : "state"} no year`,
        };
  return {
    ...quoted(sentence),
    id: `completion-count-${sentence.first}-${place}`,
    title: { zh: `${by.zh}竣工的项目数`, en: `Number of projects due ${by.en}` },
    ...found,
    // A number of rows isn't a sum that what is blank adds nothing to.
    status: found.status === "agrees-if-zero" ? "unverifiable" : found.status,
    seqs,
    unit: "个",
    figure: formatFactId({ measure: "projects", seqs }),
    note: {
      zh: `计划${by.zh}竣工的有${rows.length}个项目${rest.zh}`,
      en: `${rowsThat(rows.length, "project is", "projects are")} due ${by.en}${rest.en}`,
    },
  };
}

/** The one year that a sentence, or else its paragraph up to it, is about. */
function yearOf({ sentence, words }: StatedSum, { prose }: Subject): number | null {
  const paragraph = prose.filter(({ first }) => first === sentence.first).map(({ text }) => text);
  for (const text of [words, sentence.text, paragraph.join("")]) {
    const years = new Set(text.match(YEAR));
    if (years.size === 1) return Number([...years][0]);
    if (years.size > 1) return null;
  }
  return null;
}
