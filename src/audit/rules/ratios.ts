import { PHYSICAL_PROGRESS } from "../../lexicon/rate-words.ts";
import { formatNumber, formatShare } from "../../language/format.ts";
import { type MoneyCell, type MoneyRow, moneyRows } from "../columns/money-row.ts";
import { type Ratio, readRatio } from "../columns/ratio.ts";
import { defineRule, type Hit } from "../basis/rule.ts";

// A second whole (批复总投资 beside 计划总投资) may be what a rate is of.
const WHOLES: ReadonlySet<MoneyCell["role"]> = new Set(["plan", "total"]);

interface Parts {
  readonly part: string;
  readonly whole: string;
}

interface Wrong extends Hit {
  readonly label: string;
  readonly text: string;
  readonly part: MoneyCell;
  readonly whole: MoneyCell;
}

const RATIO = /比例|占比|比重|率$|进度|完成.*%|%|percent|progress|\brate\b|\bshare\b|complete/iu;
// What says how much is done is no ratio of two plans, be they equal.
const DONE = /完成|进度|進度|执行|執行|支付|到位|complete|progress|spent/iu;

/**
 * Ratios that aren't those of their parts. Of which amounts a column is the ratio is shown by its rows: those that it
 * agrees with in at least half of them.
 */
export const ratioDiffers = defineRule<Wrong>({
  id: "ratio-differs",
  severity: "error",
  certainty: "certain",
  title: { zh: "比例与其各部分不符", en: "Ratios that their parts don't come to" },
  test: (subject) =>
    moneyRows(subject).flatMap((rows) =>
      Object.keys(rows[0]!.project.extra)
        .filter((label) => RATIO.test(label))
        .flatMap((label) => {
          const parts = partsOf(label, rows);
          return parts ? rows.flatMap((row) => wrongIn(row, label, parts)) : [];
        }),
    ),
  message: ({ label, text, part, whole }) => {
    const share = whole.value === 0 ? "—" : formatShare(part.value! / whole.value!);
    const quotient = `${formatNumber(part.value!)} ÷ ${formatNumber(whole.value!)}`;
    return {
      zh: `“${label}”写作${text}，“${part.label}”除以“${whole.label}”是${share}（${quotient}）`,
      en: `"${label}" is stated as ${text}, "${part.label}" over "${whole.label}" is ${share} (${quotient})`,
    };
  },
});

function wrongIn(row: MoneyRow, label: string, parts: Parts): Wrong[] {
  const found = ratioIn(row, label, parts);
  if (!found || found.ratio.isOf(found.part.value!, found.whole.value!)) return [];
  const { part, whole } = found;
  return [{ seqs: [row.project.seq], label, text: row.project.extra[label]!, part, whole }];
}

function ratioIn(
  row: MoneyRow,
  label: string,
  { part, whole }: Parts,
): { ratio: Ratio; part: MoneyCell; whole: MoneyCell } | null {
  const ratio = readRatio(row.project.extra[label] ?? "", label);
  const cells = row.total ? [row.total, ...row.cells] : row.cells;
  const [top, bottom] = [part, whole].map((name) => cells.find((cell) => cell.label === name));
  const usable = top?.value != null && bottom?.value != null && bottom.value !== 0;
  return ratio && usable ? { ratio, part: top, whole: bottom } : null;
}

/** The two amounts whose quotient a column is in most of its rows; one row of a small table isn't enough unless the words say it. */
function partsOf(label: string, rows: readonly MoneyRow[]): Parts | null {
  const cells = rows[0]!.cells;
  const total = rows.find((row) => row.total)?.total;
  const wholes = [...(total ? [total] : []), ...cells.filter(({ role }) => WHOLES.has(role))];
  let best: (Parts & { agreeing: number }) | null = null;
  for (const part of cells.filter(({ role }) => role !== "other")) {
    for (const whole of wholes) {
      if (whole.label === part.label || (DONE.test(label) && !part.role.startsWith("done"))) continue;
      const parts = { part: part.label, whole: whole.label };
      const found = rows.flatMap((row) => ratioIn(row, label, parts) ?? []);
      const agreeing = found.filter(({ ratio, part: top, whole: bottom }) => ratio.isOf(top.value!, bottom.value!));
      const telling = agreeing.filter(({ part: top }) => top.value !== 0).length;
      const named = part.role === "done-to-date" && /完成|进度|complete|progress/iu.test(label);
      const least = named && !PHYSICAL_PROGRESS.test(label) ? found.length / 3 : found.length / 2;
      if (telling === 0 || agreeing.length < Math.max(least, named ? 1 : 2)) continue;
      if (PHYSICAL_PROGRESS.test(label) && agreeing.length < found.length * 0.8) continue;
      if (agreeing.length > (best?.agreeing ?? 0)) best = { ...parts, agreeing: agreeing.length };
    }
  }
  return best;
}
