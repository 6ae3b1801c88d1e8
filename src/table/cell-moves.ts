import type { Words } from "../language/words.ts";
import { type Alignment, alignCells, type Patience } from "./cell-alignment.ts";
import type { CellHeader } from "./cell-header.ts";
import { headingStyle, isPageNumber, totalLabel } from "../lexicon/row-words.ts";
import { runningItems } from "./running-items.ts";
import type { CellLine } from "./text-region.ts";

/** A way to go on from an item: as a project, a total, a heading, or something between pages. */
export interface Move {
  /** Item that it leads to, and the number of the last project then. */
  readonly to: number;
  readonly number: number;
  readonly gain: number;
  readonly row: readonly string[] | null;
  readonly problem?: Words;
  /** The row has more or fewer cells than columns; what they look like told their places. */
  readonly placed?: boolean;
  /** A sentence between rows, which is no part of the table. */
  readonly prose?: boolean;
}

const WRAPS = 8;
const ROW = 10;
const UNPLACED = 0.5;
const SKIPPED_NUMBER = 4;
const FARTHEST = 20;
const SENTENCE = /[。！？]$/;
const SHORTEST_SENTENCE = 8;
const LONGEST_LABEL = 25;
const NUMBER = /^\d{1,4}$/;

/** The moves from each item of a table with a header; what doesn't depend on the number of the last project is found once. */
export class CellMoves {
  readonly #items: readonly CellLine[];
  readonly #start: number;
  readonly #header: CellHeader;
  readonly #patience: Patience;
  readonly #running: { readonly items: ReadonlySet<number>; readonly heads: ReadonlySet<number> };
  readonly #projects = new Map<number, readonly Move[]>();
  readonly #labels = new Map<number, readonly Move[]>();

  constructor(items: readonly CellLine[], start: number, header: CellHeader, patience: Patience) {
    this.#items = items;
    this.#start = start;
    this.#header = header;
    this.#patience = patience;
    this.#running = runningItems(items, start, header.length);
  }

  from(at: number, number: number): Move[] {
    const text = this.#items[at]?.text;
    if (text === undefined) return [];
    if (this.#running.heads.has(at))
      return [{ to: at + this.#header.length, number, gain: 1, row: this.#header.labels }];
    if (this.#running.items.has(at)) return [{ to: at + 1, number, gain: -0.2, row: null }];
    const moves: Move[] = [];
    const own = NUMBER.test(text) ? Number(text) : null;
    if (own !== null && (own === 1 || number === 0 || (own > number && own <= number + FARTHEST)))
      moves.push(...this.#projectsFrom(at, own, own === number + 1 ? 0 : SKIPPED_NUMBER));
    if (totalLabel(text) || (headingStyle(text) !== null && text.length <= 40 && own === null))
      moves.push(...this.#labelsFrom(at).map((move) => ({ ...move, number })));
    else if (own === null && text.length <= 20 && NUMBER.test(this.#items[at + 1]?.text ?? ""))
      moves.push({ to: at + 1, number, gain: -1.5, row: null });
    if (isPageNumber(text)) moves.push({ to: at + 1, number, gain: -3, row: null });
    if (at > this.#start + this.#header.length && this.#isProse(at))
      moves.push({ to: at + 1, number, gain: -0.5, row: null, prose: true });
    return moves;
  }

  // A sentence that begins anew, not the rest of a cell that was broken before it.
  #isProse(at: number): boolean {
    const { text } = this.#items[at]!;
    const before = this.#items[at - 1]?.text ?? "";
    return (
      (SENTENCE.test(text) && text.length >= SHORTEST_SENTENCE && !/[，、；,]$/.test(before)) ||
      (text.length > LONGEST_LABEL && headingStyle(text) === null)
    );
  }

  #projectsFrom(at: number, own: number, penalty: number): Move[] {
    let known = this.#projects.get(at);
    if (!known) {
      known = this.#findProjects(at, own);
      this.#projects.set(at, known);
    }
    return known.flatMap((move) => (move.gain > penalty ? [{ ...move, gain: move.gain - penalty }] : []));
  }

  #findProjects(at: number, own: number): Move[] {
    const { kinds } = this.#header;
    const items = this.#items;
    const moves: Move[] = [];
    for (let to = at + 2; to <= Math.min(items.length, at + kinds.length + WRAPS); to += 1) {
      // A row doesn't reach over what stands between pages, nor over the number of the next one.
      if (this.#running.items.has(to - 1)) break;
      if (to - at > kinds.length && items[to - 1]!.text === String(own + 1)) break;
      if (!this.#ends(at, to)) continue;
      const texts = items.slice(at, to).map(({ text }) => text);
      moves.push(...this.#projectMove(texts, to, own, alignCells(texts, kinds, this.#patience)));
    }
    return moves;
  }

  #ends(at: number, to: number): boolean {
    const items = this.#items;
    const next = items[to]?.text;
    return (
      next === undefined ||
      to - at === this.#header.kinds.length ||
      NUMBER.test(next) ||
      totalLabel(next) !== null ||
      headingStyle(next) !== null ||
      next === this.#header.first ||
      this.#running.items.has(to) ||
      NUMBER.test(items[to + 1]?.text ?? "")
    );
  }

  #projectMove(texts: readonly string[], to: number, own: number, { cells, score }: Alignment): Move[] {
    const gain = ROW + score;
    const width = this.#header.kinds.length;
    if (gain <= 0) return [];
    if (!cells)
      return [
        {
          to,
          number: own,
          gain: gain - UNPLACED,
          row: null,
          problem: {
            zh: `${width} 个单元格（一行一格时，空白的格已丢失）`,
            en: `${width} cells (blank ones are lost where a line is a cell)`,
          },
        },
      ];
    const placed = texts.length !== width || cells.some((cell, index) => cell !== texts[index]);
    return [{ to, number: own, gain, row: cells, placed }];
  }

  #labelsFrom(at: number): readonly Move[] {
    let known = this.#labels.get(at);
    if (!known) {
      known = this.#findLabels(at);
      this.#labels.set(at, known);
    }
    return known;
  }

  // A total or heading takes the numbers after it that are its own: those that leave the best rest.
  #findLabels(at: number): Move[] {
    const { kinds, labels } = this.#header;
    const moves: Move[] = [];
    const money = kinds.flatMap((kind, index) => (kind === "money" ? [index] : []));
    for (let count = 0; count <= money.length + 1; count += 1) {
      const numbers = this.#items.slice(at + 1, at + 1 + count).map(({ text }) => text);
      if (numbers.length < count || numbers.some((text) => !/^[\d,.，]+(?:[个项]|[万亿]?元)?$/.test(text))) break;
      const cells = labels.map(() => "");
      cells[0] = this.#items[at]!.text;
      for (const [index, value] of numbers.entries()) if (money[index] !== undefined) cells[money[index]] = value;
      const placed = count === 0 || count === money.length || money.length === 1;
      moves.push({
        to: at + 1 + count,
        number: 0,
        gain: 1 + count * 0.1,
        row: placed && count <= money.length ? cells : null,
      });
    }
    return moves;
  }
}
