import type { PublishedStatement } from "../report/statement-list.ts";

/** Where two versions of a file part: what stands there, what should, and what it is about. */
export interface FileDifference {
  readonly recorded: string;
  readonly recomputed: string;
  /** The statement or figure that it stands in or next to, or its line. */
  readonly about: string;
}

const SHOWN = 40;
const NEAR = 4000;
const ID = /(?:v2:)?[\p{L}\p{N}%_]+(?:\/[^"'<>\s&\\]+?)?\/joint=(?:apart|split|full|exclude)[^"'<>\s&\\]*/gu;

/** The first place where a file differs from the one that should stand there. */
export async function firstDifference(
  path: string,
  found: Uint8Array,
  expected: string | Uint8Array,
  statements: readonly PublishedStatement[],
): Promise<FileDifference> {
  for (const [part, [is, should]] of await partsOf(path, found, expected)) {
    if (is === should) continue;
    const at = commonStart(is, should);
    const from = Math.max(0, at - SHOWN / 2);
    return {
      recorded: is.slice(from, at + SHOWN),
      recomputed: should.slice(from, at + SHOWN),
      about: `${part}${aboutOf(should, is, at, statements)}`,
    };
  }
  const bytes = typeof expected === "string" ? Buffer.from(expected) : expected;
  const at = found.findIndex((byte, index) => byte !== bytes[index]);
  const place = at < 0 ? Math.min(found.length, bytes.length) : at;
  return { recorded: `${found.length} bytes`, recomputed: `${bytes.length} bytes`, about: `byte ${place + 1}` };
}

/** The texts of a file, part by part: of an archive each of its members, of a PDF each page. */
async function partsOf(
  path: string,
  found: Uint8Array,
  expected: string | Uint8Array,
): Promise<[string, [string, string]][]> {
  const bytes = typeof expected === "string" ? Buffer.from(expected) : expected;
  if (/\.(?:xlsx|docx)$/.test(path)) return memberTexts(path, found, bytes);
  if (path.endsWith(".pdf")) return pageTexts(found, bytes);
  const text = (some: Uint8Array) => new TextDecoder().decode(some);
  return [["", [text(found), text(bytes)]]];
}

async function memberTexts(
  path: string,
  found: Uint8Array,
  expected: Uint8Array,
): Promise<[string, [string, string]][]> {
  const { unzipParts } = await import("../print/zip.ts");
  const textsOf = async (bytes: Uint8Array) =>
    new Map(
      (await unzipParts(bytes, path)).map(({ path: name, content }) => [
        name,
        typeof content === "string"
          ? content
          : new TextDecoder(/\.(?:xml|rels)$/.test(name) ? "utf-8" : "latin1").decode(content),
      ]),
    );
  try {
    const [is, should] = [await textsOf(found), await textsOf(expected)];
    const names = [...new Set([...should.keys(), ...is.keys()])];
    return names.map((name) => [`${name} `, [is.get(name) ?? "", should.get(name) ?? ""]]);
  } catch {
    // Too damaged to be opened: its bytes say where.
    return [];
  }
}

async function pageTexts(found: Uint8Array, expected: Uint8Array): Promise<[string, [string, string]][]> {
  const { pdfPageTexts } = await import("../table/pdf.ts");
  try {
    const [is, should] = [await pdfPageTexts(found), await pdfPageTexts(expected)];
    const pages = Math.max(is.length, should.length);
    return Array.from({ length: pages }, (_, page) => [`p. ${page + 1} `, [is[page] ?? "", should[page] ?? ""]]);
  } catch {
    return [];
  }
}

function commonStart(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at += 1) if (one[at] !== other[at]) return at;
  return end;
}

/** The statement that the place belongs to, or the figure whose id is nearest, or else the line. */
function aboutOf(should: string, is: string, at: number, statements: readonly PublishedStatement[]): string {
  const line = should.slice(0, at).split("\n").length;
  const from = Math.max(0, at - NEAR);
  const around = should.slice(from, at + NEAR);
  const own = statements.find(({ text }) => {
    const start = around.indexOf(text);
    return start >= 0 && start <= at - from && at - from <= start + text.length;
  });
  if (own) return own.id;
  const nearest = [...around.matchAll(ID), ...is.slice(from, at + NEAR).matchAll(ID)]
    .map((match) => ({ id: match[0], distance: distance(match.index, match[0].length, at - from) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest ? nearest.id : `line ${line}`;
}

function distance(start: number, length: number, at: number): number {
  if (at < start) return start - at;
  return at > start + length ? at - start - length : 0;
}
