import type { Archive } from "./archive.ts";
import { hasStyles, SAID_BY_STYLES } from "./spreadsheet.ts";

/** Rows from one to another, both counted from 1, that a merged cell goes over, and its columns' letters. */
export interface Merge {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly [string, string];
}

/** The one sheet of a workbook that holds anything, and what stands behind its rows. */
export interface LongSheet {
  readonly name: string;
  /** The path of its part, and of that of the texts which its cells point to, where there is one. */
  readonly part: string;
  readonly texts: string | null;
  readonly rows: number;
  /** In the order of their first rows. */
  readonly merges: readonly Merge[];
  /** Whether its styles have to be looked at. */
  readonly readsStyles: boolean;
}

const A_SHEET = /<sheet\b[^>]*>/g;
const A_CELL = /<(?:\w+:)?(?:v|is|f)\b/;
const A_MERGE = /<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const OVERLAP = 64;

const attribute = (element: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(element)?.[1] ?? null;

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, word: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    return code !== null ? String.fromCodePoint(code) : (NAMED[word] ?? whole);
  });

/**
 * The sheet of a workbook that is read piece by piece: null where several sheets hold something or one is hidden, and
 * where its part is written in another way than spreadsheet programs do. Throws an UnreadableSourceError for a damaged one.
 */
export function longSheet(archive: Archive): LongSheet | null {
  const types = archive.text("[Content_Types].xml") ?? "";
  const partOf = (type: string) => {
    const found = [...types.matchAll(/<Override\b[^>]*>/g)].find(([one]) =>
      attribute(one, "ContentType")?.includes(type),
    );
    return found ? (attribute(found[0], "PartName")?.replace(/^\//, "") ?? null) : null;
  };
  const workbook = partOf("sheet.main+xml");
  const links = workbook?.replace(/([^/]+)$/, "_rels/$1.rels") ?? "";
  const relations = [...(archive.text(links) ?? "").matchAll(/<Relationship\b[^>]*>/g)].map(([one]) => one);
  const folder = workbook?.replace(/[^/]+$/, "") ?? "";
  const sheets = [...(archive.text(workbook ?? "") ?? "").matchAll(A_SHEET)].flatMap(([sheet]) => {
    const link = relations.find((one) => attribute(one, "Id") === attribute(sheet, "r:id"));
    const target = (link && attribute(link, "Target")) ?? "";
    const part = target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
    const isHidden = (attribute(sheet, "state") ?? "visible") !== "visible";
    return [{ name: unescaped(attribute(sheet, "name") ?? ""), part, isHidden, size: archive.sizeOf(part) }];
  });
  const [long, ...others] = sheets.toSorted((one, other) => other.size - one.size);
  if (!long || long.size === 0 || sheets.some(({ isHidden }) => isHidden)) return null;
  if (others.some(({ part, size }) => size > 0 && (size > MOST_EMPTY || A_CELL.test(archive.text(part) ?? ""))))
    return null;
  const scanned = scan(archive.pieces(long.part));
  if (scanned === null) return null;
  const { rows, tail, isSaidByStyles } = scanned;
  const merges = [...tail.matchAll(A_MERGE)].map(([, left = "", from, right = "", to]): Merge => {
    return { from: Number(from), to: Number(to), columns: [left, right] };
  });
  return {
    name: long.name,
    part: long.part,
    texts: partOf("sharedStrings+xml"),
    rows,
    merges: merges.toSorted((one, other) => one.from - other.from),
    readsStyles: isSaidByStyles || hasStyles(archive.names),
  };
}

// An empty sheet has its settings, and no more.
const MOST_EMPTY = 1024 * 1024;

/** Characters of a row, and of what stands before and behind all rows: more are damaged or hostile. */
const LONGEST = 16 * 1024 * 1024;

/** Counts the rows of a sheet's part and keeps what stands behind them; null where its elements have other names, or one is too long. */
function scan(pieces: Iterable<Uint8Array>) {
  const decoder = new TextDecoder("latin1");
  let [rows, tail, before, isSaidByStyles, isBehind, sinceRow] = [0, "", "", false, false, 0];
  for (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (isBehind) {
      tail += text;
      if (tail.length > LONGEST) return null;
      continue;
    }
    const joined = before + text;
    isSaidByStyles ||= SAID_BY_STYLES.test(joined);
    const end = joined.indexOf("</sheetData>");
    const own = end < 0 ? joined : joined.slice(0, end);
    // What is cut at the end is counted with the next piece.
    const upTo = end < 0 ? Math.max(0, own.length - OVERLAP) : own.length;
    for (let at = own.indexOf("<row"); at >= 0 && at < upTo; at = own.indexOf("<row", at + 4)) rows += 1;
    if (end >= 0) [isBehind, tail] = [true, joined.slice(end)];
    // A part that begins with no row for so long, or has one of that length, isn't held.
    const begun = own.lastIndexOf("<row");
    sinceRow = begun < 0 ? sinceRow + text.length : own.length - begun;
    if (sinceRow > LONGEST) return null;
    before = own.slice(upTo);
  }
  return isBehind && rows > 0 ? { rows, tail, isSaidByStyles } : null;
}
