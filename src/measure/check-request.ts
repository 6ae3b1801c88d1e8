import { MisuseError, UnknownNameError, UnknownValueError, unknownAmong } from "./request/misuse.ts";
import { JOINT_POLICIES } from "./request/request.ts";

const NAMES = ["by", "joint", "weights", "where", "measures"];

/**
 * Checks the form of a request from a caller whose types nobody has checked: its names, the joint policy, that lists are
 * lists. Throws an UnknownNameError, an UnknownValueError or a MisuseError.
 */
export function checkRequest(request: object): void {
  for (const name of Object.keys(request)) {
    if (!NAMES.includes(name)) throw new UnknownNameError(unknownAmong({ zh: "请求", en: "request" }, name, NAMES));
  }
  const { by, measures, where, weights } = request as Record<string, unknown>;
  if (!Array.isArray(by)) throw notA("by", { zh: "维度的列表", en: "a list of dimensions" }, by);
  if (measures !== undefined && !Array.isArray(measures))
    throw notA("measures", { zh: "指标的列表", en: "a list of measures" }, measures);
  for (const [name, value] of Object.entries({ where, weights })) {
    if (value !== undefined && (typeof value !== "object" || value === null || Array.isArray(value)))
      throw notA(name, { zh: "对象", en: "an object" }, value);
  }
  checkPolicy((request as { joint?: unknown }).joint);
}

/** Checks a joint policy. Throws an UnknownValueError that lists the known ones. */
export function checkPolicy(joint: unknown): void {
  if (joint !== undefined && !JOINT_POLICIES.includes(joint as (typeof JOINT_POLICIES)[number]))
    throw new UnknownValueError(unknownAmong({ zh: "联合项目口径（joint）", en: "joint" }, joint, JOINT_POLICIES));
}

function notA(name: string, expected: { readonly zh: string; readonly en: string }, found: unknown): MisuseError {
  const got = JSON.stringify(found) ?? String(found);
  return new MisuseError({
    zh: `${name}：应为${expected.zh}，实为 ${got}`,
    en: `${name}: expected ${expected.en}, got ${got}`,
  });
}
