import type { Words } from "../language/words.ts";
import { FIELDS, type Field } from "../lexicon/header-dictionary.ts";
import { lookUpHeader, normaliseHeader } from "../lexicon/header-terms.ts";
import { type MoneyRole, type MoneyUnit, readMoneyRole, readMoneyUnit, type Signs } from "../lexicon/money-terms.ts";
import type { RawRow } from "../table/raw-table.ts";
import { joined, borneOut, type Candidate, moneyByValues } from "./candidates.ts";
import { type ColumnProfile, profileOf } from "./column-profile.ts";
import type { Convention } from "./number-convention.ts";
import type { ColumnMapping, ColumnTarget, Mapping } from "./mapping.ts";
import { unitOfHeading } from "./heading-unit.ts";
import { programmeAsCategory } from "./programme-column.ts";

/** What the cells of a column hold that no field takes. */
export type ColumnKind = "percent" | "date" | "number" | "text";

/** A column of a table, as it is understood. */
export interface Column {
  /** 0-based. */
  readonly index: number;
  /** Headings from the outermost to the column's own. */
  readonly path: readonly string[];
  readonly label: string;
  readonly target: ColumnTarget;
  readonly reason: Words;
  /** Unit of a money column, where its own headings or the mapping state one. */
  readonly unit?: MoneyUnit;
  readonly unitFrom?: Words;
  /** How the numbers of a money column are written; null where its cells don't tell. */
  readonly numbers?: Convention | null;
  /** Which signs take an amount of a money column off. */
  readonly signs?: Signs;
  /** Whether its amounts are those of a source of funds, though its heading doesn't say so: they add up with others that are. */
  readonly isFund?: true;
  /** What its cells hold, where no field takes it; of numbers the unit, "" where none is stated. */
  readonly kind?: ColumnKind;
  readonly things?: string;
  /** The entry of the mapping that says so. */
  readonly mapped?: ColumnMapping;
}

const STARTS = /^(?:开工|起|开始|起始|启动)/;
const ENDS = /^(?:止|结束|终止|完工|竣工|建成)/;
const SPANS = /时间|年限|起止|开竣工|年月|期限|日期|工期/;
// A thing that is built can name its project: 道路名称, 水库名称.
const BUILT_THING =
  /^(?:路线|线路|道路|公路|桥梁|水库|河流|河道|学校|小区|片区|地块|任务|子项|工程项目|整治点|治理区域?|农场|泵站|灌区)(?:名称|名)$/;

/**
 * Understands the headings of a table, given as the path of headings of each column. Where several columns name one
 * field, the best term takes it; of several money columns the whole investment does, and the others are kept as amounts.
 * The rows below, where they are given, must bear out what a heading says: names under 资金 aren't money.
 */
export function readColumns(
  paths: readonly (readonly string[])[],
  table: number,
  mapping: Mapping,
  rows: readonly RawRow[] = [],
): Column[] {
  const profiles = rows.length === 0 ? null : paths.map((_, index) => profileOf(rows, index));
  const named = paths.map((path, index) => candidate(path, index, table, mapping));
  const candidates = profiles
    ? moneyByValues(
        named.map((each, index) => borneOut(each, profiles[index]!)),
        profiles,
        rows,
      )
    : named;
  const chosen = new Map<Field, Candidate>();
  for (const field of FIELDS)
    if (field !== "investment") {
      const best = bestOf(
        candidates.filter((each) => each.field === field && !mappedElsewhere(each, field)),
        profiles,
      );
      if (best) chosen.set(field, best);
    }
  const money = candidates.filter((each) => each.role !== null && each.field === null);
  const investment = candidates.find((each) => each.mapped?.field === "investment") ?? chooseInvestment(money);
  if (investment) chosen.set("investment", investment);
  nameByContent(candidates, chosen);
  programmeAsCategory(candidates, chosen, profiles);
  return candidates.map((each) => finish(each, chosen, money, mapping));
}

function mappedElsewhere(each: Candidate, field: Field): boolean {
  return each.mapped !== undefined && each.mapped.field !== field;
}

/** The reason, and the source of a unit, that a mapping states. */
export const BY_MAPPING: Words = { zh: "映射文件", en: "mapping" };
const IN_HEADER: Words = { zh: "表头", en: "header" };
const NO_TERM: Words = { zh: "词典中没有这一用语", en: "no term of the dictionary" };

function candidate(path: readonly string[], index: number, table: number, mapping: Mapping): Candidate {
  const label = path.join(" ");
  const same = (a: string, b: string) => a.replace(/\s+/g, "") === b.replace(/\s+/g, "");
  const mapped = mapping.columns?.find(
    (each) =>
      (each.table === undefined || each.table === table) &&
      (each.column === undefined || each.column === index + 1) &&
      (each.header === undefined || same(each.header, label) || same(each.header, path.at(-1) ?? "")),
  );
  const base = { index, path, label, rank: -1, role: null, field: null, reason: NO_TERM };
  if (mapped) {
    const field = FIELDS.find((each) => each === mapped.field) ?? null;
    return { ...base, field: field === "investment" ? null : field, reason: BY_MAPPING, mapped };
  }
  const own = path.at(-1) ?? "";
  const role = readMoneyRole(path);
  if (path.length > 1 && role) return { ...base, role, reason: moneyReason(role) };
  const parent = path.slice(0, -1).join("");
  const outer = normaliseHeader(own).outer;
  if (SPANS.test(parent) && STARTS.test(outer))
    return { ...base, reason: { zh: `“${parent}”的起始`, en: `start of ${parent}` } };
  if (SPANS.test(parent) && ENDS.test(outer))
    return { ...base, field: "completion", rank: 0, reason: { zh: `“${parent}”的终止`, en: `end of ${parent}` } };
  const found = lookUpHeader(own) ?? lookUpHeader(path.join(""));
  if (found)
    return {
      ...base,
      field: found.field,
      rank: found.rank,
      reason: { zh: `词典用语“${found.term}”`, en: `term ${found.term}` },
    };
  if (role) return { ...base, role, reason: moneyReason(role) };
  if (BUILT_THING.test(outer))
    return { ...base, field: "name", rank: 1000, reason: { zh: "所建之物的名称", en: "names a thing that is built" } };
  return base;
}

function moneyReason(role: MoneyRole): Words {
  const words: Record<MoneyRole, Words> = {
    total: { zh: "金额：全部投资", en: "money: a whole investment" },
    plain: { zh: "金额：投资", en: "money: an investment" },
    annual: { zh: "金额：一个年度的计划", en: "money: a plan for one year" },
    grant: { zh: "金额：补助或额度", en: "money: a grant or quota" },
    part: {
      zh: "金额：一部分（一种来源、一段时间或已完成的）",
      en: "money: a part (a source, a term, or what is done so far)",
    },
  };
  return words[role];
}

// Of two dates the one in which more rows name a day or a year (24个月 names none), or that more rows state; of two names the
// one that tells projects apart; else the better term.
function bestOf(candidates: readonly Candidate[], profiles: readonly ColumnProfile[] | null): Candidate | undefined {
  const lead = (one: Candidate, other: Candidate, share: (profile: ColumnProfile) => number) =>
    profiles ? share(profiles[one.index]!) - share(profiles[other.index]!) : 0;
  const isBetter = (one: Candidate, other: Candidate) => {
    const leads =
      one.field === "completion"
        ? [lead(one, other, dated), lead(one, other, ({ fill }) => fill)]
        : [one.field === "name" ? lead(one, other, ({ distinct }) => distinct) : 0];
    const more = leads.find((each) => Math.abs(each) >= 0.3);
    return more === undefined ? one.rank < other.rank : more > 0;
  };
  return candidates.reduce<Candidate | undefined>(
    (best, each) => (best && !isBetter(each, best) ? best : each),
    undefined,
  );
}

const dated = ({ fill, date, year, monthAndYear }: ColumnProfile) => fill * Math.max(date, year, monthAndYear);

const CHANGED =
  /(?:调整|变更|调增|调减|修正|修订|优化|核定)后|(?:調整|變更|修正)後|现计划|最新|修正概算|revised|current|latest|updated|adjusted|amended|actuali[sz]ad|ajustad|revu|revise|aktualisiert|angepasst|fortgeschrieben|aggiornat|скорректированн|уточненн/i;
// What was added or taken off isn't what came of it.
const CHANGE_ITSELF =
  /(?:调整|变更|调增|调减|增减|核减)(?:金额|额|数|值|投资|资金)|变动|增加额|difference|variance|adjustments?$|change$|abweichung|ecart|diferencia|отклонение/i;

// A plan for one year or a part is never the whole, even where it stands alone.
function chooseInvestment(money: readonly Candidate[]): Candidate | undefined {
  for (const role of ["total", "plain", "grant"] as const) {
    const found = money.filter((each) => each.role === role);
    // An amount that was changed since isn't the plan any more, where the changed one stands beside it.
    const changed = found.find(({ label }) => CHANGED.test(label) && !CHANGE_ITSELF.test(label));
    if (changed) return changed;
    if (found.length > 0) return found.find(({ label }) => !CHANGE_ITSELF.test(label)) ?? found[0];
  }
  return undefined;
}

// Some lists name a project by what is built (项目建设内容) and have no other name for it.
function nameByContent(candidates: readonly Candidate[], chosen: Map<Field, Candidate>): void {
  const content = chosen.get("content");
  if (content && !/内容|任务|措施|scope|work/.test(content.label)) return;
  if (chosen.has("name") || !content || !chosen.has("seq") || !chosen.has("investment")) return;
  if (candidates.some((each) => each.mapped?.field === "name")) return;
  chosen.delete("content");
  const alone = { zh: "没有别的列是项目名称", en: "no other column names the project" };
  chosen.set("name", { ...content, reason: joined(content.reason, alone) });
}

function finish(
  each: Candidate,
  chosen: ReadonlyMap<Field, Candidate>,
  money: readonly Candidate[],
  mapping: Mapping,
): Column {
  const { index, path, label, mapped, role } = each;
  const column = { index, path, label, ...(mapped && { mapped }), ...(each.isFund && { isFund: each.isFund }) };
  const [field, winner] = [...chosen].find(([, found]) => found.index === index) ?? [null, null];
  if (field !== null && field !== "investment") return { ...column, target: field, reason: winner!.reason };
  const isMoney = field === "investment" || mapped?.field === "amount" || (role !== null && !mapped);
  if (!isMoney) {
    const other = { zh: `另有一列读作 ${each.field}`, en: `another column is the ${each.field}` };
    const loser = each.field !== null && !mapped ? joined(each.reason, other) : each.reason;
    return { ...column, target: "extra", reason: loser };
  }
  const unit = statedUnit(path, mapped, mapping);
  const isOneOf = money.length > 1 && !mapped;
  const { zh, en } = each.reason;
  const numbers = mapped?.numbers ?? mapping.numbers;
  return {
    ...column,
    target: field ?? "amount",
    reason: isOneOf
      ? { zh: `${zh}（共 ${money.length} 列金额）`, en: `${en} (of ${money.length} money columns)` }
      : each.reason,
    ...unit,
    ...(numbers === undefined ? {} : { numbers }),
  };
}

function statedUnit(path: readonly string[], mapped: ColumnMapping | undefined, mapping: Mapping) {
  const byMapping = readMoneyUnit(mapped?.unit ?? "");
  if (byMapping) return { unit: byMapping, unitFrom: BY_MAPPING };
  for (const header of [...path].reverse()) {
    const unit = unitOfHeading(header);
    if (unit) return { unit, unitFrom: IN_HEADER };
  }
  const general = readMoneyUnit(mapping.unit ?? "");
  return general ? { unit: general, unitFrom: BY_MAPPING } : {};
}
