import { isDitto } from "../lexicon/blank-words.ts";
import type { Issue } from "../project/issue.ts";
import { REPEATED } from "../reading/fill-down.ts";
import type { KeylessProject } from "../reading/table-stream.ts";
import { cellOf } from "../table/delimited-text.ts";
import { type CellTexts, openCellTexts } from "./cell-texts.ts";
import { type Counted, countedOne } from "./counts.ts";
import { nextTurn } from "./large-table.ts";
import type { LineRange } from "./line-reader.ts";
import { type Role, type ScannedLine, scanLines } from "./line-scan.ts";
import { MOST_TEXTS, openGroups, type Stretch } from "./line-groups.ts";
import { linesFrom, type WholeLines } from "./line-survey.ts";
import { type Begun, rowOf } from "./plain-beginning.ts";
import { rowsOfLine } from "./plain-lines.ts";

const MOST_SINGLES = 20_000;
// Bytes that are scanned at once.
const AT_ONCE = 1 << 22;

/** A project that the reader gave of a line of its own. */
export interface Single {
  readonly project: KeylessProject;
  readonly number: number;
  readonly issues: readonly Issue[];
}

/** What the lines of a text are, but for those of its islands. */
export interface CountedLines {
  readonly counted: readonly Counted[];
  readonly singles: readonly Single[];
  /** Before the first island, between two, and behind the last one. */
  readonly stretches: readonly Stretch[];
  /** Lines that take the reader with the rows around them. */
  readonly others: readonly number[];
}

/**
 * Counts the lines behind the first rows, of a text that comes in pieces; null where more of them than `most` are odd, or
 * the text is better left to a database.
 */
export async function countLines(
  begun: Begun,
  pieces: Iterable<WholeLines>,
  islands: readonly LineRange[],
  most: number,
): Promise<CountedLines | null> {
  const { text, rows, skipped } = begun;
  const delimiter = text.delimiter.codePointAt(0)!;
  const cells = [...new Set(begun.derived.flatMap((one) => one.cells))].sort((one, other) => one - other);
  const texts = textsOf(begun, cells);
  const judged = judgeOf(begun, cells, texts);
  const looked = texts.flatMap((one, index) => (one ? [index] : []));
  const groups = openGroups(begun, cells, texts);
  const others: number[] = [];
  const singles: Single[] = [];
  const stretches = [openStretch()];
  let at = 0;
  let stretch = stretches[0]!;
  const isInIsland = (line: number): boolean => {
    while (at < islands.length && line > islands[at]!.to) {
      at += 1;
      stretch = openStretch();
      stretches.push(stretch);
    }
    return at < islands.length && line >= islands[at]!.from;
  };
  const countIn = (number: number): boolean => {
    if (number <= stretch.last) return false;
    if (stretch.projects === 0) stretch.first = number;
    stretch.last = number;
    stretch.projects += 1;
    return true;
  };
  const single = ({ line, number, bytes, start, end }: ScannedLine): boolean => {
    if (isInIsland(line)) return true;
    const [row] = rowsOfLine(text, new TextDecoder().decode(bytes.subarray(start, end)), line);
    const { project, number: own, issues } = rows.read(row!);
    if (!project || own !== number || !countIn(number) || singles.length === MOST_SINGLES) return false;
    singles.push({ project, number, issues });
    const { priced, sum } = countedOne([], { seq: number, ...project }, line);
    stretch.priced += priced;
    stretch.sum += sum;
    return true;
  };
  const plain = (own: ScannedLine): boolean => {
    if (islands.length > 0 && isInIsland(own.line)) return true;
    for (const index of looked) {
      const is = judged(index, own.texts[index]!);
      if (is !== FINE) return is === DOUBTFUL && single(own);
    }
    return countIn(own.number) && groups.take(own, stretch);
  };
  const take = {
    plain,
    single,
    other: (line: number) => {
      if (isInIsland(line)) return true;
      others.push(line);
      return others.length <= most;
    },
  };
  const plan = { delimiter, roles: rolesOf(begun, texts), texts, take };
  let scanned = 0;
  for (const piece of linesFrom(pieces, skipped + 1)) {
    // An interrupt may come.
    if (scanned > AT_ONCE) {
      await nextTurn();
      scanned = 0;
    }
    scanned += piece.bytes.length;
    piece.lines = scanLines(piece.bytes, piece.line, plan);
    if (piece.lines < 0) return null;
  }
  isInIsland(Number.POSITIVE_INFINITY);
  groups.end();
  return { counted: groups.counted(), singles, stretches, others };
}

const openStretch = (): Stretch => ({ projects: 0, priced: 0, sum: 0n, first: 0, last: 0 });

/** The columns whose texts are looked at: what figures go by, and the time of completion. */
function textsOf({ rows: { header } }: Begun, cells: readonly number[]): (CellTexts | null)[] {
  return header.columns.map(({ index, target }) =>
    cells.includes(index) || target === "completion" ? openCellTexts(MOST_TEXTS) : null,
  );
}

function rolesOf({ rows: { header }, money }: Begun, texts: readonly (CellTexts | null)[]): Role[] {
  return header.columns.map(({ target, index }) => {
    if (target === "seq") return "number";
    if (target === "name") return "name";
    const amount = money.find((one) => one.index === index);
    if (amount) return amount.decimals ? "money" : "whole";
    return texts[index] ? "text" : "passed";
  });
}

const FINE = 0;
const DOUBTFUL = 1;
const ABOVE = 2;

/** What a text in a column says of its row: nothing, that it takes the reader, or that it is that of the row above. */
function judgeOf({ rows, example }: Begun, cells: readonly number[], texts: readonly (CellTexts | null)[]) {
  const known = texts.map((): number[] => []);
  const { columns } = rows.header;
  const judge = (index: number, number: number): number => {
    const text = texts[index]!.text(number);
    const { target } = columns[index]!;
    if (cells.includes(index) && REPEATED.includes(target) && isDitto(cellOf(text).text)) return ABOVE;
    if (target !== "completion") return FINE;
    const { project, issues } = rows.read(rowOf(example.map((own, place) => (place === index ? text : own))));
    return !project || issues.length > 0 ? DOUBTFUL : FINE;
  };
  return (index: number, number: number): number => {
    const own = known[index]!;
    if (number >= own.length) for (let one = own.length; one <= number; one += 1) own.push(judge(index, one));
    return own[number]!;
  };
}
