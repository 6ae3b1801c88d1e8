import type { RawCell } from "../table/raw-table.ts";
import { bare, namesPlaces } from "./places.ts";
import { placeLevel } from "../lexicon/place-words.ts";

// How names of offices and companies end; a line that ends otherwise may go on in the next one.
const OFFICE =
  /(?:局|委|委员会|办|办公室|厅|中心|公司|集团|政府|街道|镇|(?<!城)乡|管委会|指挥部|联合会|残联|协会|银行|[总大]队)$/u;

/**
 * The text of a cell whose lines each hold a name of their own (甲县 over 乙县), with a mark between them; null for any other cell.
 * Lines that are names of one level, or cells of their own elsewhere, are places; a name broken over two lines is one.
 */
export function placesInLines(
  cell: RawCell | undefined,
  known: readonly string[] = [],
  cells: ReadonlySet<string> = NONE,
): string | null {
  return listed(cell, (lines) => {
    if (lines.every((line) => known.includes(line) || cells.has(line))) return true;
    const levels = new Set(lines.map((line) => placeLevel(bare(line))));
    return lines.every(namesPlaces) && levels.size === 1;
  });
}

const NONE: ReadonlySet<string> = new Set();

/** The same of offices, each of which ends as their names do. */
export function officesInLines(cell: RawCell | undefined): string | null {
  return listed(cell, (lines) => lines.every((line) => line.length >= 3 && OFFICE.test(bare(line))));
}

function listed(cell: RawCell | undefined, areNames: (lines: readonly string[]) => boolean): string | null {
  const lines = cell?.parts ?? [];
  if (lines.length < 2 || !areNames(lines)) return null;
  return lines.join(/\p{Script=Han}/u.test(lines[0]!) ? "、" : ", ");
}
