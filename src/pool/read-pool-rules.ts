import { WordedError } from "../language/worded-error.ts";
import type { Words } from "../language/words.ts";
import { FUND_AMOUNTS, type PoolRules, PROJECT_TYPES } from "./pool-rules.ts";

/** Rules of a pool that don't have the shape of data/schema/pool-rules.schema.json. */
export class PoolRulesError extends WordedError {
  readonly code = "pool-rules.invalid";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isNumber = (value: unknown): boolean =>
  value === undefined || (typeof value === "number" && Number.isFinite(value));

/** Checks a value (parsed JSON) to be the rules of a pool. Throws a PoolRulesError that names the place, what was expected and what was found. */
export function readPoolRules(value: unknown, file = "rules"): PoolRules {
  const fail = (place: string, expected: Words, found: unknown): never => {
    const got = JSON.stringify(found) ?? "undefined";
    throw new PoolRulesError({
      zh: `${file}：${place} 应为${expected.zh}，实为 ${got}`,
      en: `${file}: ${place}: expected ${expected.en}, got ${got}`,
    });
  };
  const text = (place: string, found: unknown) => isText(found) || fail(place, { zh: "文字", en: "a text" }, found);
  const words = (place: string, found: unknown) => {
    if (!isRecord(found)) return fail(place, { zh: " zh 与 en 两种文字", en: "texts zh and en" }, found);
    text(`${place}.zh`, found.zh);
    text(`${place}.en`, found.en);
  };
  const list = (place: string, found: unknown): readonly unknown[] =>
    Array.isArray(found) && found.length > 0
      ? found
      : fail(place, { zh: "不空的列表", en: "a list that isn't empty" }, found);
  const needs = (place: string, found: unknown): void => {
    if (!isRecord(found)) fail(place, { zh: "条件", en: "a condition" }, found);
    else if (found.all !== undefined || found.any !== undefined) {
      const key = found.all === undefined ? "any" : "all";
      for (const [at, one] of list(`${place}.${key}`, found[key]).entries()) needs(`${place}.${key}[${at}]`, one);
    } else if (!isSimple(found))
      fail(
        place,
        { zh: "all、any、amount、share、type、control 或 open", en: "all, any, amount, share, type, control or open" },
        found,
      );
  };
  if (!isRecord(value)) return fail("", { zh: "对象", en: "an object" }, value);
  text("title", value.title);
  text("number", value.number);
  const { inForce } = value;
  for (const day of ["from", "until"])
    if (!isRecord(inForce) || !/^\d{4}-\d\d-\d\d$/.test(String(inForce[day])))
      fail(
        `inForce.${day}`,
        { zh: "日期（2019-01-20）", en: "a day (2019-01-20)" },
        isRecord(inForce) ? inForce[day] : inForce,
      );
  const ids = new Set<unknown>();
  for (const [at, article] of list("articles", value.articles).entries()) {
    const place = `articles[${at}]`;
    if (!isRecord(article)) return fail(place, { zh: "对象", en: "an object" }, article);
    words(`${place}.name`, article.name);
    for (const [index, condition] of list(`${place}.conditions`, article.conditions).entries()) {
      const own = `${place}.conditions[${index}]`;
      if (!isRecord(condition)) return fail(own, { zh: "对象", en: "an object" }, condition);
      text(`${own}.id`, condition.id);
      if (ids.has(condition.id)) fail(`${own}.id`, { zh: "不重复的编号", en: "an id of its own" }, condition.id);
      ids.add(condition.id);
      text(`${own}.quote`, condition.quote);
      words(`${own}.reading`, condition.reading);
      needs(`${own}.needs`, condition.needs);
    }
  }
  return value as unknown as PoolRules;
}

function isSimple(found: Record<string, unknown>): boolean {
  const limits = isNumber(found.atLeast) && isNumber(found.above) && (found.atLeast ?? found.above) !== undefined;
  const { amount, share, type } = found;
  if (amount !== undefined) return limits && (amount === "investment" || FUND_AMOUNTS.some((one) => one === amount));
  if (share !== undefined) return limits && FUND_AMOUNTS.some((one) => one === share);
  if (type !== undefined) return PROJECT_TYPES.some((one) => one === type);
  return found.control === true || found.open === true;
}
