import type { RawRow } from "../table/raw-table.ts";
import type { RowContext } from "./draft.ts";
import { repeatsHeader } from "./header.ts";

// A text that is placed by spaces may stand a little off.
const OFF = 3;

/**
 * Whether a row of one text is the rest of the name above it, which was broken where its column ends: it begins where the
 * name does, below a line that is as wide as any of the column, in a table whose first project stands under no heading.
 */
export function isRestOfName({ row, header, state, index }: RowContext, text: string): boolean {
  const { raw, draft, sections } = state;
  const above = raw.rows[index - 1];
  const column = header.columns.find(({ target }) => target === "name")?.index ?? 0;
  if (!["pdf", "spaces"].includes(raw.layout) || column === 0 || sections.open.length > 0) return false;
  if (!draft || !above || draft.rows.at(-1) !== above) return false;
  // What stands above the first headings too, or before headings that come again, is of a page and not of a row.
  const heads = [...raw.caption, ...raw.rows.slice(0, Math.max(0, header.first))];
  if (heads.some((each) => each.text.trim() === text.trim())) return false;
  const next = raw.rows.slice(index + 1).find((each) => !isLone(each));
  if (next && repeatsHeader(header, next)) return false;
  const nameIn = (each: RawRow) => (isLone(each) ? each.text.trim() : (each.cells[column]?.text ?? ""));
  const name = nameIn(above);
  const isBelow = row.cells[column]?.text === text || Math.abs(startOf(row, text) - startOf(above, name)) <= OFF;
  if (name === "" || !isBelow) return false;
  const widest = Math.max(...raw.rows.map((each) => (isLone(each) ? 0 : widthOf(nameIn(each)))));
  // The next word would not have fitted.
  const word = /^\p{Script=Latin}/u.test(text) ? widthOf(/^\S+/.exec(text)?.[0] ?? "") + 1 : 2;
  return widthOf(name) + word > widest && widthOf(text) <= widest;
}

function isLone({ cells }: RawRow): boolean {
  return cells.filter(({ text }) => text !== "").length < 2;
}

function startOf(row: RawRow, text: string): number {
  return widthOf(row.text.slice(0, Math.max(0, row.text.indexOf(text))));
}

function widthOf(text: string): number {
  return [...text].reduce((width, each) => width + (each > "\u02ff" ? 2 : 1), 0);
}
