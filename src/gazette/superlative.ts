import { clauseParts } from "./clause-parts.ts";
import type { Sentence } from "./prose.ts";
import { readAmount, type StatedAmount } from "./stated-amount.ts";

/** What a text says is the most or the least of all. */
export interface Superlative {
  readonly most: boolean;
  /** Of what: money (in all, or planned for the plan's time), how many projects there are, or words that don't say (最大的项目). */
  readonly measure: "total" | "plan" | "count" | "unsaid";
  /** Whether it is a project, or a group of them; null where only its name may tell. */
  readonly of: "project" | "group" | null;
  /** The word for the group (区县, district); "" where there is none. */
  readonly noun: string;
  /** What is named as it. */
  readonly named: string;
  /** What it comes to, where the text says so at once: …，总投资6亿元; "…, at £6m". */
  readonly amount: (StatedAmount & { readonly quote: string }) | null;
  readonly quote: string;
  readonly sentence: Sentence;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Omit<Superlative, "quote" | "sentence" | "amount">;

const PROJECT_ZH = "(?:单个|单体|單體)?(?:重点|重點|重大|建设|建設)*(?:项目|項目|工程)";
const MONEY_ZH =
  "(?:(?:项目|項目)(?:的)?)?(?<plan>(?:本?年度|今年|当年)(?:计划|計劃)?)?(?:计划|规划|計劃)?总?總?(?:投资|投資)(?:总?额|總額|规模|規模|量)?";
const COUNT_ZH = "(?:项目|項目)(?:个?数量?|数目|總?數|总数)?";
const WHAT_ZH = `(?:(?<money>${MONEY_ZH})|(?<count>${COUNT_ZH}))`;
const WAY_ZH = "最(?<way>[大多高小少低])";
const NAMED_ZH = "(?<named>[^，,；;。：:（(]{2,40})";
const LEADS_ZH = "^[\\s“]*(?:其中|从[^，]{1,8}看)?[，：:]?";
const ZH: readonly RegExp[] = [
  // 投资最大的项目是…, 项目最多的地区为…, 最大的项目是…
  new RegExp(`${LEADS_ZH}(?:${WHAT_ZH})?${WAY_ZH}的(?<noun>\\p{Script=Han}{0,8}?)(?:是|为|為|系)${NAMED_ZH}`, "u"),
  // 昆区投资最大, 交通类项目数量最多
  new RegExp(`${LEADS_ZH}以?(?<named>[^，,；;。：:（(\\d]{2,20}?)的?${WHAT_ZH}${WAY_ZH}(?=[，。；;（(]|$)`, "u"),
];
// 最大の事業は…である, 事業費が最も大きい地区は…です, 事業数が最も多いのは…
const JA: readonly RegExp[] = [
  /^[\s「]*(?:(?<money>総?事業費|投資額)|(?<count>事業数|件数))?(?:が|の)?最(?:も)?(?<way>大|多|高|小|少)(?:きい|きな|い|さい|ない)?の?(?<noun>[\p{Script=Han}]{0,6}?)の?は[、，]?(?<named>[^、，；。（(]{2,40}?)(?:である|です|であり|となる|となっている)?[。]?$/u,
];
const BIG = "largest|biggest|most expensive|costliest|dearest|greatest";
const SMALL = "smallest|least expensive|cheapest";
const BY_EN =
  "(?:\\s+(?:by|in)\\s+(?<money>(?:total\\s+|planned\\s+)?(?:cost|costs|value|budget|investment|spend(?:ing)?|price)))?";
const IN_EN = "(?:\\s+(?:on|in|of)\\s+(?:the|this)\\s+(?:list|plan|programme|program|table))?";
const NAMED_EN = "(?<named>[^,;:(]{2,60}?)";
const MONEY_EN = "(?:total\\s+|planned\\s+)*(?:investment|spending|cost|costs|budget|funding)";
const COUNT_EN = "(?:projects|schemes)";
const EN: readonly RegExp[] = [
  new RegExp(
    `^(?:of these,?\\s+)?the\\s+(?:(?<big>${BIG})|(?<small>${SMALL}))\\s+(?:single\\s+)?(?<project>project|scheme)${BY_EN}${IN_EN}\\s+(?:is|will be)\\s+${NAMED_EN}(?=[,;:(.]|$)`,
    "iu",
  ),
  new RegExp(
    `^${NAMED_EN}\\s+is\\s+the\\s+(?:(?<big>${BIG})|(?<small>${SMALL}))\\s+(?:single\\s+)?(?<project>project|scheme)${BY_EN}${IN_EN}\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^the\\s+(?<noun>[a-z-]+(?:\\s[a-z]+)?)\\s+with\\s+the\\s+(?:(?<big>most|largest|highest|greatest)|(?<small>fewest|least|lowest|smallest))(?:\\s+number\\s+of)?\\s+(?:(?<money>${MONEY_EN})|(?<count>${COUNT_EN}))\\s+is\\s+${NAMED_EN}(?=[,;:(.]|$)`,
    "iu",
  ),
  new RegExp(
    `^the\\s+(?:(?<big>most|largest\\s+number\\s+of|greatest\\s+number\\s+of)|(?<small>fewest))\\s+(?<count>${COUNT_EN})\\s+(?:are|is|will be)(?:\\s+(?:located|planned))?\\s+in\\s+${NAMED_EN}(?=[,;:(.]|$)`,
    "iu",
  ),
  new RegExp(
    `^${NAMED_EN}\\s+(?:has|have|receives?|gets?)\\s+the\\s+(?:(?<big>most|largest|highest|greatest)|(?<small>fewest|least|lowest|smallest))(?:\\s+(?:number|share|amount)\\s+of)?(?:\\s+the)?\\s+(?:(?<money>${MONEY_EN})|(?<count>${COUNT_EN}))\\s*\\.?$`,
    "iu",
  ),
];
const NAMED_EU = "(?:der|die|das|den|dem|le|la|les|l['’])?\\s*(?<named>[^,;:(]{2,60}?)(?=[,;:(.]|$)";
const DE: readonly RegExp[] = [
  new RegExp(
    `^(?:das|die)\\s+(?:(?<big>größte|grösste|teuerste|kostspieligste)|(?<small>kleinste|günstigste|billigste))\\s+(?<project>einzelprojekt|projekt|vorhaben|maßnahme)\\s+(?:ist|sind)\\s+${NAMED_EU}`,
    "iu",
  ),
];
const FR: readonly RegExp[] = [
  new RegExp(
    `^le\\s+(?:(?:plus\\s+(?:(?<big>grand|gros)|(?<small>petit))\\s+(?<project>projet))|(?:(?<project2>projet)\\s+le\\s+(?:plus\\s+(?<big2>important|cher|coûteux|onéreux)|(?<small2>moins\\s+(?:cher|coûteux|onéreux)))))\\s+est\\s+${NAMED_EU}`,
    "iu",
  ),
  new RegExp(
    `^le\\s+(?:(?<big>plus\\s+grand)|(?<small>plus\\s+petit))\\s+nombre\\s+de\\s+(?<count>projets)\\s+(?:se\\s+trouve|est|se\\s+situe)\\s+(?:à|dans|en)\\s+${NAMED_EU}`,
    "iu",
  ),
];

/** Reads what sentences say is the most or the least, and what they name as it. */
export function readSuperlatives(prose: readonly Sentence[]): Superlative[] {
  return prose
    .filter(({ heading }) => !heading)
    .flatMap((sentence) => {
      const parts = clauseParts(sentence.text).map((part) => part.trim());
      return parts.flatMap((quote, index): Superlative[] => {
        const found = readClause(quote);
        if (!found) return [];
        const { rest, ...read } = found;
        const behind = rest.replace(/[\s，,。.；;]+$/u, "");
        const inside = /\d/u.test(behind) ? readAmount(behind) : null;
        // Numbers that nobody understands here leave the whole unread.
        if (/\d/u.test(behind) && inside === null) return [];
        const next = quote.endsWith("，") ? (parts[index + 1] ?? "") : "";
        const after = inside === null && ITS_AMOUNT.test(next) ? readAmount(next) : null;
        const amount = inside ? { ...inside, quote } : after && { ...after, quote: next.replace(/[，,；;。]$/u, "") };
        return [{ ...read, amount, quote: quote.replace(/[，,]$/u, ""), sentence }];
      });
    });
}

// 总投资6亿元, 共2个: what the clause before named comes to.
const ITS_AMOUNT =
  /^(?:(?:计划|概算|估算)?总?投资(?:额)?|共|为|达|有|共有|分别为?)?(?:约|达|为|近)?\s*\d[\d.,]*\s*(?:亿|万)?(?:元|个|项)(?:项目)?[。；;，]?$/u;

function readClause(clause: string): (Read & { readonly rest: string }) | null {
  for (const [patterns, reader] of READERS)
    for (const pattern of patterns) {
      const match = pattern.exec(clause);
      if (!match?.groups) continue;
      const read = reader(match.groups);
      return read && { ...read, rest: clause.slice(match.index + match[0].length) };
    }
  return null;
}

const PROJECT_NOUN = new RegExp(`^${PROJECT_ZH}$`, "u");

function fromChinese({ money, count, plan, way = "", noun = "", named = "" }: Groups): Read | null {
  const most = /[大多高]/u.test(way);
  const isProject = PROJECT_NOUN.test(noun);
  const said = { most, noun: isProject ? "" : noun, named: withoutTail(named) };
  if (money !== undefined)
    return {
      ...said,
      measure: plan === undefined ? "total" : "plan",
      of: isProject ? "project" : noun === "" ? null : "group",
    };
  // 项目最大的… is of one project's size, 项目最多的… of how many there are.
  if (count !== undefined) return /[多少]/u.test(way) && !isProject ? { ...said, measure: "count", of: "group" } : null;
  return isProject && /[大小]/u.test(way) ? { ...said, measure: "unsaid", of: "project" } : null;
}

function fromJapanese({ money, count, way = "", noun = "", named = "" }: Groups): Read | null {
  const most = /[大多高]/u.test(way);
  const isProject = /^(?:事業|工事|プロジェクト)$/u.test(noun);
  const said = { most, noun: isProject ? "" : noun, named };
  if (money !== undefined)
    return { ...said, measure: "total", of: isProject ? "project" : noun === "" ? null : "group" };
  if (count !== undefined) return isProject ? null : { ...said, measure: "count", of: "group" };
  return isProject ? { ...said, measure: "unsaid", of: "project" } : null;
}

function fromLatin({ small, small2, money, count, project, project2, noun = "", named = "" }: Groups): Read | null {
  const most = (small ?? small2) === undefined;
  const said = {
    most,
    noun,
    named: named
      .replace(/^(?:the|der|die|das|le|la|les)\s+/iu, "")
      .replace(/\s*\.$/u, "")
      .trim(),
  };
  // Planned spending may be that of a year.
  if (/planned/iu.test(money ?? "")) return null;
  if ((project ?? project2) !== undefined)
    return { ...said, noun: "", measure: money === undefined ? "unsaid" : "total", of: "project" };
  if (count !== undefined) return { ...said, measure: "count", of: "group" };
  return money === undefined ? null : { ...said, measure: "total", of: "group" };
}

const READERS: readonly (readonly [readonly RegExp[], (groups: Groups) => Read | null])[] = [
  [ZH, fromChinese],
  [JA, fromJapanese],
  [[...EN, ...DE, ...FR], fromLatin],
];

/** 昆区等地 names more than it says. */
function withoutTail(named: string): string {
  return /等(?:地|区|县|项目)?$/u.test(named) ? "" : named.trim();
}
