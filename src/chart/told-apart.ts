import { formatNumber } from "../language/format.ts";
import type { RankedBar } from "../plot/bar-places.ts";

const MOST_MORE = 4;

/** Bars whose amounts differ and would read alike, each with as many more decimals as tell them apart. */
export function toldApart(rows: readonly RankedBar[]): RankedBar[] {
  return rows.map((row) => {
    const { amount, text } = row.total;
    const alike = rows.flatMap(({ total }) => (total.text === text && total.amount !== null ? [total.amount] : []));
    const amounts = new Set(alike);
    if (amount === null || amounts.size < 2 || !/^-?[\d,.]+$/.test(text)) return row;
    const decimals = text.split(".")[1]?.length ?? 0;
    for (let more = 1; more <= MOST_MORE; more++) {
      const write = (one: number) => formatNumber(one, decimals + more);
      if (new Set([...amounts].map(write)).size === amounts.size)
        return { ...row, total: { ...row.total, text: write(amount) } };
    }
    return row;
  });
}
