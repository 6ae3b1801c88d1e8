import type { Quantity, QuantityAspect, QuantityBasis } from "./quantity.ts";
import type { QuantityUnit } from "./quantity-unit.ts";

/** What ends a clause. */
export const CLAUSE_END = /[，。；：、,;:（）()]/;

/** The words of the clause that the end of a text is in. */
export function clauseBefore(text: string): string {
  return text.slice(Math.max(...Array.from("，。；：、,;:（）()", (sign) => text.lastIndexOf(sign))) + 1);
}

const NAMED_ASPECTS: readonly (readonly [RegExp, QuantityAspect])[] = [
  [/占地(?:面积)?/, "land-area"],
  [/总面积/, "total-area"],
  [/建筑面积/, "floor-area"],
  [/面积/, "area"],
  [/年产|年加工|日产|产能/, "output"],
  [/处理/, "throughput"],
  [/距离|相距|距/, "distance"],
  [/库容|储|容量|容积/, "storage"],
  [/直径|口径/, "diameter"],
  [/高度?/, "height"],
  [/深度?/, "depth"],
  [/宽度?/, "width"],
  [/长度?/, "length"],
];
const SUFFIXES: Readonly<Record<string, QuantityAspect>> = { 高: "height", 深: "depth", 宽: "width", 长: "length" };
const DEFAULTS: Readonly<Record<QuantityUnit["kind"], QuantityAspect>> = {
  households: "households",
  count: "count",
  area: "area",
  volume: "volume",
  length: "unspecified",
  mass: "mass",
  power: "power",
  rate: "throughput",
};

export function aspectOf({ kind, unit }: QuantityUnit, before: string, after: string): QuantityAspect {
  if (kind === "households" || kind === "count" || kind === "power") return DEFAULTS[kind];
  const near = before.replace(/[约近为达至\s]+$/, "").slice(-6);
  const named = NAMED_ASPECTS.find(([words]) => new RegExp(`(?:${words.source})[^\\d]{0,2}$`).test(near))?.[1];
  if (named) return named;
  if (kind !== "length") return DEFAULTS[kind];
  // A road or a pipe in kilometres can only be long.
  return SUFFIXES[after.trimStart()[0] ?? ""] ?? (unit === "km" ? "length" : DEFAULTS.length);
}

// 年产60万吨 in a name, an existing plant, the workshops that get something, and a distance describe; they aren't built.
const DESCRIBES = /现有|原有|已有|已建|距离|相距|年产|年加工|年处理|日处理|日产|产能/;
const BUILDS = /新建|新增|扩建|改建|建设|增设|增加|安装|建成/;
const PLACE =
  /^(?:车间|厂区|园区|旗县区|乡镇|村|社区|街道)[^，。；,;]{0,4}?(?:增加|增设|新增|安装|加装|建设|新建|实施|进行)/;

export function basisOf(field: Quantity["field"], unit: QuantityUnit, before: string, after: string): QuantityBasis {
  if (field === "name" && (DESCRIBES.test(before) || unit.kind === "area" || unit.kind === "rate")) return "context";
  if (/距离|相距/.test(before) || PLACE.test(after)) return "context";
  return DESCRIBES.test(before) && !BUILDS.test(before) ? "context" : "stated";
}

/** `/a` for 年产, `/d` for 日处理: the capacity is one a year or a day. */
export function periodOf(before: string): string {
  return /年(?:产|处理|加工)[^，。]{0,4}$/.test(before)
    ? "/a"
    : /日(?:产|处理|加工)[^，。]{0,4}$/.test(before)
      ? "/d"
      : "";
}

/** Whether the words before a quantity do away with it. */
export function isRetired(before: string): boolean {
  return /(?:停用|停运|拆除|淘汰|关停|取缔|报废)[^，。；]*$/.test(before);
}

const VERBS =
  /^.*(?:新建|新增|扩建|改建|改造|建设|增设|增加|提高|安装|加装|建成|更换|重建|停用|拆除|配套有|设置|实施|完成|开展|购置)成?/u;
const ASPECT_WORDS =
  /(?:(?:总|建筑|占地)?面积|总?处理量|堆?高度?|长度?|宽度?|深度?|距离|库容|[约近为达至])+$|^(?:可?[储存]|(?:总|建筑|占地)?面积为?|[高长宽深](?=\p{Script=Han}))/gu;
const NOUN_END = /(?:和|及|项目|进行|增加|增设).*$/u;

/** The words for the thing: those after the quantity, else those before it in the clause; empty where neither names it. */
export function objectOf(before: string, after: string): string {
  const rest = after.replace(/^\s*(?:左右|以上|余)?(?:整体式)?的?\s*/, "");
  const following = clean(/^[^，。；：、,;:（）()\d]*/.exec(rest)?.[0] ?? "");
  return following === "" ? clean(before.replace(VERBS, "")) : following;
}

const clean = (words: string): string => words.replace(ASPECT_WORDS, "").replace(NOUN_END, "").trim();
