import {
  DIMENSIONS,
  type Dimension,
  type Filter,
  JOINT_POLICIES,
  type JointPolicy,
  type Key,
} from "../measure/request.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { type Options, UsageError } from "./command.ts";

/** One of some names. Throws a UsageError that lists them. */
export function choose<Name extends string>(option: string, names: readonly Name[], value: unknown): Name {
  const found = names.find((name) => name === value);
  if (found === undefined)
    throw new UsageError(`--${option}: expected one of ${names.join(", ")}, got ${JSON.stringify(value)}`);
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

export interface Scope {
  readonly joint: JointPolicy;
  readonly weights?: Readonly<Record<string, number>>;
  readonly where: Filter;
}

/** The projects that a list holds: a joint project stands in it whole or, with `--joint exclude`, not at all. */
export function readListFilter(options: Options): Filter {
  const { joint, where } = readScope(options);
  return joint === "exclude" ? { ...where, joint: false } : where;
}

/** Reads `--joint`, `--weights 昆区=2,青山区=1`, `--where district=昆区|青山区`, `--exclude 棚改` and `--only 棚改`. */
export function readScope(options: Options): Scope {
  const joint = choose("joint", JOINT_POLICIES, options.joint ?? "apart");
  const where: { -readonly [K in keyof Filter]: Filter[K] } = {};
  for (const condition of [options.where ?? []].flat().map(String)) addCondition(where, condition);
  for (const option of ["exclude", "only"] as const) {
    if (options[option] === undefined) continue;
    choose(option, ["棚改", "shantytown"], options[option]);
    where.shantytown = option === "only";
  }
  if (options.exclude !== undefined && options.only !== undefined)
    throw new UsageError("--exclude and --only: expected one of them, got both");
  if (options.weights === undefined) return { joint, where };
  if (joint !== "split") throw new UsageError(`--weights: expected --joint split with it, got --joint ${joint}`);
  return { joint, weights: readWeights(String(options.weights)), where };
}

function addCondition(where: { -readonly [K in keyof Filter]: Filter[K] }, condition: string): void {
  const [, name, list = ""] = /^([^=]+)=(.+)$/.exec(condition) ?? [];
  const values = list.split("|");
  switch (name) {
    case "district":
    case "category":
    case "unit":
    case "organisation":
      where[name] = values;
      return;
    case "year":
      where.year = values.map((value): Key => (/^\d+$/.test(value) ? Number(value) : value));
      return;
    case "seq":
      where.seq = values.map(Number);
      return;
    case "text":
      where.text = list;
      return;
    default:
      throw new UsageError(
        `--where: expected district|category|year|unit|organisation|seq|text=value, got ${JSON.stringify(condition)}`,
      );
  }
}

function readWeights(list: string): Record<string, number> {
  return Object.fromEntries(
    list.split(",").map((part) => {
      const [district = "", weight = ""] = part.split("=");
      const value = Number(weight);
      if (district === "" || !(value > 0))
        throw new UsageError(`--weights: expected district=weight with a weight above 0, got ${JSON.stringify(part)}`);
      return [district, value];
    }),
  );
}

/** Reads `--by district,year`. */
export function readDimensions(value: unknown): Dimension[] {
  const names = String(value)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) throw new UsageError(`--by: expected one or more of ${DIMENSIONS.join(", ")}, got nothing`);
  const by = names.map((name) => choose("by", DIMENSIONS, name));
  if (new Set(by).size < by.length) throw new UsageError(`--by: expected each dimension once, got ${names.join(",")}`);
  return by;
}
