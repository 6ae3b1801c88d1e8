import { foreignSums } from "./foreign-sums.ts";
import type { Sentence } from "./prose.ts";
import type { StatedSum, SumRole } from "./stated-sum.ts";
import { CURRENCIES, SCALES } from "./sum-units.ts";

const ZH_COUNT =
  /(?<before>[^，；。：、]*?)(?:(?:项目|工程|任务|事项|实事|类)[^，。；、\d]{0,6}?(?<a>\d[\d,]*)\s*(?:个|项|件)|(?<b>\d[\d,]*)\s*(?:个|项|件)(?:[^，。；、\d]{0,8})?(?:项目|工程))/u;
const ZH_MONEY =
  /(?<before>[^，；。：]*?)(?<about>约|近|超过?|逾)?\s*(?<digits>\d[\d,]*(?:\.\d+)?)\s*(?<more>余|多)?\s*(?<scale>亿|千万|百万|万)?\s*(?<still>余|多)?(?<unit>美元|欧元|港元|日元|英镑|元)/u;
const EN_COUNT = /(?<before>[^;]*?)\b(?<a>\d[\d,]*)\s+(?:[a-z-]+\s+){0,3}?(?:projects?|schemes?|contracts?)\b/iu;
const EN_MONEY =
  /(?<before>[^;]*?)(?<about>about|approximately|some|around)?\s*(?<sign>US\$|HK\$|NT\$|\$|USD|€|EUR|£|GBP|RMB|CNY|¥|₹|INR|Rs\.?|KSh\.?|KES|₦|NGN|ZAR)\s*(?<digits>\d[\d,]*(?:\.\d+)?)\s*(?<scale>billion|million|thousand|crores?|lakhs?|bn|mn|m|k)?\b|(?<before2>[^;]*?)(?<about2>about|approximately|some|around)?\s*(?<digits2>\d[\d,]*(?:\.\d+)?)\s*(?<scale2>billion|million|thousand|bn|mn)?\s*(?<word>yuan|dollars|euros|RMB|USD|EUR)\b/iu;
// What a text counts in passing (去年完成3项工程) isn't what it says of its table.
const WHOLE =
  /共|总计|合计|安排|列入|纳入|其中|实施(?=[^，。]*(?:项目|工程))|计划(?:新开工|续建|竣工|完工|投产)(?=[^，。]{0,4}\d)|(?:推进|推动|建设|谋划)(?=[^，。]*(?:项目|工程)[^，。]{0,4}\d+[个项件]?，[^，。]{0,4}总投资)|\b(?:total|compris|consist|includ|contain|programme?|of which|account)/iu;
const PAST = /去年|上年|以来|截[至止]|已完成|last year|since|to date/iu;
const ABOUT_TABLE = /项目|工程|投资|实事|\bprojects?\b|\bschemes?\b|\bcontracts?\b|\bcost\b|\binvestment\b/iu;

/** What sentences say of the projects of their table: how many there are, what they cost, and what parts of them do. */
export function readSums(sentences: readonly Sentence[]): StatedSum[] {
  let last: readonly StatedSum[] = [];
  return sentences.flatMap((sentence) => {
    // 其中新开工5项 goes on with what the sentence before counts.
    const goesOn =
      /^\s*其中/u.test(sentence.text) &&
      last.some(({ kind, sentence: { paragraph } }) => kind === "count" && paragraph === sentence.paragraph);
    last = sumsOf(sentence, goesOn);
    return last;
  });
}

function sumsOf(sentence: Sentence, goesOn: boolean): readonly StatedSum[] {
  const foreign = foreignSums(sentence);
  if (foreign.length > 0) return foreign;
  let within = goesOn;
  return sentence.text.split(/(?<=[；。;])|(?<=[a-z\d])(?<!\b(?:Rs|KSh|No))\.\s+/u).flatMap((words) => {
    const english = englishParts(words, sentence);
    const due = dueIn(words, sentence);
    const rest = (english.length === 0 ? words : words.replace(EN_PART, "")).replace(EN_DUE, "");
    const listed = (sentence.text.match(LISTED)?.length ?? 0) > 1 && !PAST.test(sentence.text);
    // （续建22个、新建36个） are parts of the number before them.
    const bracketed = [...rest.matchAll(BRACKETED)].map(([, inner = ""]) => inner);
    const isOfList = listed && new RegExp(LISTED, "u").test(words);
    const sums = [...sumsIn(rest.replace(BRACKETED, ""), sentence, within || isOfList), ...english, ...due];
    // Parts go on behind a semicolon.
    within = (within && sums.length > 0) || sums.some(({ part }) => part !== null);
    return sums.length === 0 ? [] : [...sums, ...bracketed.flatMap((inner) => sumsIn(`其中${inner}`, sentence, true))];
  });
}

const BRACKETED = /[（(]([^（()）]*\d\s*(?:个|项|件|亿元|万元)[^（()）]*)[)）]/gu;
const SORTED = /按[\p{Script=Han}]{2,8}(?:分类?|划分)(?=[，：:])/u;
// 防洪工程3项，投资2.65亿元；供水工程2项，投资1.6亿元: two such and more are the parts of a whole.
const LISTED =
  /(?:^|；)(?![^，；。\d]*(?:共|安排|列入|纳入|实施|推进|推动|谋划|其中|计划))[^，；。\d]{2,14}?\d[\d,]*\s*[个项件]，[^，；。\d]{0,8}投资[^，；。\d]{0,3}\d/gu;
// Bridge replacements account for 3 projects and $19.2 million; 2 treatment plants (EUR 41 million).
const EN_PART =
  /(?<name>[A-Za-z][A-Za-z\s-]{2,40}?)\s+(?:accounts?\s+for|makes?\s+up)\s+(?<count>\d[\d,]*)\s+(?:projects?|schemes?|contracts?)\b(?:\s*(?:,|and|with|worth|at)\s*(?<money>[^,;.]*\d[\d,.]*\s*[a-z]*))?|\b(?<count2>\d[\d,]*)\s+(?<name2>[a-z][a-z\s-]{2,40}?)\s*\((?<money2>[^()]*\d[^()]*)\)/giu;
const NO_PARTS = /^(?:projects?|schemes?|contracts?|years?|months?|households?|miles?|metres?|people)$/iu;

function sumsIn(words: string, sentence: Sentence, inParts: boolean): StatedSum[] {
  const told = inParts || SORTED.test(words);
  if (!(told || WHOLE.test(words)) || !(inParts || ABOUT_TABLE.test(words)) || PAST.test(words)) return [];
  const sums: StatedSum[] = [];
  let within = told;
  let name = "";
  for (const clause of words.split(/[，、：:]|,(?!\d)|(?=其中)|(?=\bof which\b)|\band\b(?=\s+(?:US\$|[$€£¥]|\d))/u)) {
    if (/^\s*(?:其中|of which|of the total|including)/iu.test(clause)) {
      within = true;
      name = "";
    }
    // 计划竣工项目3项 is of those that end, not of all.
    if (STAGE.test(clause)) within = true;
    for (const sum of [countIn(clause) ?? (within ? partIn(clause) : null), moneyIn(clause)]) {
      if (!sum) continue;
      const own = partName(sum.words);
      if (within && own !== "") name = own;
      sums.push({ ...sum, part: within ? (sum.kind === "money" && own === "" ? name : own || name) : null, sentence });
    }
  }
  return sums;
}

/** The parts that an English sentence names with how many they are and what they cost. */
function englishParts(words: string, sentence: Sentence): StatedSum[] {
  if (/\p{Script=Han}/u.test(words) || PAST.test(words) || !ABOUT_TABLE.test(words)) return [];
  return [...words.matchAll(EN_PART)].flatMap(({ groups = {} }): StatedSum[] => {
    const part = (groups.name ?? groups.name2 ?? "").replace(/^(?:and|the|of which|including)\s+/iu, "").trim();
    const money = groups.money ?? groups.money2;
    if (NO_PARTS.test(part)) return [];
    const count = { role: "total", exponent: 0, currency: null, approximate: false, words: part } as const;
    const cost = money === undefined ? null : moneyIn(money);
    return [
      { ...count, kind: "count", digits: (groups.count ?? groups.count2)!, part, sentence },
      ...(cost ? [{ ...cost, role: "total" as const, part, sentence }] : []),
    ];
  });
}

// 2 projects are due for completion in 2026, and 1 by 2028; 3 of them will be completed in 2027.
const EN_DUE =
  /\b(?<count>\d[\d,]*)(?:\s+of\s+(?:these|them|which))?(?:\s+(?:[a-z-]+\s+){0,2}?(?:projects?|schemes?|contracts?))?\s+(?:is|are|will\s+be|to\s+be)\s+(?:(?:due|planned|scheduled|expected)\s+)?(?:for\s+completion|(?:to\s+be\s+)?(?:completed|finished)|to\s+(?:complete|finish|end)|due)\s+(?<by>in|during|by(?:\s+the\s+end\s+of)?)\s+(?<year>(?:19|20)\d\d)\b/giu;

/** The numbers of projects that an English sentence says are due in a year, or by its end. */
function dueIn(words: string, sentence: Sentence): StatedSum[] {
  if (PAST.test(words)) return [];
  return [...words.matchAll(EN_DUE)].map(
    ({ 0: all, groups = {} }): StatedSum => ({
      kind: "count",
      role: "total",
      digits: groups.count!,
      exponent: 0,
      currency: null,
      approximate: false,
      part: all,
      words: all,
      sentence,
      due: { year: Number(groups.year), upTo: /^by/iu.test(groups.by!) },
    }),
  );
}

const STAGE = /^\s*(?:年内|今年|当年|全年|本年)?计划(?:新开工|续建|竣工|完工|投产)/u;

type Found = Omit<StatedSum, "part" | "sentence">;

function countIn(clause: string): Found | null {
  const groups = (ZH_COUNT.exec(clause) ?? EN_COUNT.exec(clause))?.groups;
  if (!groups) return null;
  const digits = (groups.a ?? groups.b)!;
  // The kind stands in front (水利项目2个) or between the number and 项目 (2个水利项目).
  const words =
    clause.slice(0, clause.indexOf(digits)) +
    (groups.b === undefined ? "" : (/(?:个|项|件)([^\d]*?)(?:项目|工程)/u.exec(clause)?.[1] ?? ""));
  return { kind: "count", role: "total", digits, exponent: 0, currency: null, approximate: false, words };
}

const ZH_PART = /^(?:其中)?(?<words>[^\d，。；]{2,12}?)(?<a>\d[\d,]*)\s*(?:个|项|件)[。；;]?$/u;

/** 续建22个: a number of a part that doesn't say again what is counted. */
function partIn(clause: string): Found | null {
  const groups = ZH_PART.exec(clause.trim())?.groups;
  if (!groups) return null;
  const { a: digits = "", words = "" } = groups;
  return { kind: "count", role: "total", digits, exponent: 0, currency: null, approximate: false, words };
}

// By how much it grew or shrank isn't what it is.
const CHANGED =
  /[核调压缩削]减|减少|调增|增加|上调|下调|新增(?:总|计划)?投资|节[约省]|结余|剔除|超支|\b(?:increase[ds]?|reduc(?:ed|es|tion)|cuts?|savings?|decrease[ds]?|additional|extra)\b/iu;

function moneyIn(clause: string): Found | null {
  const groups = (ZH_MONEY.exec(clause) ?? EN_MONEY.exec(clause))?.groups;
  if (!groups || CHANGED.test(groups.before ?? groups.before2 ?? "")) return null;
  const before = groups.before ?? groups.before2 ?? "";
  // The sign of the currency stood between them: totaling $61.5 million.
  const words = `${before}${/[a-z]$/iu.test(before) ? " " : ""}${clause.slice(clause.indexOf((groups.digits ?? groups.digits2)!))}`;
  const scale = (groups.scale ?? groups.scale2 ?? "").toLowerCase();
  const name = groups.unit ?? groups.sign ?? groups.word ?? "";
  return {
    kind: "money",
    role: roleOf(words),
    digits: (groups.digits ?? groups.digits2)!,
    exponent: SCALES[scale] ?? 0,
    currency: CURRENCIES[name] ?? CURRENCIES[name.toUpperCase()] ?? CURRENCIES[name.toLowerCase()] ?? null,
    approximate: (groups.about ?? groups.about2 ?? groups.more ?? groups.still) !== undefined,
    // What an English amount is from stands behind it: $12 million from state grants.
    words: /\p{Script=Han}/u.test(clause)
      ? (groups.before ?? "")
      : roleOf(words) === "fund"
        ? clause
        : (groups.before ?? groups.before2 ?? ""),
  };
}

function roleOf(words: string): SumRole {
  if (/(?<!计划)完成投资|已完成|完成额|支付|\bspent\b|\bdisbursed\b/iu.test(words)) return "done";
  if (/总投资|投资总额/u.test(words) && !/年度|当年/u.test(words)) return "total";
  if (/年度|当年|今年|本年|(?:19|20)\d\d年[^，]*(?:计划|投资|安排)|\bthis year\b|\bannual/iu.test(words)) return "plan";
  if (/总投资|投资总额|概算|估算|\btotal(?:s|l?ing|l?ed)?\b|\bcost/iu.test(words)) return "total";
  return /财政|资金|自筹|贷款|债券?|补助|拨款|预算|配套|社会资本|专项|\bgrants?\b|\bloans?\b|\bbonds?\b|\bbudget\b|\bfund(?:s|ed)?\b|\bfrom\b/iu.test(
    words,
  )
    ? "fund"
    : "total";
}

/** The words that name a part, without those that say what is stated of it. */
function partName(words: string): string {
  return words
    .replace(/^\s*(?:其中|of which|including)[，,：:]?/iu, "")
    .replace(/^.*\bfrom\s+(?:the\s+)?|[.;]\s*$/giu, "")
    .replace(STAGE, (words) => words.replace(/^.*计划/u, ""))
    .replace(/(?:共|计划|总|年度|当年|概算|估算|完成|累计)*(?:投资|安排|项目|工程|任务)+.*$/u, "")
    .replace(/\d[\d,.]*\s*(?:个|项|件).*$/u, "")
    .replace(/(?:安排|投入|类|共|约|为|\s)+$/u, "")
    .trim();
}
