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

/**
 * Whether a row of one text that isn't joined to the name above it looks as if it went on with it all the same: the name
 * ends, or the text begins, as nothing does that stands alone, or the name fills its column.
 */
export function mayBeRestOfName({ header, state }: RowContext, text: string): boolean {
  const { raw, draft, entries } = state;
  const before = entries.findLast(({ kind }) => !BETWEEN_PAGES.includes(kind));
  const column = header.columns.find(({ target }) => target === "name")?.index;
  if (!draft || column === undefined || (before && before.draft !== draft)) return false;
  const name = draft.cells[column]?.text ?? "";
  if (name === "" || text.length > LONGEST_REST || raw.caption.some((each) => each.text.trim() === text.trim()))
    return false;
  if (ENDS_OPEN.test(name) || BEGINS_WITHIN.test(text) || opened(name) > 0) return true;
  const isCut = !ENDS_AS_WORKS.test(name) && ENDS_AS_WORKS.test(text);
  if (isCut && /\p{Script=Han}$/u.test(name) && [...text].length <= MOST_CUT) return true;
  // What fills its column goes on right below.
  if (!["pdf", "spaces"].includes(raw.layout) || entries.at(-1)?.draft !== draft) return false;
  const names = raw.rows.map((each) => (isLone(each) ? 0 : widthOf(each.cells[column]?.text ?? "")));
  return widthOf(name) >= LEAST_FULL && widthOf(name) >= Math.max(...names);
}

const BETWEEN_PAGES: readonly string[] = ["header", "running-head", "blank", "rule"];
const LONGEST_REST = 60;
// What is cut off of a Chinese name is short.
const MOST_CUT = 8;
// A column that is filled by less is no narrow one.
const LEAST_FULL = 16;
const ENDS_OPEN = /[-–—、,，(（/&]$|(?:^|\s)(?:and|of|the|for|to|in|at|und|et|de|du|der|des|y|e|с|и)$|[和及与的]$/iu;
const BEGINS_WITHIN = /^(?:[)）\]】、,，.;；&–—-]|\p{Ll}|(?:and|of|for|und|et)\s|[及与和](?!平))/u;
const ENDS_AS_WORKS = /(?:工程|项目|建设|改造|扩建|新建|修复|治理|整治|公路|道路|大桥|中心|学校|医院|水库)$/;

/** How many brackets of a name are open at its end. */
function opened(name: string): number {
  return (name.match(/[(（]/g)?.length ?? 0) - (name.match(/[)）]/g)?.length ?? 0);
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
