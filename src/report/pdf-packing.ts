import type { Words } from "../language/words.ts";
import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import { latin, latinBytes, pack, packedStream } from "./pdf-streams.ts";

// Objects that a stream holds; more make a stream slower to read, fewer pack less well.
const OBJECTS_A_STREAM = 400;

// Bytes of an entry of the reference stream: its type, where it is (an offset or a stream), its place in the stream.
const ENTRY = 1 + 4 + 2;

/** A file that doesn't have the shape that Typst gives its PDF. */
export class PdfPackingError extends WordedError {
  readonly code = "pdf.packing";
}

interface PdfObject {
  readonly number: number;
  /** What stands between `obj` and `endobj`. */
  readonly body: Uint8Array;
  readonly isStream: boolean;
}

/**
 * Packs the objects of a PDF as Typst writes it (one table of references, no updates, no encryption) into compressed
 * object streams, which takes a tagged document to less than half its size. What pages draw stays as it is. The same file
 * gives the same bytes. Throws a PdfPackingError.
 */
export function packPdf(bytes: Uint8Array): Uint8Array {
  const { objects, trailer } = readObjects(bytes);
  const writer = createWriter();
  writer.write("%PDF-1.7\n%\u0080\u0080\u0080\u0080\n\n");
  // Where each object stands: at an offset of the file, or in a stream at an index.
  const places = new Map<number, readonly [type: 1 | 2, where: number, index: number]>();
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  for (const { number, body } of objects.filter(({ isStream }) => isStream)) {
    places.set(number, [1, writer.length(), 0]);
    writer.write(`${number} 0 obj`, packedStream(body), "endobj\n\n");
  }
  const loose = objects.filter(({ isStream }) => !isStream);
  for (let from = 0; from < loose.length; from += OBJECTS_A_STREAM) {
    const held = loose.slice(from, from + OBJECTS_A_STREAM);
    const number = next++;
    for (const [index, object] of held.entries()) places.set(object.number, [2, number, index]);
    places.set(number, [1, writer.length(), 0]);
    writeObjectStream(writer, number, held);
  }
  const start = writer.length();
  places.set(next, [1, start, 0]);
  writeReferenceStream(writer, next, places, trailer);
  writer.write(`startxref\n${start}\n%%EOF`);
  return writer.bytes();
}

/** All objects of a file, and what its trailer says of the whole. */
function readObjects(bytes: Uint8Array): { objects: PdfObject[]; trailer: string } {
  const tail = latin(bytes.subarray(-2048));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const table = latin(bytes.subarray(start));
  const [head, count] =
    /^xref\s+0 (\d+)\s+/.exec(table) ?? fail({ zh: "引用表", en: "a table of references" }, table.slice(0, 20));
  const trailer =
    /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1] ??
    fail({ zh: "文件尾", en: "a trailer" }, table.slice(-60));
  const entries = Array.from({ length: Number(count) }, (_, number) => {
    const entry = table.slice(head.length + 20 * number, head.length + 20 * (number + 1));
    return { number, offset: Number(entry.slice(0, 10)), used: entry[17] === "n" };
  }).filter(({ used }) => used);
  const ends = entries.map(({ offset }) => offset).sort((a, b) => a - b);
  const endOf = new Map(ends.map((offset, index) => [offset, ends[index + 1] ?? start]));
  const objects = entries.map(({ number, offset }) => {
    const text = latin(bytes.subarray(offset, endOf.get(offset)));
    const open = `${number} 0 obj`;
    const close = text.lastIndexOf("endobj");
    if (!text.startsWith(open) || close < 0) fail({ zh: `对象 ${number}`, en: `object ${number}` }, text.slice(0, 20));
    const isStream = /\bendstream\s*$/.test(text.slice(Math.max(0, close - 20), close));
    return { number, body: bytes.subarray(offset + open.length, offset + close), isStream };
  });
  return { objects, trailer };
}

function fail(expected: Words, found: string): never {
  throw new PdfPackingError(misfit("PDF", expected, JSON.stringify(found)));
}

function writeObjectStream(writer: Writer, number: number, objects: readonly PdfObject[]): void {
  // Some readers take no value for this but a missing one, which means the same.
  const bodies = objects.map(({ body }) =>
    latin(body)
      .trim()
      .replace(/\/Suspects false\s*/, ""),
  );
  let offset = 0;
  const index = bodies.map((body, at) => {
    const entry = `${objects[at]!.number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const first = `${index.join(" ")}\n`;
  const data = pack(latinBytes(`${first}${bodies.join("\n")}`));
  const dictionary = `<</Type/ObjStm/N ${objects.length}/First ${first.length}/Filter/FlateDecode/Length ${data.length}>>`;
  writer.write(`${number} 0 obj\n${dictionary}\nstream\n`, data, "\nendstream\nendobj\n\n");
}

function writeReferenceStream(
  writer: Writer,
  number: number,
  places: ReadonlyMap<number, readonly [number, number, number]>,
  trailer: string,
): void {
  const rows = new Uint8Array(ENTRY * (number + 1));
  const view = new DataView(rows.buffer);
  view.setUint16(5, 65535);
  for (const [object, [type, where, index]] of places) {
    view.setUint8(ENTRY * object, type);
    view.setUint32(ENTRY * object + 1, where);
    view.setUint16(ENTRY * object + 5, index);
  }
  const data = pack(differences(rows));
  const whole = trailer.replace(/\/Size\s+\d+/, "").trim();
  const dictionary = `<</Type/XRef/Size ${number + 1}/W[1 4 2]${whole}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ENTRY}>>/Length ${data.length}>>`;
  writer.write(`${number} 0 obj\n${dictionary}\nstream\n`, data, "\nendstream\nendobj\n\n");
}

/** Each entry as its difference from the one before, led by a 2 that says so: what PNG calls Up. */
function differences(rows: Uint8Array): Uint8Array {
  const count = rows.length / ENTRY;
  const lines = new Uint8Array((ENTRY + 1) * count);
  for (let line = 0; line < count; line++) {
    lines[(ENTRY + 1) * line] = 2;
    for (let column = 0; column < ENTRY; column++) {
      const at = ENTRY * line + column;
      lines[(ENTRY + 1) * line + 1 + column] = rows[at]! - (line === 0 ? 0 : rows[at - ENTRY]!);
    }
  }
  return lines;
}

interface Writer {
  readonly write: (...parts: readonly (string | Uint8Array)[]) => void;
  readonly length: () => number;
  readonly bytes: () => Uint8Array;
}

function createWriter(): Writer {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    write: (...added) => {
      for (const part of added) {
        const bytes = typeof part === "string" ? latinBytes(part) : part;
        parts.push(bytes);
        length += bytes.length;
      }
    },
    length: () => length,
    bytes: () => {
      const all = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return all;
    },
  };
}
