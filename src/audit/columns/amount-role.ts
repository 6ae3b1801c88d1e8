import type { Amount, AmountRole, Period } from "../../project/project.ts";

/** What the money of a column is, as far as its heading says it. */
export interface RoleReading {
  readonly role: AmountRole;
  readonly period: Period | null;
}

const TO_DATE = /累计|截[至止]|至今|开工以来|已完成|to.?date|cumulative/iu;
const DONE = /完成|支出|支付|实际|到位|\bdone\b|\bactual|\bspent\b|expenditure|\bpaid\b|completed/iu;
const PLAN = /计划|安排|预算|拟投|plan|budget|forecast|programmed/iu;
const FUND =
  /中央|国家|省|自治区|[市州盟县区旗]级|财政|自筹|自有|贷款|银行|专项债|债券|国债|社会资[本金]|企业资金|配套|补助|其[他它]资金|资本金|grant|loan|bond|federal|state|local|county|municipal|private|own.?funds/iu;
const WHOLE = /总投资|投资总额|总概算|总预算|合同[价额]|total|overall/iu;
const QUARTERS = "一二三四";

/** The role of an amount: as the reader found it, or else what its heading says. */
export function roleOf({ label, role, period }: Pick<Amount, "label" | "role" | "period">): RoleReading {
  return role === "other" ? roleOfHeading(label) : { role, period };
}

/** What a heading says of the money below it; brackets, which hold the unit, aside. */
export function roleOfHeading(heading: string): RoleReading {
  const words = heading.replace(/[（(][^（()）]*[)）]/gu, "");
  const period = periodOf(words);
  if (DONE.test(words)) return { role: TO_DATE.test(words) || period === null ? "done-to-date" : "done", period };
  if (WHOLE.test(words) && period === null) return { role: "total", period };
  if (PLAN.test(words) && period !== null) return { role: "plan", period };
  if (FUND.test(words)) return { role: "fund", period };
  if (PLAN.test(words)) return { role: "plan", period };
  return { role: "other", period };
}

function periodOf(words: string): Period | null {
  const year = /(?:19|20)\d\d/.exec(words)?.[0];
  const quarter = /([一二三四1-4])季|\bQ([1-4])\b/iu.exec(words);
  const half = /上半年|\bH1\b/u.test(words) ? 1 : /下半年|\bH2\b/u.test(words) ? 2 : undefined;
  const month = /(\d{1,2})月/u.exec(words)?.[1];
  const part = quarter?.[1] ?? quarter?.[2];
  const number = part === undefined ? undefined : ((QUARTERS.indexOf(part) + 1 || Number(part)) as 1 | 2 | 3 | 4);
  const found: Period = {
    ...(year !== undefined && { year: Number(year) }),
    ...(number !== undefined && { quarter: number }),
    ...(half !== undefined && { half }),
    ...(month !== undefined && { month: Number(month) }),
  };
  if (Object.keys(found).length > 0) return found;
  // 年度计划 names no year, and is still one of a year.
  return /年度|当年|本年|今年|全年|annual/iu.test(words) ? {} : null;
}
