import { textWidth } from "../plot/text-width.ts";
import type { ReportTable } from "./document.ts";

/** A text that is no longer, in parts of the type's size, isn't broken (持续开展, 昆区等9个地区). */
export const SHORT = 7;
// Widths that are tried to be moved from one column to another, in parts of the type's size.
const STEPS = [8, 4, 2, 1];
const MOST_ROUNDS = 60;
// Lines end before the edge, where a word doesn't fit.
const FILLED = 0.96;
const DETAIL_SIZE = 0.88;
// A cell that is broken beside a higher one makes no row higher, but is read less easily.
const OTHERS = 0.15;

/**
 * Widths of the same sum with which a table is shorter: room moves from one column of texts to another as long as rows
 * lose lines by it. No column is made narrower than its heading, its longest word, and short texts.
 */
export function shorterRows(
  table: ReportTable,
  widths: readonly number[],
  { size, inset }: { readonly size: number; readonly inset: number },
  narrowest: number,
): number[] {
  const texts = table.columns.flatMap(({ align }, index) => (align === "left" ? [index] : []));
  const cells = table.rows.map((row) =>
    texts.map((index) => {
      const { text = "", detail = "" } = row[index] ?? {};
      return { index, text: textWidth(text, size), detail: textWidth(detail, size * DETAIL_SIZE) };
    }),
  );
  const shortest = (column: number) => {
    const longest = Math.max(0, ...cells.map((row) => row.find(({ index }) => index === column)?.text ?? 0));
    return longest <= SHORT * size ? longest : 0;
  };
  const least = table.columns.map(({ label }, index) =>
    Math.max(
      narrowest,
      shortest(index) + 2 * inset,
      textWidth(label, size, "bold") + 2 * inset,
      longestWord(table, index, size) + 2 * inset,
    ),
  );
  const linesIn = (width: number, room: number) =>
    width <= room ? Math.sign(width) : Math.ceil(width / (room * FILLED));
  const heightWith = (tried: readonly number[]) =>
    cells.reduce((sum, row) => {
      const lines = row.map(({ index, text, detail }) => {
        const room = tried[index]! - 2 * inset;
        return linesIn(text, room) + DETAIL_SIZE * linesIn(detail, room);
      });
      return sum + Math.max(0, ...lines) + OTHERS * lines.reduce((all, one) => all + one, 0);
    }, 0);
  let best = [...widths];
  let height = heightWith(best);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moves = texts.flatMap((from) =>
      texts.flatMap((to) =>
        STEPS.map((step) => step * size).flatMap((step) =>
          from === to || best[from]! - step < least[from]!
            ? []
            : [best.map((one, index) => (index === from ? one - step : index === to ? one + step : one))],
        ),
      ),
    );
    const tried = moves.map((move) => ({ move, height: heightWith(move) })).toSorted((a, b) => a.height - b.height)[0];
    if (tried === undefined || tried.height >= height) break;
    best = tried.move;
    height = tried.height;
  }
  return best;
}

/** Chinese is broken anywhere, other words only between them. */
function longestWord({ rows }: ReportTable, column: number, size: number): number {
  const words = rows.flatMap((row) => (row[column]?.text ?? "").match(/[^\s\p{Script=Han}\p{P}]+/gu) ?? []);
  return Math.max(0, ...words.map((word) => textWidth(word, size)));
}
