import { DIMENSIONS, type Dimension, type Filter, JOINT_POLICIES, type JointPolicy, type Key } from "./request.ts";

/**
 * What a single number can be: an amount, a count, or a part of the whole. `groups` counts keys; `added` is what the
 * joint policy adds to the money by district beyond counting every project once (negative where it leaves some out).
 */
export const FACT_MEASURES = [
  "investment",
  "projects",
  "priced",
  "missing",
  "share",
  "households",
  "perHousehold",
  "shedArea",
  "perShedArea",
  "least",
  "most",
  "groups",
  "added",
] as const;
export type FactMeasure = (typeof FACT_MEASURES)[number];

/** The question that one number answers; as text it is the number's id (see `formatFactId`). */
export interface FactQuery {
  readonly measure: FactMeasure;
  /** The cell: keys by dimension; several keys of a dimension are taken together. No keys: the total. */
  readonly keys?: Readonly<Partial<Record<Dimension, readonly Key[]>>>;
  /** The cell: only these projects, by 序号. */
  readonly seqs?: readonly number[];
  /** The cell: only projects that name one of these kinds of works (names of `data/works.json`). */
  readonly works?: readonly string[];
  /** The cell: only projects that name none of these kinds of works. */
  readonly otherThan?: readonly string[];
  /** For `groups`: the dimension whose keys are counted. */
  readonly of?: Dimension;
  readonly joint?: JointPolicy;
  readonly weights?: Readonly<Record<string, number>>;
  readonly where?: Filter;
}

/** An id that can't be read back into a query. */
export class FactIdError extends Error {
  readonly code = "fact.id";
}

// Characters that separate the parts of an id are written as in a URL; Chinese stays readable.
const escapePart = (text: Key): string => String(text).replace(/[%/|=:]/g, (c) => encodeURIComponent(c));
const unescapePart = (text: string): string => text.replace(/%[0-9A-F]{2}/g, decodeURIComponent);

/**
 * The id of the number that a query asks for: the measure, then its cell, policy and conditions, each `/name=value|value`,
 * as in `investment/district=九原区|昆区/joint=apart/where.shantytown=false`.
 */
export function formatFactId(query: FactQuery): string {
  const { keys = {}, seqs, works, otherThan, joint = "apart", weights = {}, where = {} } = query;
  const parts = [query.measure as string];
  const put = (name: string, values: readonly Key[]) => parts.push(`${name}=${values.map(escapePart).join("|")}`);
  for (const dimension of DIMENSIONS) if (keys[dimension]) put(dimension, keys[dimension]);
  if (seqs) put("seq", seqs);
  if (works) put("works", works);
  if (otherThan) put("other-than", otherThan);
  if (query.of) put("of", [query.of]);
  put("joint", [joint]);
  for (const [district, weight] of Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1)))
    put(`weight.${escapePart(district)}`, [weight]);
  for (const [name, value] of Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined) put(`where.${name}`, Array.isArray(value) ? value : [String(value)]);
  }
  return parts.join("/");
}

/** The query that an id stands for. Throws a FactIdError that names the part it can't read. */
export function parseFactId(id: string): FactQuery {
  const [head = "", ...parts] = id.split("/");
  const fail = (what: string, found: string): never => {
    throw new FactIdError(`figure id ${JSON.stringify(id)}: expected ${what}, got ${JSON.stringify(found)}`);
  };
  const measure = FACT_MEASURES.find((name) => name === head) ?? fail(`one of ${FACT_MEASURES.join(", ")}`, head);
  const keys: Partial<Record<Dimension, Key[]>> = {};
  const weights: Record<string, number> = {};
  const where: Record<string, unknown> = {};
  let seqs: number[] | undefined;
  let works: string[] | undefined;
  let otherThan: string[] | undefined;
  let joint: JointPolicy | undefined;
  let of: Dimension | undefined;
  for (const part of parts) {
    const [, name = "", list = ""] = /^([^=]+)=(.*)$/.exec(part) ?? fail("name=value", part);
    const values = list.split("|").map(unescapePart);
    const first = values[0] ?? "";
    const dimension = DIMENSIONS.find((d) => d === name);
    if (dimension) keys[dimension] = values.map((v) => (dimension === "year" && /^\d+$/.test(v) ? Number(v) : v));
    else if (name === "seq") seqs = values.map(Number);
    else if (name === "works") works = values;
    else if (name === "other-than") otherThan = values;
    else if (name === "joint")
      joint = JOINT_POLICIES.find((p) => p === first) ?? fail(`one of ${JOINT_POLICIES.join(", ")}`, first);
    else if (name === "of") of = DIMENSIONS.find((d) => d === first) ?? fail(`one of ${DIMENSIONS.join(", ")}`, first);
    else if (name.startsWith("weight.")) weights[unescapePart(name.slice(7))] = Number(first);
    else if (name.startsWith("where.")) where[name.slice(6)] = readCondition(name.slice(6), values);
    else fail("a dimension, seq, works, other-than, joint, of, weight or where", name);
  }
  return {
    measure: measure as FactMeasure,
    ...(Object.keys(keys).length > 0 && { keys }),
    ...(seqs && { seqs }),
    ...(works && { works }),
    ...(otherThan && { otherThan }),
    ...(of && { of }),
    ...(joint && { joint }),
    ...(Object.keys(weights).length > 0 && { weights }),
    ...(Object.keys(where).length > 0 && { where: where as Filter }),
  };
}

function readCondition(name: string, values: readonly string[]): unknown {
  if (name === "shantytown" || name === "joint") return values[0] === "true";
  if (name === "text") return values[0];
  return name === "seq" ? values.map(Number) : values;
}
