import type { CellTexts } from "./cell-texts.ts";
import { type Counted, valuesOf } from "./counts.ts";
import { ROW_LIMITS, SCALE } from "./large-limits.ts";
import { BLANK_AMOUNT, SCANNED_DECIMALS, type ScannedLine } from "./line-scan.ts";
import type { Begun } from "./plain-beginning.ts";
import { guardedBy } from "./plain-columns.ts";

/** Different texts of a column; more of them are better grouped by a database. */
export const MOST_TEXTS = 50_000;
const MOST_GROUPS = 50_000;
// A sum of units of the last decimal that a number keeps exactly, with another amount on it.
const FULL = 4e15;

/** Plain lines between two islands: what they come to, and their least and greatest numbers. */
export interface Stretch {
  projects: number;
  priced: number;
  sum: bigint;
  first: number;
  last: number;
}

/** Groups of plain lines by the texts of some cells, and what their investment comes to. */
export function openGroups(begun: Begun, cells: readonly number[], texts: readonly (CellTexts | null)[]) {
  const { rows, input, derived, amounts, money } = begun;
  const invested = money.find(({ index }) => index === amounts.get("of_investment"));
  const units = 10n ** BigInt(SCALE - SCANNED_DECIMALS + (invested?.shift ?? 0));
  const [projects, priced, sums, firsts, lines]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const full: bigint[] = [];
  const [parts, seqs]: [number[][], number[][]] = [[], []];
  const pairs = cells.slice(1).map(() => new Map<number, number>());
  const tuples = cells.slice(1).map((): number[][] => []);
  let ofStretch: Stretch | null = null;
  let inStretch = 0;
  let listed = 0;
  const endStretch = () => {
    if (ofStretch) ofStretch.sum += BigInt(inStretch) * units;
    inStretch = 0;
  };
  const groupOf = (own: Int32Array): number => {
    if (cells.length === 0) return 0;
    let group = own[cells[0]!]!;
    for (let place = 1; place < cells.length; place += 1) {
      const number = own[cells[place]!]!;
      const key = group * MOST_TEXTS + number;
      const known = pairs[place - 1]!.get(key);
      if (known !== undefined) group = known;
      else {
        const all = tuples[place - 1]!;
        all.push([...(place === 1 ? [group] : tuples[place - 2]![group]!), number]);
        group = all.length - 1;
        pairs[place - 1]!.set(key, group);
      }
    }
    return group;
  };
  const open = (group: number, { number, line, texts: own }: ScannedLine): void => {
    for (let one = projects.length; one <= group; one += 1) {
      for (const list of [projects, priced, sums, firsts, lines]) list.push(0);
      full.push(0n);
      parts.push([]);
      seqs.push([]);
    }
    [firsts[group], lines[group]] = [number, line];
    parts[group] = cells.map((index) => own[index]!);
  };
  return {
    take: (own: ScannedLine, stretch: Stretch): boolean => {
      const group = groupOf(own.texts);
      if (group >= MOST_GROUPS) return false;
      if (!projects[group]) open(group, own);
      projects[group]! += 1;
      listed += 1;
      if (listed <= ROW_LIMITS.streamed) seqs[group]!.push(own.number);
      if (stretch !== ofStretch) {
        endStretch();
        ofStretch = stretch;
      }
      const amount = invested ? own.amounts[invested.index]! : BLANK_AMOUNT;
      if (amount === BLANK_AMOUNT) return true;
      priced[group]! += 1;
      stretch.priced += 1;
      sums[group]! += amount;
      inStretch += amount;
      if (sums[group]! > FULL) {
        full[group]! += BigInt(sums[group]!);
        sums[group] = 0;
      }
      if (inStretch > FULL) endStretch();
      return true;
    },
    end: endStretch,
    counted: (): Counted[] => {
      const read = rows.readCells(cells, input.file);
      const guard = guardedBy(rows.header, cells);
      const columns = derived.map(({ column }) => column);
      return projects.flatMap((count, group): Counted[] => {
        if (count === 0) return [];
        const own = parts[group]!.map((number, place) => texts[cells[place]!]!.text(number));
        return [
          {
            values: valuesOf(columns, guard({ seq: 1, ...read(own).project! })),
            projects: count,
            priced: priced[group]!,
            sum: (full[group]! + BigInt(sums[group]!)) * units,
            first: firsts[group]!,
            line: lines[group]!,
            seqs: seqs[group]!,
          },
        ];
      });
    },
  };
}
