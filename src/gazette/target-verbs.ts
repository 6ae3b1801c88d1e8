import type { TargetOperator } from "./target.ts";

/** A verb that says what is to become of a value. */
export interface TargetVerb {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  /** `measure`: of an indicator; `work`: of things that are counted. */
  readonly kind: "measure" | "work";
  readonly operator: TargetOperator;
}

const MEASURES: readonly (readonly [TargetOperator, string])[] = [
  ["at-least", "不低于|不少于|不小于|不得低于|不得少于|不下于|不应低于|超过|突破|高于|优于|大于|多于|≥|>"],
  ["at-most", "不超过|不高于|不大于|不多于|不得超过|不得高于|不突破|控制在|控制到|低于|小于|少于|≤|<"],
  [
    "fall-to",
    "下降到|下降至|下降为|降低到|降低至|降低为|降到|降至|降为|减少到|减少至|压减到|压减至|压缩到|压缩至|缩短到|缩短至|缩小到|缩小至|缩减到|缩减至|削减到|削减至",
  ],
  [
    "reach",
    "达到|提高到|提高至|提高为|提升到|提升至|提升为|增加到|增加至|增长到|增长至|增至|扩大到|扩大至|上升到|上升至|恢复到|延长到|延长至|保持在|稳定在|维持在|稳定达到|保持|调整为|调整到|调整至|提至|达|占比为|占比|占到|占|实现|为",
  ],
  ["fall-by", "下降|降低|减少|削减|压减|压降|压缩|减排|下浮|下调|缩短|缩减"],
  ["rise-by", "提高|提升|增长|增加|上升|上浮|上调|提速|翻番|翻"],
];
const WORKS =
  "新建和改扩建|新建改扩建|新建扩建|新建改造|新改扩建|改扩建|新改建|新建成|新建(?!建筑)|建成(?!区)|建设|创建|改造提升|提升改造|改造|完成|新增|培育|打造|治理|淘汰|关停|引进|引育|实施|开办|发展|建立|设立|安排|投入|筹集|修复|整治|拆除|种植|栽植|营造|推广|更换|更新|新购|购置|购买|配备|配套|培训|培养|认定|开工|新开工|开通|竣工|投产|投用|启用|移交|达产|消化|加装|布设|安装|补贴|补助|救助|救治|转移|脱贫(?![攻人村县劳地户群成])|回收|处置|清理|整合|组建|选派|选聘|招引|造林|植树|种草|绿化|铺设|敷设|退出|压减|削减|搬迁|采购|投放|落实|争取|解决|招聘|招录|举办|开发|消除|贯通|提供|供应|发放|返还|扶持|带动|撬动|惠及|盘活|复垦|收储|流转|再就业|增收|扩种|扩建|迁建|改建|续建|谋划|储备|签约|入库|化解|清收|追回|办结|查处|整改|销号|接入|疏浚|清淤|加固|筛查|接种|体检|建档|放映|孵化|拓展|覆盖|升级|创成|争创|受益|吸纳|减免|节约|回填|封堵|管护|防治|抚育|退耕|(?<!新)建(?![筑成制档设建])";
const OPERATORS = new Map(MEASURES.flatMap(([operator, words]) => words.split("|").map((word) => [word, operator])));
const plain = (pattern: string): string => pattern.replace(/\(.*$/u, "");
const VERBS = new RegExp(
  [...OPERATORS.keys(), ...WORKS.split("|")].sort((a, b) => plain(b).length - plain(a).length).join("|"),
  "gu",
);

/** The verbs of a piece of a text, from left to right. */
export function targetVerbs(piece: string): TargetVerb[] {
  return [...piece.matchAll(VERBS)].flatMap(({ 0: text, index }) => {
    // 为每所幼儿园配备…: a preposition where nothing stands before it; 覆盖率 and 增长率 are names.
    if (text === "为" && /^[＿\s、\d.．]*$/u.test(piece.slice(0, index))) return [];
    if (/^[率面网]/u.test(piece.slice(index + text.length))) return [];
    const operator = OPERATORS.get(text);
    return [
      {
        at: index,
        end: index + text.length,
        text,
        kind: operator === undefined ? "work" : "measure",
        operator: operator ?? "reach",
      } as const,
    ];
  });
}
