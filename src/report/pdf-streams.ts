import { inflateSync } from "node:zlib";
import { deflate } from "pako";
import type { Advance } from "./pdf-fonts.ts";
import { joinGlyphs } from "./pdf-glyph-runs.ts";
import { asRectangles } from "./pdf-rectangles.ts";
import { tightContent } from "./pdf-syntax.ts";

/** Compresses as tightly as can be, in pure JavaScript, so that all platforms give the same bytes. */
export function pack(data: Uint8Array): Uint8Array {
  return deflate(data, { level: 9, memLevel: 9 });
}

/** Bytes as text, a character a byte. */
export const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Text of one-byte characters as bytes. */
export const latinBytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** What a page draws, in as few bytes as draw the same. */
function tightly(content: string, advance: Advance): Uint8Array {
  return latinBytes(asRectangles(latin(tightContent(latinBytes(joinGlyphs(content, advance))))));
}

/** Packs the stream of an object again: page content (given the advances of its fonts) tightened, what isn't compressed compressed. */
export function repackStream(body: Uint8Array, advance?: Advance): Uint8Array {
  const text = latin(body);
  const [head, dictionary = ""] = /^\s*<<([\s\S]*?)>>\s*stream\r?\n/.exec(text) ?? [""];
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const isPlain = !dictionary.includes("/Filter");
  // Metadata has to be readable without a PDF reader.
  if (!(advance || isPlain) || dictionary.includes("/Metadata") || Number.isNaN(length)) return body;
  const stored = body.subarray(head.length, head.length + length);
  const data = isPlain ? stored : inflateSync(stored);
  const packed = pack(advance ? tightly(latin(data), advance) : data);
  const entries = dictionary.replace(/\/Length \d+/, `/Length ${packed.length}`).trim();
  return Buffer.concat([
    latinBytes(`\n<<${entries}${isPlain ? "/Filter/FlateDecode" : ""}>>\nstream\n`),
    packed,
    latinBytes("\nendstream\n"),
  ]);
}
