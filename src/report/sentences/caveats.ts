import { capital } from "../../language/capital.ts";
import { counted } from "../../language/counted.ts";
import { UNSTATED } from "../../measure/request/request.ts";
import { isHeld } from "../../project/held.ts";
import { anyJoint } from "../../measure/some-of.ts";
import { isUnread, type Issue } from "../../project/issue.ts";
import { numbered } from "../../project/printed-number.ts";
import { isAboutScope } from "../about-scope.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { isPriced } from "../leaders.ts";
import { claimAmount } from "../../audit/basis/audit-terms.ts";
import { evidenceId } from "../../statement/evidence-id.ts";
import { resting, say } from "../say.ts";
import { jointSentence } from "./joint.ts";
import { PROJECTS } from "../statements.ts";
import { plannedWords } from "./planned.ts";
import { repeatsSentence } from "./repeats.ts";
import { unpricedSentence } from "./unpriced.ts";

const MOST = 3;

/**
 * What must be known before the figures are used, gravest first, three at most: what was read with doubt, what the source
 * says that its rows contradict, where rows contradict themselves, what may be listed twice, what isn't priced, what several districts share, what names no district.
 */
export function caveats(context: ReportContext): Inline[][] {
  const all = [
    doubts(context),
    contradicted(context),
    faults(context),
    repeatsSentence(context),
    blanks(context),
    joint(context),
    unplaced(context),
    planned(context),
  ];
  return all.filter((sentence) => sentence.length > 0).slice(0, MOST);
}

/** What was read with doubt, the first in words. */
export function doubts(context: ReportContext): Inline[] {
  const { dataset, language } = context;
  const unread = dataset.issues.filter(isUnread).length;
  const [told, ...more] = dataset.issues.filter(
    (issue) => issue.severity && issue.severity !== "note" && isAboutScope(context, issue),
  );
  const zh = language === "zh";
  const sentences: Inline[][] = [];
  if (unread > 0) {
    const count = resting(zh ? unread : counted(unread, "place"), "issues", { severity: "unread" });
    sentences.push(
      zh
        ? say`来源中有${count}处未能读懂，没有采用，见 inspect`
        : say`${count} of the source couldn't be read and ${unread === 1 ? "isn't" : "aren't"} used (see inspect)`,
    );
  }
  if (told?.words) {
    const words = told.words[language];
    sentences.push([resting(sentences.length === 0 ? capital(words) : words, "issues", { code: told.code })]);
  }
  if (more.length > 0) {
    const count = { text: zh ? `${more.length}处` : counted(more.length, "more doubt"), evidence: more.map(idOfIssue) };
    sentences.push(zh ? say`另有${count}存疑` : [count]);
  }
  const joined = sentences.flatMap((one, index) => (index === 0 ? one : [zh ? "；" : "; ", ...one]));
  return joined.length === 0 ? [] : [...joined, zh ? "。" : "."];
}

const idOfIssue = ({ code }: Issue): string => evidenceId("issues", { code });

/** What the source says that its table contradicts. */
export function contradicted({ audit, language, projects, dataset }: ReportContext): Inline[] {
  const isWhole = projects.length === dataset.projects.length;
  // Which rows a claim of a long table rests on isn't known.
  if (!isWhole && !isHeld(projects)) return [];
  const inScope = isWhole ? new Set() : new Set(projects.map(({ seq }) => seq));
  // In a report of a part only what is all about that part.
  const isAbout = (seqs: readonly number[]) => isWhole || (seqs.length > 0 && seqs.every((seq) => inScope.has(seq)));
  const [first, ...more] = audit().reconciliations.filter(({ status, seqs }) => status === "differs" && isAbout(seqs));
  if (!first) return [];
  const zh = language === "zh";
  const stated = first.stated === null || first.unit === "年" ? "" : claimAmount(first.stated, first, language);
  const said = stated === "" ? "" : zh ? `原文${stated}，` : `stated ${stated}; `;
  const claim = resting(`${first.title}${zh ? "，" : ": "}${said}${first.note}`, "claims", { id: first.id });
  const others = resting(more.length, "claims", { status: "differs" });
  const rest =
    more.length === 0
      ? []
      : zh
        ? say`；另有${others}条`
        : say`; ${others} more ${more.length === 1 ? "claim differs" : "claims differ"}`;
  return zh
    ? say`来源自己的说法与项目表不符：${claim}${rest}。`
    : say`The source and its table disagree. ${claim}${rest}.`;
}

// What totals state is told by what contradicts it.
const OF_TOTALS = "stated-total-differs";

/** Where rows contradict themselves: more done than the whole, funds that don't add up, numbers that are missing. */
export function faults({ audit, language, projects }: ReportContext): Inline[] {
  if (!isHeld(projects)) return [];
  const inScope = new Set(projects.map(({ seq }) => seq));
  const [first, ...more] = audit().findings.filter(
    ({ id, severity, certainty, seqs }) =>
      severity === "error" && certainty === "certain" && id !== OF_TOTALS && seqs.some((seq) => inScope.has(seq)),
  );
  if (!first) return [];
  const zh = language === "zh";
  const { title, message, seqs, id } = first;
  const of = seqs.length === 1 ? numbered(projects, seqs)[language] : "";
  const about = of === "" ? title : zh ? `${title}（${of}）` : `${title} (${of})`;
  const finding = resting(`${about}${zh ? "：" : ": "}${message}`, "findings", { rule: id });
  const others = resting(more.length, "findings", { severity: "error" });
  if (more.length === 0) return zh ? say`审核发现的错误：${finding}。` : say`The audit found an error. ${finding}.`;
  return zh
    ? say`审核发现的错误：${finding}；另有${others}项错误。`
    : say`The audit found errors. ${finding}; ${others} more ${more.length === 1 ? "error" : "errors"}.`;
}

function blanks(context: ReportContext): Inline[] {
  return (context.statements.fact({ measure: "missing" }).value ?? 0) > 0 ? unpricedSentence(context) : [];
}

function joint(context: ReportContext): Inline[] {
  return anyJoint(context.projects) ? jointSentence(context) : [];
}

function unplaced(context: ReportContext): Inline[] {
  const { projects, statements, language, figures, places } = context;
  const without = figures(["district"]).rows.find(({ district }) => district === UNSTATED);
  if (!without || without.projects === projects.length) return [];
  const count = statements.count({ measure: "projects", keys: { district: [UNSTATED] } }, PROJECTS);
  return language === "zh"
    ? say`${count}未写明地区，在地区各表中单列。`
    : say`${count} ${count.fact.value === 1 ? "names" : "name"} no ${places.one.en} and ${count.fact.value === 1 ? "stands" : "stand"} apart.`;
}

function planned(context: ReportContext): Inline[] {
  if (!isPriced(context)) return [];
  const { dataset, language } = context;
  return [`${plannedWords({ ...dataset, lines: [] }, language)}${language === "zh" ? "。" : "."}`];
}
