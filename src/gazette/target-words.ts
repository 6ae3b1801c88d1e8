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
  ["at-least", "不低于|不少于|不小于|不得低于|不得少于|不下于|超过|突破|高于|大于|多于|≥"],
  ["at-most", "不超过|不高于|不大于|不多于|不得超过|不得高于|控制在|控制到|低于|小于|少于|≤"],
  [
    "fall-to",
    "下降到|下降至|降低到|降低至|降到|降至|减少到|减少至|压减到|压减至|压缩到|压缩至|缩短到|缩短至|缩减到|缩减至|削减到|削减至",
  ],
  [
    "reach",
    "达到|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增长至|增至|扩大到|扩大至|上升到|上升至|恢复到|保持在|稳定在|维持在|保持|调整为|调整到|调整至|提至|达|占比为|占比|占到|占|实现|为",
  ],
  ["fall-by", "下降|降低|减少|削减|压减|压缩|减排|下浮|缩短|缩减"],
  ["rise-by", "提高|提升|增长|增加|上升|提速"],
];
const WORKS =
  "新建和改扩建|新建改造|新改扩建|改扩建|新改建|新建成|新建(?!建筑)|建成(?!区)|建设|创建|改造|完成|新增|培育|打造|治理|淘汰|关停|引进|实施|开办|发展|建立|设立|安排|投入|筹集|修复|整治|拆除|种植|营造|推广|更换|更新|新购|购置|配备|培训|认定|开工|开通|布设|安装|补贴|救助|转移|脱贫|回收|处置|清理|整合|组建|选派|招引|造林|绿化|铺设|敷设|退出|压减|削减|搬迁|采购|投放|落实|争取|解决|招聘|招录|举办|开发|消除|贯通|提供|发放|建(?![筑成])";
const OPERATORS = new Map(MEASURES.flatMap(([operator, words]) => words.split("|").map((word) => [word, operator])));
const plain = (pattern: string): string => pattern.replace(/\(.*$/u, "");
const VERBS = new RegExp(
  [...OPERATORS.keys(), ...WORKS.split("|")].sort((a, b) => plain(b).length - plain(a).length).join("|"),
  "gu",
);

/** The verbs of a piece of a text, from left to right. */
export function targetVerbs(piece: string): TargetVerb[] {
  return [...piece.matchAll(VERBS)].map(({ 0: text, index }) => {
    const operator = OPERATORS.get(text);
    return {
      at: index,
      end: index + text.length,
      text,
      kind: operator === undefined ? "work" : "measure",
      operator: operator ?? "reach",
    };
  });
}

const RATES =
  "无害化处置|规范管理|标准化|通客车|人均|森林覆盖|植被覆盖|普惠性幼儿园覆盖|覆盖|自来水普及|普及|毛入园|毛入学|入园|入学|巩固|机械化清扫|清扫|绿地|绿化覆盖|绿化|综合利用|资源化利用|无害化处理|集中处理|安全利用|回收利用|利用|污水处理|处理|收集|达标|优良天数|优良水体|优良|水质优良|合格|完好|治理|改造|执行|就业|失业|城镇化|控制|参保|签约|满意|供水保证|分担|出行分担|设施完好|漏损|硬化|通畅|通达|转化|贡献|保障|配备|持证|知晓|接种|死亡|发病|抽检|监测|使用|破损|国产化|电气化|自给|复垦|恢复|回收|收缴|开工|完工|投产|增长|办结|普惠|机械化|良种覆盖|受益";
const HEADS = `(?:综合)?(?:${RATES})率|优良天数比[率例]|优良比例|率|比率|比例|比重|占比|预期寿命|平均浓度|浓度|排放总量|总量|排放量|使用量|用水量|用量|产量|蓄积量|保有量|面积|长度|里程|规模|数量|总数|数|产值|增加值|可支配收入|收入|能力|强度|能耗|水耗|能效|最高支付限额|支付限额|限额|起付标准|标准|天数|水平|寿命|投资|资金|时间|人数|人次|容量|库容|指数|密度|年限|距离|半径`;
const INDICATOR = new RegExp(`(?:${HEADS})$`, "u");
const BARE = /^(?:年均|平均|其)?(?:浓度|总量|比例|占比|比重|面积|数量|规模|总数|占比例|覆盖率|达标率)$/u;
const PLACE =
  "(?!完善|推进|加快|加强|建设|提高|实施|强化|优化|统筹|支持|积极|打造|扩大|改善|提升|深化|启动|开展|鼓励|发展|创建|建成|新建|改造|新增|完成|所有|每个|到|在|对)(?:全[市县区省州盟旗国镇乡]|其[余他](?:各)?[旗县区市乡镇地区]+|各[旗县区市乡镇地区]+|城市建成区|建成区|中心城区|主城区|主城|县城|城区|市区|城镇|农村牧区|农村|城乡|乡镇|街道|沿黄|流域|[\\p{Script=Han}]{1,8}?(?:新区|高新区|开发区|园区|矿区|区|县|旗|市|镇|乡))";
const PLACES = new RegExp(`^${PLACE}(?:[、和及与]?${PLACE})*`, "u");

/** Whether words name something that is measured. */
export const isIndicator = (words: string): boolean => INDICATOR.test(words);

/** Whether words name nothing but places: 县城; 其余各县; 东区、西区. */
export function isPlaces(words: string): boolean {
  return words !== "" && leadingPlaces(words) === words;
}

/** The places that words begin with; empty where they don't. */
export function leadingPlaces(words: string): string {
  const places = PLACES.exec(words)?.[0] ?? "";
  // 改扩建乡镇卫生院 begins with what is done, not with a place.
  const verb = targetVerbs(places).some(({ text }) => text.length > 1);
  return verb || /所有|每个|加强|[要把将]/u.test(places) ? "" : places;
}

/** What is measured, and of what: the places in front, else the words before the indicator. */
export function splitIndicator(words: string): { readonly subject: string | null; readonly indicator: string } {
  if (BARE.test(words)) return { subject: null, indicator: words };
  const [, part, whole] = /^(.+)(占.+(?:比例|比重))$/u.exec(words) ?? [];
  if (part !== undefined && whole !== undefined) return { subject: part, indicator: whole };
  const [, rate, within] = /^(.+率)在(.+)$/u.exec(words) ?? [];
  if (rate !== undefined && within !== undefined) return { subject: within, indicator: rate };
  const places = leadingPlaces(words);
  if (places !== "" && places.length < words.length && !/^[率比]/u.test(words.slice(places.length)))
    return { subject: places, indicator: words.slice(places.length).replace(/^[的内]/u, "") };
  const head = INDICATOR.exec(words);
  if (!head || head.index === 0 || head[0].length === 1) return { subject: words, indicator: words };
  return { subject: words.slice(0, head.index).replace(/的$/u, ""), indicator: head[0] };
}

const LEADING =
  /^(?:\d{1,3}\s*[.．、]|[（(][^（()）]*[)）]|[-—–·•●*]|其中|力争|争取|努力|确保|保证|保障|实现|推动|推进|促进|使|让|把|将|要|应|须|需|并|且|同时|全面|逐步|进一步|加快|着力|积极|持续|统筹|组织|稳妥|及时|切实|做到|到|对|按照|通过|年内|年度|共|总计|合计|累计|计划|预计|以及|及|和|与|的|、|：|\s|＿)+/u;
const TRAILING =
  /(?:均|都|分别|平均|总体|累计|年均|每年|再|继续|持续|进一步|力争|争取|努力|确保|要|将|应|须|必须|需|基本|稳步|大幅|明显|逐年|逐步|合计|共|总计|原则上|同比|相比|计划|不得|全部|要求|可|已|总体上|每年度|每|由|从|就|能够|能|仍|也|和|及|与|组织|稳妥|及时|切实|重新|进行|自愿|＿|\s|、)+$/u;

/** Words that name something, without what links them to the others. */
export function plainName(words: string): string {
  let name = words.replace(/＿/gu, "").trim();
  for (let before = ""; before !== name; ) {
    before = name;
    name = name.replace(LEADING, "").replace(TRAILING, "").trim();
  }
  return name;
}

/** The members of a list: A、B和C. */
export function listed(words: string): string[] {
  return words
    .split(/[、]|以及|(?<=[\p{Script=Han}）)])(?:和|及|与)(?=[\p{Script=Han}])(?!以)/u)
    .map(plainName)
    .filter((name) => name !== "");
}
