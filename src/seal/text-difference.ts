import type { PublishedStatement } from "../report/statement-list.ts";
import { aboutByte, pagesOf } from "./place-in-pdf.ts";
import { aboutPlace } from "./place-in-text.ts";

/** Where two versions of a file part: what stands there, what should, and what it is about. */
export interface FileDifference {
  readonly recorded: string;
  readonly recomputed: string;
  /** The statement, figure or cell of a table that it stands in or next to, or the part of the file and its line. */
  readonly about: string;
}

const SHOWN = 40;

/** A part of a file: what stands in it, what should, and what is said of a place in it. */
interface Part {
  readonly is: string;
  readonly should: string;
  readonly about: (at: number) => string;
}

/** The first place where a file differs from the one that should stand there. */
export async function firstDifference(
  path: string,
  found: Uint8Array,
  expected: string | Uint8Array,
  statements: readonly PublishedStatement[],
): Promise<FileDifference> {
  const bytes = typeof expected === "string" ? Buffer.from(expected) : expected;
  const parts = await partsOf(path, found, bytes, statements);
  for (const { is, should, about } of parts) {
    if (is === should) continue;
    const at = commonStart(is, should);
    const from = Math.max(0, at - SHOWN / 2);
    return { recorded: is.slice(from, at + SHOWN), recomputed: should.slice(from, at + SHOWN), about: about(at) };
  }
  const at = found.findIndex((byte, index) => byte !== bytes[index]);
  const place = at < 0 ? Math.min(found.length, bytes.length) : at;
  const pages = path.endsWith(".pdf") ? await pagesOf(bytes) : null;
  const object = pages ? await aboutByte(bytes, place, pages, statements) : memberAt(bytes, place);
  return {
    recorded: `${found.length} bytes`,
    recomputed: `${bytes.length} bytes`,
    about: [object, `byte ${place + 1}`].filter((part) => part !== "").join(", "),
  };
}

/** The texts of a file, part by part: of an archive each of its members, of a PDF each page. */
async function partsOf(
  path: string,
  found: Uint8Array,
  expected: Uint8Array,
  statements: readonly PublishedStatement[],
): Promise<Part[]> {
  if (/\.(?:xlsx|docx)$/.test(path)) return memberParts(path, found, expected, statements);
  if (path.endsWith(".pdf")) {
    const [is, should] = [await pagesOf(found), await pagesOf(expected)];
    if (is === null || should === null) return [];
    return Array.from({ length: Math.max(is.length, should.length) }, (_, page) =>
      partOf(`${path}/page.txt`, is[page] ?? "", should[page] ?? "", statements, `p. ${page + 1} `),
    );
  }
  const decoder = new TextDecoder();
  return [partOf(path, decoder.decode(found), decoder.decode(expected), statements)];
}

function partOf(
  path: string,
  is: string,
  should: string,
  statements: readonly PublishedStatement[],
  before = "",
): Part {
  return { is, should, about: (at) => `${before}${aboutPlace({ path, is, should, at }, statements)}` };
}

async function memberParts(
  path: string,
  found: Uint8Array,
  expected: Uint8Array,
  statements: readonly PublishedStatement[],
): Promise<Part[]> {
  const { unzipParts } = await import("../print/zip.ts");
  const textsOf = async (bytes: Uint8Array) =>
    new Map(
      (await unzipParts(bytes, path)).map(({ path: name, content }) => [
        name,
        typeof content === "string"
          ? content
          : new TextDecoder(/\.(?:xml|rels|svg)$/.test(name) ? "utf-8" : "latin1").decode(content),
      ]),
    );
  try {
    const [is, should] = [await textsOf(found), await textsOf(expected)];
    return [...new Set([...should.keys(), ...is.keys()])].map((name) => {
      const part = partOf(name, is.get(name) ?? "", should.get(name) ?? "", statements, `${memberName(name, should)} `);
      return /\.png$/.test(name) ? { ...part, about: () => aboutPicture(name, should, statements) } : part;
    });
  } catch {
    // Too damaged to be opened: its bytes say where.
    return [];
  }
}

/** A member by its path, a sheet of a workbook by its name. */
function memberName(path: string, members: ReadonlyMap<string, string>): string {
  const [, number] = /worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
  if (number === undefined) return path;
  const names = [...(members.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/g)];
  return names[Number(number) - 1]?.[1] ?? path;
}

/** The figure that a picture shows: what stands where the text puts it in. */
function aboutPicture(
  path: string,
  members: ReadonlyMap<string, string>,
  statements: readonly PublishedStatement[],
): string {
  const target = path.replace(/^word\//, "");
  const links = members.get("word/_rels/document.xml.rels") ?? "";
  const link = links.split("<Relationship ").find((one) => one.includes(`Target="${target}"`));
  const id = /Id="([^"]+)"/.exec(link ?? "")?.[1];
  const text = members.get("word/document.xml") ?? "";
  const drawn = id === undefined ? -1 : text.indexOf(`"${id}"`);
  const described = drawn < 0 ? -1 : text.lastIndexOf('descr="', drawn);
  if (described < 0) return path;
  const at = described + 'descr="'.length;
  const said = text.slice(at, text.indexOf('"', at));
  return `${path} ${statements.find((one) => one.text === said)?.id ?? said.slice(0, SHOWN)}`;
}

/** The member of an archive whose bytes stand at a place. */
function memberAt(bytes: Uint8Array, at: number): string {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, at + 1));
  const start = text.lastIndexOf("PK\u0003\u0004");
  if (start < 0) return "";
  const length = bytes[start + 26]! + bytes[start + 27]! * 256;
  return Buffer.from(bytes.subarray(start + 30, start + 30 + length)).toString("utf8");
}

function commonStart(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at += 1) if (one[at] !== other[at]) return at;
  return end;
}
