import { isUnitOfThings } from "./physical-units.ts";

// Numbers that name something: nobody adds them up.
const NAMES =
  /(?:编号|编码|代码|序号|排序|文号|证号|批次|电话|手机|邮编|邮政编码|经度|纬度|坐标|名次|排名|等级|级别|评分|得分|年份|年度|月份|桩号|图号|页码|标段|版本)$|^(?:code|id|no\.?|nr\.?|ref\.?|rank|score|priority|phase|lot|ward|year|month|phone|tel\.?|zip|postcode|lat(?:itude)?|lon(?:gitude)?)$|\b(?:code|number|ref(?:erence)?|rank(?:ing)?|score|priority|phone|latitude|longitude|id|no\.)$/i;
// What one of many things has or costs, and parts of a whole: sums of them mean nothing.
const RATES =
  /率$|比例|比重|占比|进度(?:[（(][%％][）)])?$|[%％]|百分|单价|均价|单方|每|人均|户均|平均|系数|密度|温度|深度|厚度|宽度|高度|坡度|周期|工期|天数|\b(?:rate|ratio|share|percent(?:age)?|per|average|mean|unit price|price|progress|width|height|depth|duration|density)\b/i;
const DATES =
  /(?:日期|时间|年月|时限|期限|年份)$|(?:年限|工期)(?:\s|$)|(?:^|\s)(?:起|止|开工|竣工|完工|投产|启动|立项|批复|签约|入库|开业|交付)(?:年月日?)?$|\b(?:date|start|started|begin|began|commencement|opening|approved on)\b|^(?:fecha|date de|datum|data de|data|дата|tanggal|tarih|ngày)\b|(?:予定日|年月日|기간|일자)$/iu;
const BRACKETS = /[（(]([^（()）]{1,16})[)）]\s*$/;

/** Whether numbers under a heading name something (编号, 电话, rank) or are rates (单价, 占比): they aren't added up. */
export function isAddedUp(heading: string): boolean {
  const own = heading.normalize("NFKC").trim();
  const outer = own.replace(/\([^()]*\)\s*$/, "").trim();
  return !NAMES.test(outer) && !RATES.test(own);
}

/** Whether cells under a heading are dates. */
export function isDateHeading(heading: string): boolean {
  return DATES.test(heading.normalize("NFKC").trim());
}

/** The unit of things that a heading states in brackets at its end: 亩, 公里, MW, m². Null where it states none. */
export function unitInBrackets(heading: string): string | null {
  const inner = BRACKETS.exec(heading.trim())?.[1]
    ?.replace(/^单位[:：]/, "")
    .trim();
  return inner && isUnitOfThings(inner) ? inner : null;
}

/** A heading without the unit of things in brackets at its end. */
export function headingWithoutThings(heading: string): string {
  return unitInBrackets(heading) === null ? heading : heading.trim().replace(BRACKETS, "").trim();
}
