import { QUANTITY_KINDS } from "../project/quantity-kind.ts";
import { unknownName, wrongUse } from "./wrong-use.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { DIMENSIONS } from "../measure/dimensions/catalogue.ts";
import { isDimension, isMeasure } from "../measure/headings.ts";
import type { Scope } from "../measure/scope.ts";
import { type Dimension, type Filter, JOINT_POLICIES } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Options } from "./command.ts";

/** One of some names. Throws a UsageError that lists them. */
export function choose<Name extends string>(option: string, names: readonly Name[], value: unknown): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw unknownName(`--${option}`, names, value);
  return found;
}

export function chooseLanguage(options: Options): Language {
  return choose("lang", LANGUAGES, options.lang ?? "zh");
}

/** Options that say which projects count, and how joint ones do. */
export const SCOPE_OPTIONS = {
  joint: { type: "string", default: "apart" },
  weights: { type: "string" },
  where: { type: "string", multiple: true },
  exclude: { type: "string" },
  only: { type: "string" },
} as const;

/** Reads `--joint`, `--weights 昆区=2,青山区=1`, `--where district=昆区|青山区`, `--exclude 棚改` and `--only 棚改`. */
export function readScope(options: Options): Scope {
  const joint = choose("joint", JOINT_POLICIES, options.joint ?? "apart");
  const where = new Map<string, Filter[string]>();
  for (const condition of [options.where ?? []].flat().map(String)) addCondition(where, condition);
  for (const option of ["exclude", "only"] as const) {
    if (options[option] === undefined) continue;
    const kinds = QUANTITY_KINDS.flatMap(({ condition }) => condition ?? []);
    const named = kinds.flatMap(({ id, names }) => [[names.zh, id] as const, [id, id] as const]);
    const name = choose(option, [...new Map(named).keys()], options[option]);
    where.set(new Map(named).get(name)!, option === "only");
  }
  if (options.exclude !== undefined && options.only !== undefined)
    throw wrongUse(
      { zh: "--exclude 与 --only", en: "--exclude and --only" },
      { zh: "应只用其一", en: "one of them" },
      { zh: "两者都有", en: "both" },
    );
  const scope = { joint, where: Object.fromEntries(where) as Filter };
  if (options.weights === undefined) return scope;
  if (joint !== "split")
    throw wrongUse("--weights", { zh: "应与 --joint split 同用", en: "--joint split with it" }, `--joint ${joint}`);
  return { ...scope, weights: readWeights(String(options.weights)) };
}

/** The projects that a list holds: a joint project stands in it whole or, with `--joint exclude`, not at all. */
export function listFilter({ joint, where }: Scope): Filter {
  return joint === "exclude" ? { ...where, joint: false } : where;
}

function addCondition(where: Map<string, Filter[string]>, condition: string): void {
  const [, name, list = ""] = /^([^=]+)=(.+)$/s.exec(condition) ?? [];
  if (name === undefined) throw wrongUse("--where", { zh: "名称=值", en: "name=value" }, JSON.stringify(condition));
  if (where.has(name.trim()))
    throw wrongUse(
      "--where",
      { zh: `应只写一次 ${name.trim()}，各值以 | 隔开`, en: `${name.trim()} once, with | between its values` },
      { zh: "写了两次", en: "it twice" },
    );
  where.set(name.trim(), list.includes("|") ? list.split("|") : list);
}

function readWeights(list: string): Record<string, number> {
  const weights = list.split(",").map((part): [string, number] => {
    const [district = "", weight = "", ...more] = part.split("=");
    const value = weight.trim() === "" ? Number.NaN : Number(weight);
    if (district.trim() === "" || more.length > 0 || !(value > 0))
      throw wrongUse(
        "--weights",
        { zh: "地区=权重，权重大于 0", en: "district=weight with a weight above 0" },
        JSON.stringify(part),
      );
    return [district.trim(), value];
  });
  if (new Set(weights.map(([district]) => district)).size < weights.length)
    throw wrongUse("--weights", { zh: "应每个地区只写一次", en: "each district once" }, JSON.stringify(list));
  return Object.fromEntries(weights);
}

/** Reads `--by district,建设性质`: names of dimensions of a source, or headings of its columns. */
export function readDimensions(dataset: Pick<Dataset, "columns" | "projects">, value: unknown): Dimension[] {
  const names = listOfNames(String(value), (name) => isDimension(dataset, name));
  if (names.length === 0)
    throw wrongUse(
      "--by",
      { zh: `下列之一或几个：${DIMENSIONS.join("、")}`, en: `one or more of ${DIMENSIONS.join(", ")}` },
      { zh: "无", en: "nothing" },
    );
  return names;
}

/** Reads `--measure 累计完成投资,累计完成投资/总投资`: names of measures of a source, headings of its columns, ratios of two. */
export function readMeasures(dataset: Pick<Dataset, "columns" | "projects">, value: unknown): string[] {
  return value === undefined ? [] : listOfNames(String(value), (name) => isMeasure(dataset, name));
}

/** The names of a list between commas; a name that holds a comma itself is found by being known as a whole. */
function listOfNames(list: string, isKnown: (name: string) => boolean): string[] {
  const parts = list.split(",");
  const names: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && !isKnown(parts.slice(from, to).join(",").trim())) to -= 1;
    names.push(parts.slice(from, to).join(",").trim());
    from = to;
  }
  return names.filter((name) => name !== "");
}
