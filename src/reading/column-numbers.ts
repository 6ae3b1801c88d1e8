import { plainText } from "../lexicon/cell-text.ts";
import type { RawRow, RawTable } from "../table/raw-table.ts";
import { usesDecimalComma } from "../lexicon/foreign-headings.ts";
import { withKinds } from "./column-kinds.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import { type Convention, CONVENTIONS, groupsBySpace, isNumberOf, markOf, numberAt } from "./number-convention.ts";
import { totalLabel } from "../lexicon/row-words.ts";
import { isPlaceholder } from "./reading.ts";

/** What is known of the numbers of a table beside those of one column. */
export interface TableNumbers {
  /** Cells of the table that only a decimal point, or only a decimal comma, allows. */
  readonly proofs: Readonly<Record<"." | ",", number>>;
  readonly chinese: boolean;
  /** Its cells are separated by semicolons, as where the comma is the decimal mark. */
  readonly semicolons: boolean;
  /** Its headings are in a language that writes the comma as its decimal mark. */
  readonly comma?: boolean;
}

/** What is known of one column beside its separated numbers. */
export interface ColumnNumbers {
  /** Whole numbers of four digits or more without a separator. */
  readonly ungrouped: number;
  /** Whether a row with a word for total equals the sum of the others in a convention. */
  readonly agrees: (convention: Convention) => boolean;
  /** Power of ten of the column's unit, where it is stated. */
  readonly exponent?: number | undefined;
}

// The numbers of a cell with nothing beside them but words and signs.
const CORE = /^[^\d]*?(\d(?:[\d.,' \u00a0\u2009\u202f]*\d)?)[^\d]*$/;

/** The numbers of a column whose separators may mean one thing or another. */
export function separatedNumbers(rows: readonly RawRow[], index: number): string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[index];
    // A number that is stored as one is written the computer's way, and so are the texts beside it.
    if (cell?.type === "number") return ["0.5"];
    if (!cell || cell.text.length > 40 || isPlaceholder(cell.text)) return [];
    const core = CORE.exec(plainText(cell.text))?.[1]?.replace(/\s/g, " ");
    return core !== undefined && /[^\d]/.test(core) ? [core] : [];
  });
}

/** How many numbers only one decimal mark allows. */
export function proofsOf(cores: readonly string[]): Record<"." | ",", number> {
  const proofs = { ".": 0, ",": 0 };
  for (const core of cores) {
    const marks = new Set(CONVENTIONS.filter((each) => isNumberOf(core, each)).map((each) => markOf(each)));
    const [mark] = marks;
    if (marks.size === 1 && mark) proofs[mark] += 1;
  }
  return proofs;
}

/**
 * The convention that a column's numbers are written in: those that allow most of its cells are left, and where they give
 * different values, cells that allow one decimal mark only decide, in this column before the table's others, then how
 * regular the groups are and what the table's language uses. Null where none leads clearly: the column is ambiguous.
 */
export function conventionOf(
  cores: readonly string[],
  table: TableNumbers,
  column: ColumnNumbers = { ungrouped: 0, agrees: () => false },
): Convention | null {
  if (cores.length === 0) return CONVENTIONS[0];
  // A single space may stand between two numbers; groups come again, or are how the table's language writes them.
  const spaced = cores.filter((core) => /\d \d{3}/.test(core)).length >= (table.comma ? 1 : 2);
  const proofs = proofsOf(cores);
  // Chinese is written with a decimal point: a comma that groups nothing is a slip, but not where the comma separates no cells and it comes again.
  const pointed = table.chinese && !(table.semicolons && proofs[","] >= 2 && table.proofs["."] === 0);
  const isOpen = (each: Convention) => (!groupsBySpace(each) || spaced) && (!pointed || markOf(each) === ".");
  const allowed = CONVENTIONS.map((each) =>
    !isOpen(each) ? 0 : cores.filter((core) => isNumberOf(core, each)).length,
  );
  const most = Math.max(...allowed);
  if (most === 0) return null;
  const meanings = new Map<string, Convention>();
  for (const [index, each] of CONVENTIONS.entries()) {
    if (allowed[index] !== most) continue;
    const meaning = cores.map((core) => (isNumberOf(core, each) ? Number(numberAt(core, each)!.plain) : "?")).join("|");
    if (!meanings.has(meaning)) meanings.set(meaning, each);
  }
  const scored = [...meanings.values()].map((each) => ({
    each,
    score: scoreOf(each, cores, proofs, { ...table, chinese: pointed }, column),
  }));
  scored.sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  const agreeing = scored.filter(({ each }) => column.agrees(each));
  if (isUndecided(cores, table, column)) return agreeing.length === 1 ? agreeing[0]!.each : null;
  if (best && (!second || best.score - second.score >= 1)) return best.each;
  return agreeing.length === 1 ? agreeing[0]!.each : null;
}

// One or two numbers like 1.250 in a small unit may be either, where neither the table's other numbers nor its language tell.
function isUndecided(cores: readonly string[], table: TableNumbers, { exponent, ungrouped }: ColumnNumbers): boolean {
  const told = table.chinese || table.comma || table.proofs["."] > 0 || table.proofs[","] > 0 || ungrouped > 0;
  return (
    !told &&
    exponent !== undefined &&
    exponent <= 3 &&
    cores.length <= 2 &&
    cores.every((core) => /^\d{1,3}\.\d{3}$/.test(core))
  );
}

function scoreOf(
  convention: Convention,
  cores: readonly string[],
  proofs: Readonly<Record<"." | ",", number>>,
  table: TableNumbers,
  { ungrouped, exponent }: ColumnNumbers,
): number {
  const mark = markOf(convention);
  let score = proofs[mark] > 0 ? 3 : 0;
  if (table.proofs[mark] > proofs[mark]) score += 2;
  // Amounts with decimals don't all have three of them: separators that always stand before three digits group thousands.
  const grouping = mark === "." ? /^\d{1,3}(?:,\d{3})+$/ : /^\d{1,3}(?:\.\d{3})+$/;
  if (cores.length >= 2 && cores.every((core) => grouping.test(core))) score += Math.min(3, 0.5 * (cores.length - 1));
  // Decimals are written alike in a column: whole numbers beside three of them speak for groups.
  if (ungrouped > 0 && cores.every((core) => grouping.test(core))) score += 1;
  // Hardly an amount in ones or thousands has three decimals.
  if (exponent !== undefined && exponent <= 3 && cores.every((core) => grouping.test(core))) score += 1.5;
  if (mark === (table.semicolons ? "," : ".")) score += 1;
  if (mark === "," && table.comma) score += 2;
  if (mark === ".") score += table.chinese ? 4 : 1;
  return score;
}

/** Columns of money and of numbers with the convention of theirs; one that can't be told is null, one that a mapping states stays. */
function withConventions(
  columns: readonly Column[],
  rows: readonly RawRow[],
  table: Omit<TableNumbers, "proofs">,
  exponent: number | undefined,
): readonly Column[] {
  const money = columns.filter(
    ({ target, kind }) => target === "investment" || target === "amount" || kind === "number",
  );
  const cores = new Map(money.map((column) => [column, separatedNumbers(rows, column.index)]));
  const proofs = proofsOf([...cores.values()].flat());
  return columns.map((column) => {
    const own = cores.get(column);
    if (!own || column.numbers !== undefined) return column;
    const ungrouped = rows.filter(({ cells }) => /^\d{4,}$/.test(cells[column.index]?.text ?? "")).length;
    const agrees = (convention: Convention) => totalAgrees(rows, column.index, convention);
    const stated = column.unit || column.kind ? column.unit?.exponent : exponent;
    return { ...column, numbers: conventionOf(own, { ...table, proofs }, { ungrouped, agrees, exponent: stated }) };
  });
}

function totalAgrees(rows: readonly RawRow[], index: number, convention: Convention): boolean {
  const stated: number[] = [];
  let sum = 0;
  for (const { cells } of rows) {
    const number = numberAt(plainText(cells[index]?.text ?? ""), convention);
    if (number === null) continue;
    if (cells.some(({ text }) => totalLabel(text) !== null)) stated.push(Number(number.plain));
    else sum += Number(number.plain);
  }
  return stated.some((total) => Math.abs(total - sum) < 1e-6 * Math.max(1, total));
}

/**
 * A header whose columns say what they hold, and those of numbers how they are written, as far as the rows below it tell; `exponent` is the power
 * of ten of the unit that is stated above the table.
 */
export function withNumbers(
  header: Header,
  raw: RawTable,
  exponent?: number,
  rows = raw.rows.slice(header.last + 1),
): Header {
  const heads = raw.rows.slice(Math.max(0, header.first), header.last + 1);
  const chinese = header.columns.some(({ label }) => /\p{Script=Han}/u.test(label));
  const semicolons = heads.some(({ text }) => /;.*;/.test(text));
  const comma = usesDecimalComma(header.columns.map(({ label }) => label));
  const columns = withKinds(header.columns, rows);
  return { ...header, columns: withConventions(columns, rows, { chinese, semicolons, comma }, exponent) };
}
