import { isHeld } from "../../project/held.ts";
import type { Reconciliation } from "../../audit/audit.ts";
import { isOpen, type Status } from "../../audit/basis/reconciliation.ts";
import type { SectionDefinition } from "../context.ts";
import type { Block, Inline } from "../document.ts";
import { onScreen, paragraph, pointers, tableBlock } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";
import { claimsTable } from "../tables/claims-table.ts";

/** More claims that agree aren't listed on paper. */
const MOST_AGREEING = 6;
const AGREEING = {
  zh: "相符的未列，见网页和 key-projects audit。",
  en: " Those that agree aren't listed: the page and key-projects audit have them.",
} as const;

/** Whether the words of the source and its table agree: each claim beside what the rows come to. */
export const reconciliationSection: SectionDefinition = {
  id: "reconciliation",
  charts: [],
  build: (context) => {
    const { dataset, projects, language, audit } = context;
    const zh = language === "zh";
    const title = zh ? "文字与项目表是否一致" : "Do the words and the table agree?";
    const isAll = projects.length === dataset.projects.length;
    // Which rows a claim of a long table rests on isn't known: in a part of it there is nothing to be said.
    const inScope = isHeld(projects) ? new Set(projects.map(({ seq }) => seq)) : new Set<number>();
    const isInScope = (seqs: readonly number[]) => seqs.length === 0 || seqs.some((seq) => inScope.has(seq));
    const claims = audit().reconciliations.filter(({ seqs }) => (isHeld(projects) ? isInScope(seqs) : isAll));
    if (claims.length === 0)
      return {
        omitted: zh
          ? [resting(`“${title}”：没有从来源中读出可与项目表核对的说法。`, "claims")]
          : [resting(`"${title}": nothing was read in the source that its table could be checked by.`, "claims")],
      };
    const whole = isAll;
    const shown = claims.filter((claim) => !isOpen(claim));
    const open = claims.length - shown.length;
    const table = claimsTable(shown, dataset.projects, language, {
      id: "table-claims",
      caption: zh ? "来源自己的说法与项目表" : "What the source says of itself, and its table",
      note: [
        zh
          ? "容差按原文数字的精度；差 = 项目表 − 原文，不作调整。"
          : "Compared at the precision stated; difference = table − stated, nothing is adjusted.",
        !shown.some(({ unit }) => unit === "年")
          ? ""
          : zh
            ? "以年计的说法，比较的是期限与最晚竣工年份。"
            : " Years compare a deadline with the latest completion.",
        open === 0
          ? ""
          : zh
            ? `另有${open}条说法，项目表中没有可核对的内容，未列；key-projects audit 逐条列出。`
            : ` ${open} more ${open === 1 ? "claim, on which no row bears, isn't" : "claims, on which no row bears, aren't"} listed; key-projects audit lists each.`,
        whole
          ? ""
          : zh
            ? "只列以所选范围内的项目为据、或不以项目为据的说法；核对针对来源的全部项目。"
            : " Only claims that rest on projects in this scope, or on none; all projects of the source are compared.",
      ].join(""),
    });
    // What agrees is said in the sentence: where that is much, its list is for those who look something up.
    const agreeing = shown.filter(({ status }) => status === "agrees").length;
    const others = shown.length - agreeing;
    const isLong = agreeing > MOST_AGREEING;
    const listed = isLong ? { ...table, inPrint: { rows: others, note: AGREEING[language] } } : table;
    const block = tableBlock(listed, "claims");
    const blocks = shown.length === 0 ? [] : isLong && others === 0 ? onScreen<Block>(block) : [block];
    return {
      id: "reconciliation",
      title,
      blocks: [paragraph(outcome(claims, whole, zh, pointers(context, blocks))), ...blocks],
    };
  },
};

function outcome(claims: readonly Reconciliation[], whole: boolean, zh: boolean, where: readonly Inline[]): Inline[] {
  const of = (status: Status) =>
    resting(claims.filter((claim) => claim.status === status).length, "claims", { status });
  const all = resting(claims.length, "claims");
  const number = (status: Status) => claims.filter((claim) => claim.status === status).length;
  const parts = OUTCOMES.filter(({ status }) => number(status) > 0).map((each) => {
    const one = number(each.status) === 1;
    return zh ? say`${each.zh}${of(each.status)}条` : say`${of(each.status)} ${one ? each.en[0] : each.en[1]}`;
  });
  if (zh) {
    const read = whole
      ? say`从来源的文字中读出${all}条说法`
      : say`来源的文字中，以所选范围内的项目为据、或不以项目为据的说法有${all}条`;
    if (parts.length === 0) return say`${read}${where}。`;
    return say`${read}，与项目表对照：${joined(parts, "，")}${where}。`;
  }
  const read = say`${whole ? "Claims read in the source's text" : "Claims read in the source's text that rest on projects in this scope, or on none"}: ${all}`;
  if (parts.length === 0) return say`${read}${where}.`;
  return say`${read}. Set beside its table, ${joined(parts, ", ", " and ")}${where}.`;
}

/** What can come of a claim, as it is said of some of them; what came of none isn't said. */
const OUTCOMES: readonly { status: Status; zh: string; en: readonly [one: string, several: string] }[] = [
  { status: "agrees", zh: "相符", en: ["agrees", "agree"] },
  {
    status: "agrees-if-zero",
    zh: "缺额计零才相符",
    en: ["agrees only if what is missing is zero", "agree only if what is missing is zero"],
  },
  { status: "differs", zh: "不符", en: ["differs", "differ"] },
  { status: "not-evidenced", zh: "项目表中未见", en: ["has no evidence there", "have no evidence there"] },
  { status: "unverifiable", zh: "无从核对", en: ["can't be checked", "can't be checked"] },
];

function joined(parts: readonly Inline[][], comma: string, last = comma): Inline[] {
  return parts.flatMap((part, at) => [...(at === 0 ? [] : [at === parts.length - 1 ? last : comma]), ...part]);
}
