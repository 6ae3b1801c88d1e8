import { joinText, plainText } from "../lexicon/cell-text.ts";

/** What a column holds, as far as it helps to tell cells apart. */
export type CellKind =
  | "seq"
  | "name"
  | "unit"
  | "district"
  | "category"
  | "content"
  | "completion"
  | "money"
  | "nature"
  | "other";

/** Cells put under columns; null where that isn't clear. A score of 0 is a row that fits as it stands. */
export interface Alignment {
  readonly cells: readonly string[] | null;
  readonly score: number;
}

const NUMBER = /^[¥￥]?\d[\d,，]*(?:\.\d+)?(?:[亿万千]?元|[亿万])?(?:[（(].*)?$/;
const PLACEHOLDER = /^(?:[-–—/\\]+|无|待定|暂无)$/;
const DATE = /(?:19|20)\d\d|月|年|持续|长期|季度|^\d{4}$/;
const ORGANISATION =
  /(?:局|公司|政府|委|委员会|中心|办|院|厂|集团|学校|管委会|街道|乡|镇|处|所|站|部|医院|大学|村委会|合作社|指挥部)$/;
const NATURE =
  /^(?:新建|续建|改建|扩建|改扩建|迁建|重建|维修|改造|前期|新开工|收尾|竣工|预备|储备|在建|拟建)(?:项目|类)?$/;
const PLACE = /(?:[省市区县旗盟州乡镇村]|街道|社区|开发区|园区)$/;
const PROJECT = /(?:项目|工程|建设|改造|治理|整治|修复|提升|基地)(?:[（(].*)?$/;

// What it costs to leave a column blank: remarks often are, a project's name never is.
const BLANK: Readonly<Record<CellKind, number>> = {
  seq: 100,
  name: 100,
  unit: 1.2,
  district: 0.9,
  category: 1.2,
  content: 1.2,
  completion: 1,
  money: 1,
  nature: 1,
  other: 0.5,
};
const MOST_WAYS = 1_500;
const CLEAR = 0.4;
// A row that has a cell for each column speaks for that number of columns.
const WHOLE = 0.6;
// A row with as many cells as columns that reads worse than this has a blank cell and a wrapped one.
const POOR = -3;
const POOREST = -4;

/** How many ways to put cells under columns may still be tried in a source; without it, lines made for it take hours. */
export interface Patience {
  left: number;
}

/**
 * Puts the cells of a row that lost its blank ones under the columns of its table, in order. Where there are fewer cells
 * than columns, what the cells look like must say which are blank; where there are more, which cell is wrapped.
 */
export function alignCells(cells: readonly string[], kinds: readonly CellKind[], patience: Patience): Alignment {
  const direct = cells.length === kinds.length ? rowScore(cells, kinds) : Number.NEGATIVE_INFINITY;
  if (direct > POOR) return { cells, score: direct + WHOLE };
  const width = kinds.length;
  const ways =
    cells.length < width
      ? withBlanks(cells, width)
      : cells.length > width
        ? withWraps(cells, width)
        : withBoth(cells, width);
  const cost = cells.length === width ? 1 : Math.abs(cells.length - width) * 0.5;
  // A row that reads badly at its best needs no other ways.
  const most = cells.length < width ? bestWithBlanks(cells, kinds) - cost : Number.POSITIVE_INFINITY;
  if (most <= POOREST) return { cells: null, score: most };
  let best: { cells: readonly string[]; score: number } | null = null;
  let second = Number.NEGATIVE_INFINITY;
  for (const way of ways) {
    patience.left -= 1;
    if (patience.left < 0) return { cells: null, score: Math.max(POOREST, best?.score ?? POOREST) };
    const score = rowScore(way, kinds) - cost - (breaksOff(way, cells) ? 0.6 : 0);
    if (best === null || score > best.score) {
      // Two ways that differ only in columns that no field takes are one.
      if (best && differ(best.cells, way, kinds)) second = Math.max(second, best.score);
      best = { cells: way, score };
    } else if (differ(best.cells, way, kinds)) second = Math.max(second, score);
  }
  if (best === null) return { cells: null, score: -20 };
  return best.score - second >= CLEAR && best.score > POOREST ? best : { cells: null, score: best.score };
}

/** The best score of all ways to leave columns blank, found without going through them. */
function bestWithBlanks(cells: readonly string[], kinds: readonly CellKind[]): number {
  // best[index]: the best score of the columns so far, filled with the first `index` cells.
  let best = [0, ...cells.map(() => Number.NEGATIVE_INFINITY)];
  for (const [column, kind] of kinds.entries()) {
    best = best.map((score, index) =>
      Math.max(
        column === 0 ? Number.NEGATIVE_INFINITY : score - BLANK[kind],
        index === 0 ? Number.NEGATIVE_INFINITY : best[index - 1]! + scoreIn(cells[index - 1]!, kind),
      ),
    );
  }
  return best.at(-1)!;
}

// A cell that ends with a comma goes on with the next line; put under a column by itself, it is cut off.
function breaksOff(way: readonly string[], cells: readonly string[]): boolean {
  return cells.length > way.length && way.some((cell, index) => index > 0 && /[，、；,]$/.test(cell));
}

function differ(a: readonly string[], b: readonly string[], kinds: readonly CellKind[]): boolean {
  return kinds.some((kind, index) => kind !== "other" && a[index] !== b[index]);
}

function rowScore(cells: readonly string[], kinds: readonly CellKind[]): number {
  return kinds.reduce((sum, kind, index) => sum + scoreIn(cells[index] ?? "", kind), 0);
}

// The same cells are tried again and again, in rows that begin and end elsewhere.
const scores = new Map<string, number>();
const MOST_REMEMBERED = 50_000;

function scoreIn(cell: string, kind: CellKind): number {
  if (cell.length > 60) return cellScore(plainText(cell.slice(0, 200)), kind);
  const key = `${kind} ${cell}`;
  const known = scores.get(key);
  if (known !== undefined) return known;
  const score = cellScore(plainText(cell), kind);
  if (scores.size >= MOST_REMEMBERED) scores.clear();
  scores.set(key, score);
  return score;
}

function cellScore(text: string, kind: CellKind): number {
  if (text === "") return -BLANK[kind];
  if (PLACEHOLDER.test(text)) return kind === "name" || kind === "seq" ? -5 : 0;
  const isNumber = NUMBER.test(text);
  switch (kind) {
    case "seq":
      return /^\d{1,5}$/.test(text) ? 0 : -8;
    case "money":
      return isNumber ? 0 : -6;
    case "completion":
      return DATE.test(text) && text.length <= 40 ? 0 : isNumber ? -2 : -3;
    case "name":
      return (isNumber ? -8 : PROJECT.test(text) ? 0 : -0.3) - (text.length > 60 ? 0.5 : 0);
    case "unit":
      return isNumber ? -8 : ORGANISATION.test(text) ? 0 : PLACE.test(text) ? -0.9 : -0.5;
    case "district":
      return isNumber ? -8 : PLACE.test(text) ? 0 : -0.5;
    case "category":
      return isNumber ? -8 : text.length <= 12 ? -0.2 : -0.6;
    case "content":
      return isNumber ? -4 : text.length >= 15 ? 0 : -0.3;
    case "nature":
      return NATURE.test(text) ? 0 : -1.5;
    case "other":
      return -0.1;
  }
}

/** Ways to leave columns blank so that the cells fill the others in order. The first cell keeps the first column. */
function* withBlanks(cells: readonly string[], width: number): Generator<string[]> {
  let ways = 0;
  const chosen: number[] = [0];
  function* choose(from: number): Generator<string[]> {
    if (ways > MOST_WAYS) return;
    if (chosen.length === cells.length) {
      ways += 1;
      const row = Array.from({ length: width }, () => "");
      for (const [index, column] of chosen.entries()) row[column] = cells[index]!;
      yield row;
      return;
    }
    for (let column = from; column <= width - (cells.length - chosen.length); column += 1) {
      chosen.push(column);
      yield* choose(column + 1);
      chosen.pop();
    }
  }
  if (cells.length > 1) yield* choose(1);
}

/** Ways to take the cells beyond the columns as the rest of one wrapped cell. */
function* withWraps(cells: readonly string[], width: number): Generator<string[]> {
  const extra = cells.length - width;
  for (let column = 1; column < width; column += 1) {
    const parts = cells.slice(column, column + extra + 1);
    // A number or a year is never the rest of a text.
    if (parts.slice(1).some((part) => NUMBER.test(plainText(part)) || /^(?:19|20)\d\d(?!\d)/.test(part))) continue;
    yield [...cells.slice(0, column), parts.reduce(joinText), ...cells.slice(column + extra + 1)];
  }
}

/** Ways to take one cell as the rest of the one before it, and to leave one column blank. */
function* withBoth(cells: readonly string[], width: number): Generator<string[]> {
  for (const shorter of withWraps(cells, width - 1)) yield* withBlanks(shorter, width);
}
