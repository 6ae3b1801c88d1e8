import type { RawRow } from "../table/raw-table.ts";

/** Which way the rows lie that a total sums: below a total that stands above its parts, or above one that closes them. */
export type Direction = "above" | "below";

/** A row with amounts, as the search for totals sees it. */
export interface RunNode {
  readonly row: RawRow;
  /** Its name as printed. */
  readonly label: string;
  /** One for each additive column, whole numbers in the column's smallest printed step; null for a blank. */
  readonly amounts: readonly (bigint | null)[];
  /** Signs of its shape that it is a total, added up. */
  readonly shape: number;
  /** Its shape allows that it is a total; arithmetic alone never decides. */
  candidate: boolean;
  readonly word: boolean;
  /** Rank of its mark (一、 before （一）), null without one. */
  readonly mark: number | null;
  readonly numbered: boolean;
  /** Its number as printed. */
  readonly seq: string;
  /** It tells more than its name and its amounts: what is built, by whom, until when, where. */
  readonly told: boolean;
  /** Its number stands in brackets, as those of parts do. */
  readonly inBrackets: boolean;
  /** Number of projects that it states. */
  readonly count: number | null;
  /** Which cells it fills: rows of one shape share a role. */
  readonly signature: string;
  children?: readonly RunNode[];
  direction?: Direction;
  agrees?: readonly number[];
  leaves: number;
  /** Rows of its shape are totals, so that it is one even where its own sum doesn't agree. */
  forced?: Direction;
}

interface Run {
  readonly from: number;
  readonly score: number;
  readonly agrees: readonly number[];
}

// A sum or a count and a sign of shape together reach this; a sum alone doesn't, nor does shape alone.
const ACCEPTED = 4.5;
// Places with the same running sum that are tried for one total, so that rows of zeros stay cheap.
const MOST_TRIED = 64;

/**
 * One pass over the rows in one direction. A stack holds the rows that no total has taken yet, with running sums of every
 * column and a map from each sum to its places, so that a look-up is one step; a total that is found takes its rows off the
 * stack and stands there for them. Returns how many were found, and leaves the nodes unchanged where it is only tried.
 */
export function findRuns(nodes: readonly RunNode[], columns: number, direction: Direction, trying = false): number {
  if (!nodes.some(({ candidate }) => candidate)) return 0;
  const before = trying ? nodes.map(({ children, leaves }) => ({ children, leaves })) : [];
  const stack = new SumStack(columns);
  let found = 0;
  for (const node of direction === "above" ? nodes.toReversed() : nodes) {
    if (node.candidate && !node.children) {
      const run = bestRun(node, stack);
      const from = run && run.score >= ACCEPTED ? run.from : outlineStart(node, stack, direction);
      if (from !== null && from < stack.nodes.length) {
        node.children = stack.nodes.slice(from);
        node.direction = direction;
        node.agrees = run && run.score >= ACCEPTED ? run.agrees : agreeing(node, node.children);
        if (node.agrees.length > 0) found += node.children.length >= 2 ? 1 : 0.3;
        stack.truncate(from);
        node.leaves = node.children.reduce((sum, child) => sum + child.leaves, 0);
      } else if (node.word) continue;
    }
    stack.push(node);
  }
  if (trying)
    for (const [index, node] of nodes.entries()) {
      const { children, leaves } = before[index]!;
      if (!children) {
        delete node.children;
        delete node.direction;
        delete node.agrees;
      }
      node.leaves = leaves;
    }
  return found;
}

/** The columns in which a total equals the sum of its rows. */
function agreeing({ amounts }: RunNode, children: readonly RunNode[]): number[] {
  return amounts.flatMap((amount, column) =>
    amount !== null && amount === children.reduce((sum, child) => sum + (child.amounts[column] ?? 0n), 0n)
      ? [column]
      : [],
  );
}

/** Where the rows of a total begin that its shape or its mark tells, though no sum agrees; null where neither does. */
function outlineStart(node: RunNode, { nodes }: SumStack, direction: Direction): number | null {
  let from = nodes.length;
  if (node.forced === direction) {
    const ends = (each: RunNode) => each.forced || (each.children && each.signature === node.signature);
    while (from > 0 && !ends(nodes[from - 1]!)) from -= 1;
    return from;
  }
  if (node.mark === null || node.word || direction !== "above" || node.shape < 3) return null;
  while (from > 0 && !(nodes[from - 1]!.mark !== null && nodes[from - 1]!.mark! <= node.mark)) from -= 1;
  return from;
}

class SumStack {
  readonly nodes: RunNode[] = [];
  readonly leaves: number[] = [0];
  private readonly sums: bigint[][];
  private readonly places: Map<bigint, number[]>[];

  constructor(columns: number) {
    this.sums = Array.from({ length: columns }, () => [0n]);
    this.places = Array.from({ length: columns }, () => new Map([[0n, [0]]]));
  }

  push(node: RunNode): void {
    this.nodes.push(node);
    this.leaves.push(this.leaves.at(-1)! + node.leaves);
    for (const [column, sums] of this.sums.entries()) {
      const sum = sums.at(-1)! + (node.amounts[column] ?? 0n);
      sums.push(sum);
      const places = this.places[column]!;
      const known = places.get(sum);
      if (known) known.push(this.nodes.length);
      else places.set(sum, [this.nodes.length]);
    }
  }

  truncate(to: number): void {
    while (this.nodes.length > to) {
      for (const [column, sums] of this.sums.entries()) this.places[column]!.get(sums.pop()!)!.pop();
      this.nodes.pop();
      this.leaves.pop();
    }
  }

  /** Places since which the rows of a column add up to an amount, the nearest last. */
  placesOf(column: number, amount: bigint): readonly number[] {
    const places = this.places[column]!.get(this.sums[column]!.at(-1)! - amount) ?? [];
    return places.slice(-MOST_TRIED).filter((place) => place < this.nodes.length);
  }
}

function bestRun(node: RunNode, stack: SumStack): Run | null {
  const agrees = new Map<number, number[]>();
  for (const [column, amount] of node.amounts.entries())
    if (amount !== null && amount !== 0n)
      for (const place of stack.placesOf(column, amount)) agrees.set(place, [...(agrees.get(place) ?? []), column]);
  if (node.count !== null)
    for (let place = stack.nodes.length - 1; place >= 0; place -= 1) {
      const leaves = stack.leaves.at(-1)! - stack.leaves[place]!;
      if (leaves === node.count && !agrees.has(place)) agrees.set(place, []);
      if (leaves > node.count) break;
    }
  let best: Run | null = null;
  for (const [from, columns] of agrees) {
    const score = scoreOf(node, stack, from, columns);
    if (score !== null && (best === null || score > best.score || (score === best.score && from < best.from)))
      best = { from, score, agrees: columns };
  }
  return best;
}

/** How much speaks for a node being the total of the rows on the stack since a place; null where an outer heading lies between. */
function scoreOf(node: RunNode, stack: SumStack, from: number, columns: readonly number[]): number | null {
  const length = stack.nodes.length - from;
  const first = stack.nodes[from]!;
  const run = length <= MOST_TRIED ? stack.nodes.slice(from) : [first, ...stack.nodes.slice(1 - MOST_TRIED)];
  if (node.mark !== null && run.some((each) => each.mark !== null && !each.children && each.mark < node.mark!))
    return null;
  // One subtotal under a total is no look-alike: it has rows of its own.
  const overSubtotal = length === 1 && first.children !== undefined;
  let score = node.shape;
  for (const [index, column] of columns.entries()) {
    if (index > 0) score += overSubtotal || length >= 2 ? 1 : 0.5;
    else if (overSubtotal) score += 2.5;
    // Short round numbers agree by chance, long ones don't.
    else score += length >= 2 ? Math.min(3, 1 + significantDigits(node.amounts[column]!) * 0.5) : 1;
  }
  for (const [column, amount] of node.amounts.entries())
    if (amount !== null && amount !== 0n && !columns.includes(column))
      score -= run.some((each) => each.amounts[column] === null) ? 0.3 : 1;
  if (node.count !== null) score += stack.leaves.at(-1)! - stack.leaves[from]! === node.count ? 3 : -1.5;
  if (from === 0 && length >= 2 && columns.length > 0) score += 1;
  const lookAlike = length === 1 && !overSubtotal && node.count === null && node.mark === null && !node.word;
  return lookAlike && columns.length > 0 ? score - 1 : score;
}

/** Digits of a whole number without the zeros at its end: how little likely it is that an equality is chance. */
export function significantDigits(amount: bigint): number {
  return amount.toString().replace("-", "").replace(/0+$/, "").length;
}
