import { normaliseHeader } from "../lexicon/header-terms.ts";
import { isUnitOfMoney } from "./column-profile.ts";
import { readMoneyUnit } from "../lexicon/money-terms.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { Header } from "./header.ts";

// 总投资单位：亿元，年度投资：万元; cost in $ million, allocation in $ thousand: the words before are those of the columns that a unit is of.
const NAMED = /(\p{Script=Han}{2,8}?)(?:的?[单單]位)?\s*[:：为為]\s*([^\s,，;；、。()（）]{1,12})/gu;
const NAMED_IN = /(?<=^|[,;("]\s*)(\p{Script=Latin}[\p{Script=Latin} ]{2,30}?)\s+in\s+([^,;()"|]{1,24})/giu;

/** A header whose money columns take the unit that a line above the table states for them by name. */
export function withNamedUnits<T extends Header>(header: T, above: readonly RawRow[]): T {
  const named = above.flatMap(({ text }) =>
    [NAMED, NAMED_IN]
      .flatMap((pattern) => [...text.slice(0, 500).matchAll(pattern)])
      .flatMap(([words, name = "", unit = ""]) => {
        const stated = isUnitOfMoney(unit.trim()) ? readMoneyUnit(unit) : null;
        return stated ? [{ name: normaliseHeader(name).outer, unit: stated, words }] : [];
      }),
  );
  if (named.length === 0) return header;
  const columns = header.columns.map((column) => {
    if (column.unit || (column.target !== "investment" && column.target !== "amount")) return column;
    const own = normaliseHeader(column.label).outer;
    const found = named.find(({ name }) => own === name) ?? named.find(({ name }) => own.includes(name));
    if (!found) return column;
    const unitFrom = { zh: `表上方的“${found.words}”`, en: `"${found.words}" above the table` };
    return { ...column, unit: found.unit, unitFrom };
  });
  return { ...header, columns };
}
