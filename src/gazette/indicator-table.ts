import type { Target, TargetCore, TargetOperator } from "./target.ts";
import { splitIndicator } from "./target-words.ts";

/** A row of a table in a plan. */
export interface TableRow {
  /** Which table it is of. */
  readonly table: number;
  readonly cells: readonly string[];
  /** Its words as one text. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** Which columns of a table hold what. */
interface Columns {
  readonly name: number;
  readonly unit: number | null;
  /** The value that is now, with its year. */
  readonly base: { readonly column: number; readonly year: number | null } | null;
  readonly aims: readonly { readonly column: number; readonly year: number | null }[];
  /** A growth each year, or one over all years in brackets. */
  readonly growth: number | null;
  readonly nature: number | null;
}

const NAME = /^(?:(?:主要|发展|核心|具体)?指标(?:名称|内容)?|目标指标|名称|indicators?|measures?)$/iu;
const UNIT = /^(?:计量)?单位$|^units?$/iu;
const NOW = /现状|基期|基数|基准|实际|完成值?$|现值|baseline|actual|current/iu;
const AIM = /目标|规划|计划|预期|target|goal/iu;
const GROWTH = /年均|累计|增速|增长|annual/iu;
const NATURE = /属性|性质|类型$|nature|binding/iu;
const YEAR = /(?:19|20)\d\d/u;
const BLANK = /^[\s—–\-_/*·…]*$/u;
const HEAD_ROWS = 3;

/**
 * The targets of the tables of indicators of a plan (指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性), a row each. `due` is the
 * year of a column that names none (目标值); null where the plan doesn't tell.
 */
export function readIndicatorTables(rows: readonly TableRow[], due: number | null): TargetCore[] {
  const tables = new Map<number, TableRow[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return [...tables.values()].flatMap((table) => {
    const found = headOf(table, due);
    return found ? table.slice(found.from).flatMap((row) => readRow(row, found.columns)) : [];
  });
}

/** The columns of a table by its first rows, and where its rows begin; null where it isn't one of indicators. */
function headOf(
  table: readonly TableRow[],
  due: number | null,
): { readonly from: number; readonly columns: Columns } | null {
  for (const [index, { cells }] of table.slice(0, HEAD_ROWS).entries()) {
    const heads = cells.map((cell) => cell.replace(/\s+/gu, ""));
    const name = heads.findIndex((head) => NAME.test(head.replace(/[（(].*$/u, "")));
    if (name < 0) continue;
    const others = heads.map((head, column) => ({ head, column })).filter(({ column }) => column !== name);
    const at = (pattern: RegExp) => others.find(({ head }) => pattern.test(head))?.column ?? null;
    const growth = others.find(({ head }) => GROWTH.test(head) && !/^(?:19|20)\d\d年?$/u.test(head))?.column ?? null;
    const dated = others
      .filter(({ head, column }) => column !== growth && (YEAR.test(head) || AIM.test(head) || NOW.test(head)))
      .map(({ head, column }) => ({ head, column, year: Number(YEAR.exec(head)?.[0] ?? 0) || null }));
    const now = dated.filter(({ head }) => NOW.test(head) && !AIM.test(head));
    const plain = dated.filter(({ head }) => !NOW.test(head) && !AIM.test(head));
    // Of years without a word the first is what is now, where no other column says so.
    const first =
      now.length === 0 && dated.length > 1 ? plain.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))[0] : undefined;
    const aims = dated.filter((each) => !now.includes(each) && each !== first);
    if (aims.length === 0 && growth === null) continue;
    const base = first ?? now.at(-1) ?? null;
    return {
      from: index + 1,
      columns: {
        name,
        unit: at(UNIT),
        base,
        aims: aims.map(({ column, year }) => ({ column, year: year ?? due })),
        growth,
        nature: at(NATURE),
      },
    };
  }
  return null;
}

function readRow({ cells, text, line }: TableRow, columns: Columns): TargetCore[] {
  const printed = (cells[columns.name] ?? "").replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, "").trim();
  const [, inName = ""] = /[（(]([^（()）]*)[)）]$/u.exec(printed) ?? [];
  const unit = columns.unit === null ? inName : (cells[columns.unit] ?? "").trim();
  const isUnit =
    columns.unit === null && inName !== "" && /^(?:[%‰％\p{Script=Han}/]{1,12}|[a-zµμ/³\d]+)$/iu.test(inName);
  const name = printed
    .replace(/^[（(]?\d{1,3}[)）.．、]\s*/u, "")
    .replace(isUnit ? /[（(][^（()）]*[)）]$/u : /$^/u, "");
  if (name === "" || BLANK.test(name)) return [];
  const { subject, indicator } = splitIndicator(name);
  const nature = columns.nature === null ? "" : (cells[columns.nature] ?? "");
  const common = {
    subject: subject ?? name,
    indicator,
    line,
    quote: text.trim(),
    ...(/约束|binding/iu.test(nature) && { binding: true }),
    ...(/预期|indicative|expected/iu.test(nature) && { binding: false }),
  };
  const aims = columns.aims.flatMap(({ column, year }): TargetCore[] => {
    const value = cellValue(cells[column] ?? "", unit);
    return value ? [{ ...common, ...value, year, ...direction(name, value.operator, columns.base?.year ?? null) }] : [];
  });
  if (aims.length > 0 || columns.growth === null) return aims;
  const cell = cells[columns.growth] ?? "";
  const over = /^[\s[［【〔（(]+/u.test(cell);
  const value = cellValue(cell, unit);
  if (!value) return [];
  const operator: TargetOperator = change(name) ?? "rise-by";
  const limits = value.operator === "at-least" || value.operator === "at-most";
  // 城镇调查失业率 <5.5 stands in the column of growth and is none.
  const kept = limits && change(name) === null && !over ? value.operator : operator;
  const bound = kept === operator && limits ? { bound: value.operator as "at-least" | "at-most" } : {};
  return [
    {
      ...common,
      ...value,
      operator: kept,
      ...bound,
      ...(kept === operator && (over ? baseOf(columns) : { per: "year" as const })),
      year: columns.aims.at(-1)?.year ?? null,
    },
  ];
}

function baseOf({ base }: Columns): Pick<Target, "baseYear"> {
  return base?.year == null ? {} : { baseYear: base.year };
}

function change(name: string): Extract<TargetOperator, "rise-by" | "fall-by"> | null {
  if (/(?:降低|下降|减少|减排|削减)(?:率|幅度)?$/u.test(name)) return "fall-by";
  return /(?:增长|提高|增加|增速)(?:率|幅度)?$/u.test(name) ? "rise-by" : null;
}

/** 单位GDP能耗降低 with a value asks for a fall by it. */
function direction(name: string, operator: TargetOperator, base: number | null): Pick<Target, "operator" | "baseYear"> {
  const asked = operator === "reach" ? change(name) : null;
  return asked ? { operator: asked, ...(base !== null && asked === "fall-by" && { baseYear: base }) } : { operator };
}

const CELL =
  /^[\s[［【〔（(]*(≥|≤|>|<|＞|＜|不低于|不高于|不超过|超过|高于|低于|约|控制在|达到)?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:[-—–~～至]\s*(\d[\d,]*(?:\.\d+)?))?\s*(%|‰|％|[\p{Script=Han}]{0,4}?)\s*(左右|以上|以内|以下)?[\s\]］】〕）)]*$/u;

function cellValue(
  cell: string,
  unit: string,
): (Pick<TargetCore, "value" | "max" | "unit" | "bound"> & { readonly operator: TargetOperator }) | null {
  const [, sign = "", digits, most, own = "", after = ""] = CELL.exec(cell.trim()) ?? [];
  if (digits === undefined) return null;
  const number = (text: string) => Number(text.replace(/,/gu, ""));
  const operator: TargetOperator =
    /^(?:≥|>|＞|不低于|超过|高于)$/u.test(sign) || after === "以上"
      ? "at-least"
      : /^(?:≤|<|＜|不高于|不超过|低于|控制在)$/u.test(sign) || /以内|以下/u.test(after)
        ? "at-most"
        : "reach";
  return {
    operator,
    value: number(digits),
    ...(most !== undefined && { max: number(most) }),
    unit: (own !== "" ? own : BLANK.test(unit) ? "" : unit).replace("％", "%"),
    ...((after === "左右" || sign === "约") && { bound: "about" as const }),
  };
}
