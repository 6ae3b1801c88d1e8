import { spaced } from "../language/misfit.ts";
import { suggestion } from "../language/suggestion.ts";
import { conditionOf } from "./conditions/catalogue.ts";
import { DIMENSION_DEFINITIONS, dimensionById } from "./dimensions/catalogue.ts";
import type { FactQuery } from "./fact-query.ts";
import { builtInMeasure, MEASURE_DEFINITIONS } from "./measures/catalogue.ts";
import { MisuseError } from "./request/misuse.ts";
import { JOINT_POLICIES, type Key } from "./request/request.ts";

/** An id that can't be read back into a query; its words name the part. */
export class FactIdError extends MisuseError {
  override readonly code = "fact.id";
}

/**
 * Versions of the grammar. The first is written bare and knows its dimensions, conditions and measures by heart; ids of
 * the second begin with `v2:`, and say `by.` before a dimension, as that may be any heading of a source.
 */
const SECOND = "v2:";

// Characters that separate the parts of an id are written as in a URL; Chinese stays readable.
const escapePart = (text: Key): string => String(text).replace(/[%/|=:]/g, (c) => encodeURIComponent(c));
const unescapePart = (text: string): string => text.replace(/(?:%[0-9A-F]{2})+/g, decodeURIComponent);

const inFirst = (definitions: readonly { readonly id: string; readonly grammar: 1 | 2 }[]): string[] =>
  definitions.filter(({ grammar }) => grammar === 1).map(({ id }) => id);
const FIRST_DIMENSIONS = inFirst(DIMENSION_DEFINITIONS);
const FIRST_MEASURES = inFirst(MEASURE_DEFINITIONS);
const isSecond = ({ grammar }: { readonly grammar: 1 | 2 }): boolean => grammar === 2;

const stated = (record: Readonly<Record<string, unknown>> = {}): string[] =>
  Object.keys(record).filter((name) => record[name] !== undefined);

function needsSecond({ measure, keys, of, where }: FactQuery): boolean {
  return (
    (builtInMeasure(measure)?.grammar ?? 2) === 2 ||
    [...stated(keys), ...(of === undefined ? [] : [of])].some((dimension) => isSecond(dimensionById(dimension))) ||
    stated(where).some((name) => isSecond(conditionOf(name)))
  );
}

/**
 * The id of the number that a query asks for: the measure, then its cell, policy and conditions, each `/name=value|value`,
 * as in `investment/district=九原区|昆区/joint=apart/where.shantytown=false` or `v2:年度计划投资/by.建设性质=新建/joint=apart`.
 */
export function formatFactId(query: FactQuery): string {
  const { keys = {}, seqs, works, otherThan, joint = "apart", weights = {}, where = {} } = query;
  const second = needsSecond(query);
  const parts = [`${second ? SECOND : ""}${escapePart(query.measure)}`];
  const put = (name: string, values: readonly Key[]) => parts.push(`${name}=${values.map(escapePart).join("|")}`);
  for (const dimension of inOrderOfCatalogue(stated(keys)))
    put(second ? `by.${escapePart(dimension)}` : dimension, keys[dimension]!);
  if (seqs) put("seq", seqs);
  if (works) put("works", works);
  if (otherThan) put("other-than", otherThan);
  if (query.of !== undefined) put("of", [query.of]);
  put("joint", [joint]);
  for (const [district, weight] of Object.entries(weights).sort(byName))
    put(`weight.${escapePart(district)}`, [weight]);
  for (const name of stated(where).sort()) {
    const value = where[name]!;
    put(`where.${escapePart(name)}`, Array.isArray(value) ? value : [String(value)]);
  }
  return parts.join("/");
}

/** Whether a text is meant as an id: a measure's name, alone or before a slash, or a version. */
export function isWrittenId(text: string): boolean {
  return /^v\d+:/.test(text) || FIRST_MEASURES.some((name) => text === name || text.startsWith(`${name}/`));
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const PLACE = new Map(DIMENSION_DEFINITIONS.map(({ id }, index) => [id, index]));

/** Built-in dimensions as the catalogue has them, then columns by their names. */
function inOrderOfCatalogue(dimensions: readonly string[]): string[] {
  const place = (dimension: string) => PLACE.get(dimension) ?? PLACE.size;
  return dimensions.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/**
 * The query that an id stands for. Throws a FactIdError that names the part it can't read: an unknown version, name or
 * policy, a part that is missing or repeated, or an id that isn't in its one form.
 */
export function parseFactId(id: string): FactQuery {
  const [, version, rest = ""] = /^(?:(v\d+):)?(.*)$/s.exec(id)!;
  if (version !== undefined && `${version}:` !== SECOND)
    throw unreadable(id, { zh: `版本 ${SECOND}`, en: `version ${SECOND}` }, `${version}:`);
  const second = version !== undefined;
  const [head = "", ...parts] = rest.split("/");
  const measure = unescapePart(head);
  if (second ? measure === "" : !FIRST_MEASURES.includes(measure)) throw unknownName(id, FIRST_MEASURES, measure);
  const read: Parts = { keys: [], weights: [], where: [] };
  for (const part of parts) readPart(id, part, second, read);
  const { keys, weights, where, ...plain } = read;
  const query: FactQuery = {
    measure,
    ...plain,
    ...(keys.length > 0 && { keys: Object.fromEntries(keys) }),
    ...(weights.length > 0 && { weights: Object.fromEntries(weights) }),
    ...(where.length > 0 && { where: Object.fromEntries(where) }),
  };
  const canonical = formatFactId(query);
  if (canonical !== id)
    throw unreadable(id, { zh: `唯一的写法 ${canonical}`, en: `its one form ${JSON.stringify(canonical)}` }, id);
  return query;
}

interface Parts {
  readonly keys: [string, Key[]][];
  readonly weights: [string, number][];
  readonly where: [string, Key[] | string | boolean][];
  seqs?: readonly number[];
  works?: readonly string[];
  otherThan?: readonly string[];
  of?: string;
  joint?: (typeof JOINT_POLICIES)[number];
}

function readPart(id: string, part: string, second: boolean, read: Parts): void {
  const form = { zh: "名称=值", en: "name=value" };
  const [, written, list] = /^([^=]+)=([^=]*)$/.exec(part) ?? [];
  if (written === undefined || list === undefined) throw unreadable(id, form, part);
  const values = list.split("|").map(unescapePart);
  const first = values[0]!;
  const numbers = () =>
    values.map((value) => {
      if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(value)) throw unreadable(id, { zh: "数字", en: "a number" }, part);
      return Number(value);
    });
  const [, group, rest = ""] = /^(by|weight|where)\.(.+)$/s.exec(written) ?? [];
  const name = unescapePart(rest);
  const dimension = second ? (group === "by" ? name : undefined) : FIRST_DIMENSIONS.find((known) => known === written);
  if (dimension !== undefined) read.keys.push([dimension, keysOf(dimension, values)]);
  else if (group === "weight") read.weights.push([name, numbers()[0]!]);
  else if (group === "where") read.where.push([name, conditionValue(name, values)]);
  else if (written === "seq") read.seqs = numbers();
  else if (written === "works") read.works = values;
  else if (written === "other-than") read.otherThan = values;
  else if (written === "of") read.of = first;
  else if (written === "joint")
    read.joint = JOINT_POLICIES.find((policy) => policy === first) ?? fail(id, JOINT_POLICIES, first);
  else
    fail(
      id,
      [...(second ? ["by."] : FIRST_DIMENSIONS), "seq", "works", "other-than", "of", "joint", "weight.", "where."],
      written,
    );
}

function keysOf(dimension: string, values: readonly string[]): Key[] {
  const isNumber = (value: string) => dimensionById(dimension).ordered === true && /^\d+$/.test(value);
  return values.map((value) => (isNumber(value) ? Number(value) : value));
}

/** A condition's value, as a filter has it. */
function conditionValue(name: string, values: readonly string[]): Key[] | string | boolean {
  const value = conditionOf(name).parse(values);
  return typeof value === "boolean" || typeof value === "string" || Array.isArray(value) ? value : values.join("|");
}

function fail(id: string, known: readonly string[], found: string): never {
  throw unknownName(id, known, found);
}

function unknownName(id: string, known: readonly string[], found: string): FactIdError {
  const near = suggestion(found, known);
  const names = known.join(" / ");
  return unreadable(
    id,
    {
      zh: `${names} 之一${near === null ? "" : `（是不是想写 ${near}？）`}`,
      en: `one of ${names}${near === null ? "" : ` (did you mean ${near}?)`}`,
    },
    found,
  );
}

function unreadable(id: string, expected: { readonly zh: string; readonly en: string }, found: string): FactIdError {
  const [whole, part] = [JSON.stringify(id), JSON.stringify(found)];
  return new FactIdError({
    zh: `数字编号 ${whole}：应为${spaced(expected.zh)}，实为 ${part}`,
    en: `figure id ${whole}: expected ${expected.en}, got ${part}`,
  });
}
