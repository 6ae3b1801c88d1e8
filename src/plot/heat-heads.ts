import { NAME_GAP } from "./name-axis.ts";
import { TYPE } from "./theme.ts";
import { widest, widestWord, wrap, wrapBalanced } from "./wrap.ts";

/** How the names of a table's rows and columns stand. */
export interface Heads {
  /** The most that a row's name may take, in px. */
  readonly mostName: number;
  /** How many columns stand side by side, each as wide as the others. */
  readonly beside: number;
  readonly columnWidth: number;
  /** Type size of the heads of columns, and the most that a head may take, in px. */
  readonly size: number;
  readonly mostHead: number;
}

const LABEL_WIDTH = 150;
/** The most that names of rows take of the width, and the least where columns need the room. */
const LABEL_PART = 0.3;
const LEAST_LABEL_PART = 0.2;
const HEAD_SIZES = [TYPE.label.size, 12, 11];
/** Lines that the head of a column has at most, where there is room for fewer columns side by side. */
const HEAD_LINES = 4;
/** Free on both sides of a column's head, and of a number in its cell. */
const HEAD_GAP = 5;
export const CELL_GAP = 6;

/**
 * As many columns side by side as have room without breaking a word of their heads or a number; for that heads are set
 * smaller, and the names of rows broken into more lines. Blocks are about as wide. `words` are what stands in cells.
 */
export function layHeads(
  rowNames: readonly string[],
  titles: readonly string[],
  words: readonly string[],
  room: number,
): Heads {
  const wide = Math.min(LABEL_WIDTH, room * LABEL_PART);
  const narrow = Math.max(room * LEAST_LABEL_PART, ...rowNames.map((name) => widestWord(name, TYPE.label)));
  const labels = [wide, Math.min(wide, Math.max(narrow, 0.85 * wide)), Math.min(wide, narrow)].map((mostName) => {
    const lines = rowNames.flatMap((name) => wrapBalanced(name, mostName, TYPE.label));
    return { mostName, left: Math.ceil(widest(lines, TYPE.label)) + NAME_GAP };
  });
  const layout = (beside: number, size: number, { mostName, left }: (typeof labels)[number]): Heads => {
    const columnWidth = (room - left) / beside;
    return { mostName, beside, columnWidth, size, mostHead: columnWidth - HEAD_GAP };
  };
  // Cells of many kinds hold few words; what is longer is tried first, since it is what doesn't fit.
  const different = [...new Set(words)].sort((a, b) => b.length - a.length);
  const fits = ({ columnWidth, mostHead, size }: Heads) =>
    titles.every(
      (title) => widestWord(title, { size }) <= mostHead && wrap(title, mostHead, { size }).length <= HEAD_LINES,
    ) &&
    different.every(
      (word) =>
        widestWord(word, TYPE.value) <= columnWidth - CELL_GAP &&
        wrap(word, columnWidth - CELL_GAP, TYPE.value).length <= 2,
    );
  const fitting = (beside: number): Heads | undefined =>
    labels.flatMap((label) => HEAD_SIZES.map((size) => layout(beside, size, label))).find(fits);
  let most = titles.length;
  while (most > 2 && !fitting(most)) most -= 1;
  const beside = Math.ceil(titles.length / Math.ceil(titles.length / most));
  return fitting(beside) ?? layout(beside, TYPE.label.size, labels[0]!);
}
