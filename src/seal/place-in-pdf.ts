import type { PublishedStatement } from "../report/statement-list.ts";
import { letters } from "./place-in-text.ts";

/** The texts of a PDF, page by page; null where it can't be opened. */
export async function pagesOf(bytes: Uint8Array): Promise<string[] | null> {
  const { pdfPageTexts } = await import("../table/pdf.ts");
  try {
    return await pdfPageTexts(bytes);
  } catch {
    return null;
  }
}

const latin = new TextDecoder("latin1");

/**
 * What a byte of a PDF is about where no page reads otherwise for it: the page that its drawing belongs to, with the first
 * statement there, or the kind of object that it stands in (a font, an image, the structure).
 */
export async function aboutByte(
  expected: Uint8Array,
  at: number,
  pages: readonly string[],
  statements: readonly PublishedStatement[],
): Promise<string> {
  const text = latin.decode(expected);
  const start = text.lastIndexOf(" obj", at);
  const number = /(\d+) \d+$/.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const object = number === undefined ? "structure" : `object ${number}`;
  const stream = text.indexOf("stream", start);
  const end = text.indexOf("endstream", stream + 6);
  if (start < 0 || stream < 0 || at < stream || at > end) return object;
  const head = text.slice(start, stream);
  if (await isFont(expected.subarray(stream + 6, end))) return `${object}, a font`;
  if (/\/Subtype\s*\/Image/.test(head)) return `${object}, an image`;
  if (/\/Type\s*\/(?:ObjStm|XRef|Metadata|CMap)/.test(head)) return `${object}, ${/\/Type\s*\/(\w+)/.exec(head)![1]}`;
  // Which page draws it shows where its words go when it is gone.
  const without = Uint8Array.from(expected).fill(0, stream + 8, end);
  const left = (await pagesOf(without)) ?? [];
  const page = pages.findIndex((words, index) => words !== left[index]);
  return page < 0 ? object : `p. ${page + 1} ${firstOn(pages[page]!, statements)}`.trim();
}

/** Whether a compressed stream is the file of a font: it begins as TrueType, OpenType or CFF does. */
async function isFont(packed: Uint8Array): Promise<boolean> {
  // The line ends before the stream itself begins.
  const start = packed.findIndex((byte) => byte !== 13 && byte !== 10);
  const blob = new Blob([packed.slice(start) as Uint8Array<ArrayBuffer>]);
  try {
    const { value } = await blob.stream().pipeThrough(new DecompressionStream("deflate")).getReader().read();
    const first = Buffer.from(value?.subarray(0, 4) ?? []).toString("hex");
    return /^(?:00010000|4f54544f|74727565|01000[4-8])/.test(first);
  } catch {
    return false;
  }
}

/** The first statement that stands on a page. */
function firstOn(page: string, statements: readonly PublishedStatement[]): string {
  const words = letters(page);
  return statements.find(({ text }) => letters(text).length > 1 && words.includes(letters(text)))?.id ?? "";
}
