import { namesOf, namesOfValues } from "./quantity-names.ts";
import type { TextQuantity } from "./quantity-text.ts";
import { type ClauseContext, QUALIFIES, type QuantityWords, valued } from "./quantity-words.ts";
import { targetVerbs } from "./target-verbs.ts";
import { isIndicator, plainName } from "./target-words.ts";

/** A、B、C分别下降a、b、c: each value to its own name, or to its own year. */
export function distributed(
  text: string,
  quantities: readonly TextQuantity[],
  { before, years, spoken }: ClauseContext,
): QuantityWords[] | null {
  const at = text.indexOf("分别");
  const values = quantities.filter((quantity) => quantity.at > at);
  if (at < 0 || values.length < 2) return null;
  const own = plainName(text.slice(0, at));
  const verb = targetVerbs(text.slice(at, values[0]!.at)).at(-1);
  if (!verb) return null;
  const left = text.slice(0, values[0]!.at);
  const names = namesOfValues(own === "" ? before : own, values.length);
  if (names) return values.map((quantity, index) => valued(names[index]!, verb.operator, quantity, left));
  if (years !== values.length) return null;
  const object = plainName(text.slice(at + verb.end, values[0]!.at));
  const one =
    verb.kind === "work" && object !== ""
      ? { subject: object, indicator: verb.text }
      : namesOf(own, false, values[0]!.unit, spoken)[0];
  return one ? values.map((quantity, yearAt) => ({ ...valued(one, verb.operator, quantity, left), yearAt })) : null;
}

/** 在一级、二级、三级机构住院的，起付标准调整为400元、600元、1000元: as many values as the clause before names things. */
export function paired(
  text: string,
  quantities: readonly TextQuantity[],
  { before }: ClauseContext,
): QuantityWords[] | null {
  if (quantities.length < 2) return null;
  const [first] = quantities;
  const rest = quantities.slice(1);
  if (
    !rest.every(
      ({ at, unit }, index) => unit === first!.unit && /^[、和及]$/u.test(text.slice(quantities[index]!.end, at)),
    )
  )
    return null;
  const verb = targetVerbs(text.slice(0, first!.at)).at(-1);
  const name = plainName(text.slice(0, verb?.at ?? 0));
  const things = before
    .replace(/^.*[在对]/u, "")
    .split("、")
    .map(plainName);
  if (verb?.kind !== "measure" || !isIndicator(name) || things.length !== quantities.length) return null;
  const act = /(?:机构|医院|学校|企业|园区|单位|人员)([\p{Script=Han}]*)的?$/u.exec(things.at(-1)!)?.[1] ?? "";
  return quantities.map((quantity, index) => {
    const thing = things[index]!;
    const subject = index === things.length - 1 ? thing.slice(0, thing.length - act.length) : thing;
    return valued({ subject, indicator: name }, verb.operator, quantity);
  });
}

/** 300米见绿、500米见园: a second value under the same verb. */
export function again(
  left: string,
  right: string,
  quantity: TextQuantity,
  former: QuantityWords | undefined,
): QuantityWords[] | null {
  // 改造小区52个8600户: the same in another measure.
  if (former?.work && left === "" && !QUALIFIES.test(right)) return [valued(former, "reach", quantity)];
  if (!former || QUALIFIES.test(right) || !/^[^、和及]{0,8}[、和及与]$/u.test(left) || targetVerbs(left).length > 0)
    return null;
  const own = plainName(right.replace(/[、和及与].*$/u, ""));
  return [valued(own === "" ? former : { subject: own, indicator: former.indicator }, former.operator, quantity)];
}

/** 建设物流中心45个、服务站600个: other things that the same is done to. */
export function further(
  left: string,
  quantity: TextQuantity,
  former: QuantityWords | undefined,
): QuantityWords[] | null {
  if (!former || former.operator === "all" || !/^(?:[、和及与]|以及)/u.test(left) || targetVerbs(left).length > 0)
    return null;
  const subject = plainName(left);
  if (subject === "") return null;
  const named =
    isIndicator(subject) && (!former.work || quantity.unit === "%")
      ? namesOf(subject, false, quantity.unit, null)[0]!
      : null;
  return [valued(named ?? { subject, indicator: former.indicator }, "reach", quantity, left)];
}
