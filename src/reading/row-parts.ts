import type { RunNode } from "./row-runs.ts";
import { significantDigits } from "./row-runs.ts";
import { saysOfWhich } from "../lexicon/row-words.ts";
import { isPartOf } from "./sequence.ts";

/** What remains open about a row that is read as a part of the project above it; null where nothing does. */
export type PartDoubt = "part-by-one-sum" | "part-unlike-sum" | null;

/**
 * The rows that are parts of the numbered row above them: by their own numbers (1.1, ①) under one that tells of works and
 * states an amount, or without a number where they add up to it.
 */
export function partsOf(nodes: readonly RunNode[]): Map<RunNode, PartDoubt> {
  const parts = new Map<RunNode, PartDoubt>();
  for (const [at, node] of nodes.entries()) {
    if (!node.numbered || parts.has(node)) continue;
    const column = node.amounts.findIndex((amount) => amount !== null && amount !== 0n);
    if (column < 0) continue;
    // 1.1 其中：土建 is a part, whatever else the rows tell.
    const byWord = saysOfWhich(nodes[at + 1]?.label ?? "");
    const byNumber = node.told || byWord ? runOf(nodes, at, (each) => isPartOf(each.seq, node.seq)) : [];
    for (const [index, each] of byNumber.entries())
      parts.set(each, index === 0 && exceed(byNumber, node) ? "part-unlike-sum" : null);
    if (byNumber.length > 0) continue;
    const whole = node.amounts[column]!;
    const run = runOf(nodes, at, isPartLike);
    let sum = 0n;
    const length = run.findIndex((each, index) => {
      sum += each.amounts[column] ?? 0n;
      return index >= 1 && sum === whole;
    });
    for (const each of length < 0 ? [] : run.slice(0, length + 1))
      parts.set(each, !each.inBrackets && significantDigits(whole) <= 3 ? "part-by-one-sum" : null);
  }
  return parts;
}

function runOf(nodes: readonly RunNode[], at: number, test: (node: RunNode) => boolean): RunNode[] {
  let end = at + 1;
  while (end < nodes.length && test(nodes[end]!)) end += 1;
  return nodes.slice(at + 1, end);
}

/** Whether rows state more than their whole in every column in which they state anything. */
function exceed(parts: readonly RunNode[], { amounts }: RunNode): boolean {
  const sums = amounts.flatMap((whole, column) => {
    const own = parts.flatMap((part) => part.amounts[column] ?? []);
    return whole === null || own.length === 0 ? [] : [{ whole, sum: own.reduce((sum, each) => sum + each, 0n) }];
  });
  return sums.length > 0 && sums.every(({ whole, sum }) => sum > whole);
}

function isPartLike({ numbered, word, mark, amounts }: RunNode): boolean {
  return !numbered && !word && mark === null && amounts.some((amount) => amount !== null);
}
