import type { PublishedStatement } from "../report/statement-list.ts";

const NEAR = 4000;
const AROUND = 24;
const ID = /(?:v2:)?[\p{L}\p{N}%_]+(?:\/[^"'<>\s&\\]+?)?\/joint=(?:apart|split|full|exclude)[^"'<>\s&\\]*/gu;
// What stands between the letters of a sentence: tags, entities, marks of Markdown, white space.
const TAGS = /<\/?[a-zA-Z][^<>]*>|&(?:amp|lt|gt|quot|apos|#\d+);/g;
const BETWEEN = /[\s\\*#>&<"']+/g;

/** A text and a place in it; `is` is what stands there instead. */
export interface TextPlace {
  /** Path of the file, or of the part of an archive. */
  readonly path: string;
  readonly should: string;
  readonly is: string;
  readonly at: number;
}

/**
 * What a place of a published text is about: the statement that it stands in; of a table its cell; of a drawing its figure; of
 * anything else the nearest statement or figure, what part of a page it is, or its line.
 */
export function aboutPlace(place: TextPlace, statements: readonly PublishedStatement[]): string {
  const { path, should, at } = place;
  const near = nearestStatement(place, statements);
  if (near?.distance === 0) return near.id;
  const format = /[^./]*$/.exec(path)?.[0] ?? "";
  const own = FORMATS[format]?.(place, statements);
  if (own) return own;
  const id = nearestId(place);
  const found = [near, id].filter((one) => one !== null).sort((a, b) => a.distance - b.distance)[0];
  if (found) return found.id;
  // A page of a PDF has no lines: the words around tell the row.
  return format === "txt" ? `“${wordsAround(should, at)}”` : `line ${lineAt(should, at)}`;
}

type Locate = (place: TextPlace, statements: readonly PublishedStatement[]) => string | null;

const FORMATS: Readonly<Record<string, Locate>> = {
  svg: ({ should }, statements) => {
    // A drawing says in words what it draws.
    const said = letters(should.slice(0, NEAR));
    return statements.find(({ text }) => text.length > 1 && said.includes(letters(text)))?.id ?? null;
  },
  md: ({ should, at }) => cellOfTable(should, at),
  html: ({ should, at }) => partOfPage(should, at),
  xml: ({ should, at, path }) => (path.includes("worksheets/") ? cellOfSheet(should, at) : bookmarkBefore(should, at)),
};

/** The cell of a table in Markdown: its number, row and column; of the lineage the entry. */
function cellOfTable(text: string, at: number): string | null {
  const lines = text.split("\n");
  const number = lineAt(text, at) - 1;
  const line = lines[number]!;
  if (!line.startsWith("|")) return null;
  let first = number;
  while (lines[first - 1]?.startsWith("|")) first -= 1;
  const cells = (row: string) => row.split(/(?<!\\)\|/).slice(1, -1);
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const column = Math.max(0, text.slice(start, at).split(/(?<!\\)\|/).length - 2);
  const plain = (cell: string | undefined) =>
    (cell ?? "")
      .replace(/<br>.*$/, "")
      .replace(/[*\\]/g, "")
      .trim();
  const caption = /^\*\*(.+?)\*\*/.exec(lines.slice(0, first).findLast((one) => one.trim() !== "") ?? "")?.[1];
  const name = cells(line)
    .map(plain)
    .find((cell) => cell !== "");
  return [caption, name, plain(cells(lines[first]!)[column])].filter((part) => part).join(" · ");
}

/** What of a page's own parts it is, where it isn't its text. */
function partOfPage(text: string, at: number): string | null {
  const open = openAt(text, at);
  if (!open) return null;
  const [, tag, attributes = ""] = open;
  const id = /id="([^"]+)"/.exec(attributes)?.[1];
  if (id === "data") {
    const seq = [...text.slice(Math.max(0, at - NEAR), at).matchAll(/"seq":(\d+)/g)].at(-1)?.[1];
    return seq === undefined ? "data of the page" : `no. ${seq}`;
  }
  if (id?.startsWith("font")) return id;
  return tag === "style" ? "style of the page" : `line ${lineAt(text, at)}, code of the page`;
}

/** The tag of the script or style that a place is in; the code of one may hold the tags of another in its strings. */
function openAt(text: string, at: number): RegExpExecArray | null {
  const tag = /<(script|style)\b([^>]*)>/g;
  for (let open = tag.exec(text); open !== null && open.index < at; open = tag.exec(text)) {
    const end = text.indexOf(`</${open[1]}>`, tag.lastIndex);
    if (end < 0 || at < end) return open;
    tag.lastIndex = end;
  }
  return null;
}

/** The cell of a sheet's part; its structure where the place is outside the cells: widths of columns, merged cells, filters. */
function cellOfSheet(text: string, at: number): string {
  const cells = text.slice(text.indexOf("<sheetData"), text.indexOf("</sheetData>"));
  const within = at - text.indexOf("<sheetData");
  const cell = within < 0 || within > cells.length ? -1 : cells.lastIndexOf('<c r="', within);
  return /^<c r="([A-Z]+\d+)"/.exec(cells.slice(Math.max(0, cell), cell + 20))?.[1] ?? "structure";
}

/** The number of a Word file that stands last before a place, by the name of its bookmark. */
function bookmarkBefore(text: string, at: number): string | null {
  return [...text.slice(Math.max(0, at - NEAR), at).matchAll(/w:name="(F\d+_[^"]+)"/g)].at(-1)?.[1] ?? null;
}

/** The letters of a text, without what stands between them in any format. */
export function letters(text: string): string {
  return text.replace(TAGS, "").replace(BETWEEN, "");
}

interface Near {
  readonly id: string;
  readonly distance: number;
}

/** The statement whose letters stand around a place, or nearest to it. */
function nearestStatement({ should, at }: TextPlace, statements: readonly PublishedStatement[]): Near | null {
  const from = Math.max(0, at - NEAR);
  const before = letters(should.slice(from, at));
  const around = before + letters(should.slice(at, at + NEAR));
  let best: Near | null = null;
  for (const { id, text } of statements) {
    const own = letters(text);
    // One letter stands anywhere.
    if (own.length < 2) continue;
    for (let start = around.indexOf(own); start >= 0; start = around.indexOf(own, start + 1)) {
      const away = distance(start, own.length, before.length);
      if (best === null || away < best.distance) best = { id, distance: away };
    }
  }
  return best;
}

function nearestId({ should, is, at }: TextPlace): Near | null {
  const from = Math.max(0, at - NEAR);
  const found = [should, is].flatMap((text) => [...text.slice(from, at + NEAR).matchAll(ID)]);
  return (
    found
      .map((match) => ({ id: match[0], distance: distance(match.index, match[0].length, at - from) }))
      .sort((a, b) => a.distance - b.distance)[0] ?? null
  );
}

function wordsAround(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replace(/\s+/g, " ")
    .trim();
}

function distance(start: number, length: number, at: number): number {
  if (at < start) return start - at;
  return at > start + length ? at - start - length : 0;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
