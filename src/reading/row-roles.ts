import type { RawCell, RawRow } from "../table/raw-table.ts";
import { headingWords } from "../lexicon/row-words.ts";
import type { Header } from "./header.ts";
import { type PartDoubt, partsOf } from "./row-parts.ts";
import { type Direction, findRuns, type RunNode, significantDigits } from "./row-runs.ts";
import { rowShapes } from "./row-shapes.ts";
import { isWholeNumber } from "./sequence.ts";

/** What arithmetic and shape show a row to be. */
export interface RowRole {
  readonly kind: "group" | "total" | "part" | "project";
  /** The projects that a total sums; empty for another row. */
  readonly covers: readonly RawRow[];
  /** Names of the groups without a mark that the row stands in, outermost first. */
  readonly groups: readonly string[];
  /** What remains open about it. */
  readonly doubt?:
    | "project-or-total"
    | "total-by-one-sum"
    | "total-of-nothing"
    | "rest-of-name"
    | "merged-name"
    | NonNullable<PartDoubt>;
}

const NONE: ReadonlyMap<RawRow, RowRole> = new Map();

/**
 * The roles of the rows under a header, as far as sums, counts and shapes tell them; rows without amounts have none, nor do
 * projects where each row has a number of its own.
 */
export function rowRoles(rows: readonly RawRow[], header: Header): ReadonlyMap<RawRow, RowRole> {
  const seq = header.columns.find(({ target }) => target === "seq");
  const isNumbered = (cell: RawCell | undefined) => cell !== undefined && !cell.merged && isWholeNumber(cell.text);
  if (seq && rows.every(({ cells }) => isNumbered(cells[seq.index]))) return NONE;
  const { nodes: all, columns } = rowShapes(rows, header);
  const parts = partsOf(all);
  const nodes = all.filter((node) => !parts.has(node));
  const first = findRuns(nodes, columns, "above", true) >= findRuns(nodes, columns, "below", true) ? "above" : "below";
  findRuns(nodes, columns, first);
  forceAlikes(nodes, columns, first);
  forceSeries(nodes, columns);
  const other = first === "above" ? "below" : "above";
  findRuns(rootsOf(nodes), columns, other);
  findRuns(rootsOf(nodes), columns, first);
  const roles = new Map<RawRow, RowRole>();
  for (const [part, doubt] of parts) roles.set(part.row, role("part", doubt ? { doubt } : {}));
  const alike = new Map<string, number>();
  for (const node of nodes)
    if (node.children && !node.word && node.agrees?.length)
      alike.set(node.signature, (alike.get(node.signature) ?? 0) + 1);
  const groups = groupsOf(nodes);
  // A total by its word that equals the sum of groups bears them out.
  const sure = new Set(nodes.flatMap(({ word, agrees, children }) => (word && agrees?.length ? (children ?? []) : [])));
  for (const node of nodes) {
    const own = roleOf(node, alike, sure.has(node));
    const within = groups.get(node);
    roles.set(node.row, within ? { ...own, groups: within } : own);
  }
  return roles;
}

function role(kind: RowRole["kind"], rest: Partial<RowRole> = {}): RowRole {
  return { kind, covers: [], groups: [], ...rest };
}

/** Nearly all rows. */
const PROJECT = role("project");

function roleOf(node: RunNode, alike: ReadonlyMap<string, number>, isSure: boolean): RowRole {
  const { children, word, mark, agrees = [], count } = node;
  if (children) {
    // A list may go on over pages: what no sum bears out is told by where its total stands in all of it.
    const covers = agrees.length > 0 || (mark === null && !word) ? leavesOf(node).map(({ row }) => row) : [];
    const kind = node.direction === "above" && !word ? "group" : "total";
    const [column] = agrees;
    const oneSum = !word && mark === null && count === null && agrees.length === 1 && column !== undefined;
    const short = oneSum && significantDigits(node.amounts[column]!) <= 3;
    const weak = !word && agrees.length === 0 && mark === null && count === null;
    if (short && !isSure && (alike.get(node.signature) ?? 0) < 3)
      return role(kind, { covers, doubt: "total-by-one-sum" });
    return role(kind, weak && !isSure ? { covers, doubt: "total-of-nothing" } : { covers });
  }
  if (word) return role("total");
  if (!node.candidate || node.amounts.every((amount) => amount === null)) return PROJECT;
  if (alike.has(node.signature) && node.shape >= 2) return role("total", { doubt: "total-of-nothing" });
  return role("project", { doubt: "project-or-total" });
}

/** Rows of one shape share a role: what arithmetic shows of some holds for the others, be they misprinted or hold one row. */
function forceAlikes(nodes: readonly RunNode[], columns: number, first: Direction): void {
  const shown = new Set(
    nodes.filter(({ children, word, agrees }) => children && !word && agrees?.length).map(({ signature }) => signature),
  );
  const alike = nodes.filter((node) => isOpen(node) && !node.children && shown.has(node.signature) && node.shape >= 2);
  if (alike.length > 0) force(nodes, alike, columns, first);
}

/**
 * Groups of one or two rows each equal their rows by chance as easily as not, but a series of rows of one shape doesn't:
 * together they are totals where most equal what stands between them, or where a total by its word equals their sum.
 */
function forceSeries(nodes: readonly RunNode[], columns: number): void {
  const series = new Map<string, RunNode[]>();
  for (const node of nodes)
    if (isOpen(node) && node.shape >= 1.5) series.set(node.signature, [...(series.get(node.signature) ?? []), node]);
  for (const alike of series.values()) {
    if (alike.length < 2 || alike.every(({ children }) => children)) continue;
    const others = nodes.filter(({ word }) => !word);
    const direction = others[0] === alike[0] ? "above" : others.at(-1) === alike.at(-1) ? "below" : null;
    if (direction && (agreeInSeries(others, alike, direction) || sumUpToTotal(nodes, alike)))
      force(nodes, alike, columns, direction);
  }
}

function isOpen({ candidate, word, mark }: RunNode): boolean {
  return candidate && !word && mark === null;
}

function agreeInSeries(nodes: readonly RunNode[], alike: readonly RunNode[], direction: Direction): boolean {
  const isTotal = new Set(alike);
  let agreeing = 0;
  let overSeveral = 0;
  let digits = 0;
  let open: RunNode[] = [];
  for (const node of direction === "above" ? nodes.toReversed() : nodes) {
    if (!isTotal.has(node)) {
      open.push(node);
      continue;
    }
    const stated = node.amounts.flatMap((amount, column) =>
      amount === null || amount === 0n ? [] : [{ amount, column }],
    );
    const agrees = stated.every(
      ({ amount, column }) => open.reduce((sum, each) => sum + (each.amounts[column] ?? 0n), 0n) === amount,
    );
    if (agrees && stated.length > 0 && open.length > 0) {
      agreeing += 1;
      if (open.length > 1) overSeveral += 1;
      digits += stated.reduce((sum, { amount }) => sum + Math.min(3, significantDigits(amount)), 0);
    }
    open = [];
  }
  if (agreeing < 2) return false;
  return agreeing === alike.length ? digits >= 3 || overSeveral > 0 : agreeing >= 0.6 * alike.length && digits >= 3;
}

function sumUpToTotal(nodes: readonly RunNode[], alike: readonly RunNode[]): boolean {
  return nodes.some(
    ({ word, amounts }) =>
      word &&
      amounts.some(
        (amount, column) =>
          amount !== null &&
          significantDigits(amount) >= 2 &&
          amount === alike.reduce((sum, each) => sum + (each.amounts[column] ?? 0n), 0n),
      ),
  );
}

function force(nodes: readonly RunNode[], alike: readonly RunNode[], columns: number, direction: Direction): void {
  for (const node of alike) node.forced = direction;
  for (const node of nodes) {
    delete node.children;
    delete node.direction;
    delete node.agrees;
    node.leaves = 1;
  }
  findRuns(nodes, columns, direction);
}

function rootsOf(nodes: readonly RunNode[]): RunNode[] {
  const inner = new Set(nodes.flatMap(({ children }) => children ?? []));
  return nodes.filter((node) => !inner.has(node));
}

/** The rows that a total sums in the end, without the subtotals between. */
function leavesOf(node: RunNode): RunNode[] {
  const leaves: RunNode[] = [];
  const open = [...(node.children ?? [])];
  for (let next = open.pop(); next; next = open.pop())
    if (next.children) open.push(...next.children);
    else leaves.push(next);
  return node.direction === "above" ? leaves : leaves.reverse();
}

/** The names of the groups without a mark over each row, outermost first, but not those that a column of the row names too. */
function groupsOf(nodes: readonly RunNode[]): Map<RunNode, string[]> {
  const groups = new Map<RunNode, string[]>();
  for (const node of nodes) {
    if (!node.children || node.word || node.mark !== null || node.direction !== "above") continue;
    const leaves = leavesOf(node);
    const words = headingWords(node.label);
    const inColumn = leaves.some(({ row, label }) => label !== words && row.cells.some(({ text }) => text === words));
    if (inColumn || words === "") continue;
    for (const leaf of leaves) groups.set(leaf, [...(groups.get(leaf) ?? []), node.label]);
  }
  return groups;
}
