import {
  isBareRate,
  isIndicator,
  isPlaces,
  leadingPlaces,
  listed,
  plainName,
  sharedIndicator,
  splitIndicator,
} from "./target-words.ts";

/** Whom or what a value is of, and what is measured. */
export interface Named {
  readonly subject: string;
  readonly indicator: string;
}

/** Whether values of two units may be of the same thing: 万人次 and 人次. */
export const sameUnit = (one: string | undefined, other: string): boolean =>
  one?.replace(/^[万亿千百]+/u, "") === other.replace(/^[万亿千百]+/u, "");

/** What was read last in the paragraph: a clause may leave out what it shares with it. */
export interface Spoken extends Named {
  readonly unit: string;
}

// 单位地区生产总值能耗和二氧化碳排放: what the first name is counted per holds for the others.
const PER =
  /^(?:全[市县省州区])?(?:单位(?:地区|国内)?生产总值|单位GDP|万元(?:地区|国内)?生产总值|万元GDP|人均|每千人口)/u;

/** The names that share a verb, each with what is measured: A、B、C排放量. Null where they aren't several names of values. */
export function namesOfValues(words: string, count: number | null): Named[] | null {
  const names = listed(words);
  if (names.length < 2 || (count !== null && names.length !== count)) return null;
  const last = names.at(-1)!;
  const own = (name: string) => isIndicator(name) && !isPlaces(name);
  const tail = sharedIndicator(last);
  if (!names.every(own) && !isIndicator(last) && count === null) return null;
  const per = PER.exec(names[0]!)?.[0] ?? "";
  return names.map((name, index) => {
    if (index > 0 && isBareRate(name) && !isBareRate(names[0]!))
      return { subject: splitIndicator(names[0]!).subject ?? names[0]!, indicator: name };
    if (own(name) && (index < names.length - 1 || names.slice(0, -1).every(own))) {
      const { subject, indicator } = splitIndicator(name);
      return { subject: subject ?? names[0]!, indicator };
    }
    if (index === names.length - 1) return per !== "" && !PER.test(name) ? prefixed(per, tail) : tail;
    const bare = !names.slice(0, -1).some(own);
    return { subject: name, indicator: bare ? tail.indicator : splitIndicator(name).indicator };
  });
}

const prefixed = (per: string, { subject, indicator }: Named): Named => ({
  subject: `${per}${subject}`,
  indicator: indicator === subject ? `${per}${indicator}` : indicator,
});

/** What the words before a value name: one thing, or several that share the value (均). */
export function namesOf(name: string, shared: boolean, unit: string, last: Spoken | null): Named[] {
  if (name === "") return last ? [{ subject: last.subject, indicator: last.indicator }] : [];
  const several =
    shared || listed(name).every((one) => isIndicator(one) && !isPlaces(one)) ? namesOfValues(name, null) : null;
  if (several) return several;
  if (last && sameUnit(last.unit, unit) && (isPlaces(name) || /^每个?[县市区乡镇村旗]/u.test(name)))
    return [elsewhere(name, last)];
  const { subject, indicator } = splitIndicator(name);
  return [{ subject: subject ?? last?.subject ?? name, indicator }];
}

/** The same of another place: 其余各县雨污分流改造 behind 雨污分流改造 of one district. */
export function elsewhere(places: string, { subject, indicator }: Named): Named {
  return { subject: `${places}${subject.slice(leadingPlaces(subject).length)}`, indicator };
}

const CHANGES =
  /^(.+?)(?:逐年|逐步|稳步|持续|不断|进一步|明显|大幅|显著)*(?:提高|提升|增加|下降|降低|改善|增长|扩大|高于.*|快于.*)$/u;

/** What the clause before a bare value speaks of: 资金用于产业的比重 of 资金用于产业的比重逐年提高. Null where it states values itself. */
export function spokenOf(before: string, unit: string): string | null {
  if (/\d/u.test(before)) return null;
  const name = plainName(CHANGES.exec(plainName(before))?.[1] ?? "");
  // A growth that is compared with another isn't in yuan.
  const plain = unit.endsWith("%") ? name : name.replace(/(?:增速|增幅)$/u, "");
  return isIndicator(plain) ? plain : null;
}

const ANNOUNCES =
  /^(?:提高|提升|增加|扩大|调整|降低|减少|缩短|调高|调低|确定|规范|优化|加大|控制|合理调整|适当提高|逐步提高)/u;

/** What a clause or a heading without a value says is to change: 公园绿地服务半径覆盖率 of 提高公园绿地服务半径覆盖率. */
export function announced(words: string): string | null {
  const plain = plainName(
    words.replace(/[。：]+$/u, "").replace(/^.*?(?=(?:提高|提升|调整|降低|减少|增加)[^，]*$)/u, ""),
  );
  const verb = ANNOUNCES.exec(plain)?.[0];
  const name = verb === undefined ? "" : plainName(plain.slice(verb.length));
  return isIndicator(name) && !isPlaces(name) ? name : null;
}
