import { coverage } from "../../measure/coverage.ts";
import { isJoint, UNSTATED } from "../../measure/request.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { isPriced } from "../leaders.ts";
import { say } from "../say.ts";
import { jointSentence } from "../sections/district.ts";
import { PROJECTS } from "../statements.ts";
import { unpricedSentence } from "../unpriced-sentence.ts";

const MOST = 3;

/**
 * What must be known before the figures are used, gravest first, three at most: what was read with doubt, what the source
 * says that its rows contradict, what isn't priced, what several districts share, what names no district.
 */
export function caveats(context: ReportContext): Inline[][] {
  const all = [
    doubts(context),
    contradicted(context),
    blanks(context),
    joint(context),
    unplaced(context),
    planned(context),
  ];
  return all.filter((sentence) => sentence.length > 0).slice(0, MOST);
}

/** What was read with doubt, the first in words. */
export function doubts({ dataset, language }: ReportContext): Inline[] {
  const unread = dataset.issues.filter(({ severity }) => severity === undefined).length;
  const [told, ...more] = dataset.issues.filter(({ severity, words }) => words && severity && severity !== "note");
  const zh = language === "zh";
  const sentences = [
    ...(unread > 0
      ? [
          zh
            ? `来源中有${unread}处未能读懂，没有计入，见 inspect`
            : `${unread} ${unread === 1 ? "place" : "places"} of the source couldn't be read and count in nothing (see inspect)`,
        ]
      : []),
    ...(told?.words ? [told.words[language]] : []),
    ...(more.length > 0 ? [zh ? `另有${more.length}处存疑` : `${more.length} more doubts`] : []),
  ];
  return sentences.length === 0 ? [] : [`${capital(sentences.join(zh ? "；" : "; "))}${zh ? "。" : "."}`];
}

/** What the source says that its table contradicts. */
export function contradicted({ audit, language }: ReportContext): Inline[] {
  const differing = audit().reconciliations.filter(({ status }) => status === "differs");
  const [first] = differing;
  if (!first) return [];
  const more = differing.length - 1;
  if (language === "zh")
    return [`来源自己的说法与项目表不符：${first.title}，${first.note}${more > 0 ? `；另有${more}条` : ""}。`];
  return [`The source contradicts its table: ${first.title}, ${first.note}${more > 0 ? `; ${more} more` : ""}.`];
}

function blanks(context: ReportContext): Inline[] {
  const { blank, unread } = coverage(context.projects);
  return blank.length + unread.length > 0 ? unpricedSentence(context) : [];
}

function joint(context: ReportContext): Inline[] {
  return context.projects.some(isJoint) ? jointSentence(context) : [];
}

function unplaced(context: ReportContext): Inline[] {
  const { projects, statements, language } = context;
  const without = coverage(projects).unplaced;
  if (without.length === 0 || without.length === projects.length) return [];
  const count = statements.count({ measure: "projects", keys: { district: [UNSTATED] } }, PROJECTS);
  return language === "zh"
    ? say`${count}未写明地区，在地区各表中单列。`
    : say`${count} ${count.fact.value === 1 ? "names" : "name"} no district and ${count.fact.value === 1 ? "stands" : "stand"} apart.`;
}

function planned(context: ReportContext): Inline[] {
  if (!isPriced(context)) return [];
  return context.language === "zh"
    ? ["投资是来源所列的计划金额，不是已经发生的支出。"]
    : ["Investment is planned, as the source lists it; it isn't money spent."];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
