import { UnreadableSourceError } from "./unreadable-source.ts";

/** A text with the encoding that its bytes were in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const SAMPLE = 64 * 1024;

/**
 * Decodes bytes by their byte order mark, or else as the first of UTF-8, UTF-16 (by its zero bytes) and GB18030 that they
 * are valid in. Throws an UnreadableSourceError where they are none, so where they are no text.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return decode(bytes.subarray(3), "utf-8", "utf-8 with BOM", file);
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), "utf-16le", "utf-16le with BOM", file);
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), "utf-16be", "utf-16be with BOM", file);
  const order = utf16Order(bytes);
  if (order) return decode(bytes, order, order, file);
  if (bytes.subarray(0, SAMPLE).includes(0))
    throw new UnreadableSourceError(`${file}: expected a text or a spreadsheet, got binary data (it has zero bytes)`);
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return checked(utf8, "utf-8", file);
  const chinese = tryDecode(bytes, "gb18030");
  if (chinese !== null && isProbableChinese(chinese)) return checked(chinese, "gb18030", file);
  throw new UnreadableSourceError(`${file}: expected UTF-8, UTF-16 or GB18030, got bytes that are none of them`);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, label: string, encoding: string, file: string): DecodedText {
  const text = tryDecode(bytes, label);
  if (text === null)
    throw new UnreadableSourceError(`${file}: expected ${encoding}, got bytes that aren't valid in it`);
  return checked(text, encoding, file);
}

function checked(text: string, encoding: string, file: string): DecodedText {
  if (text.slice(0, SAMPLE).includes("\0"))
    throw new UnreadableSourceError(`${file}: expected a text, got binary data (it has zero characters)`);
  return { text, encoding };
}

// Without a mark, text in UTF-16 shows by its digits and line ends: every other byte of them is zero.
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 !== 0 || sample.length < 8 || !sample.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half / 50 && even === 0)
    return tryDecode(sample.subarray(0, sample.length & ~1), "utf-16le") === null ? null : "utf-16le";
  if (even > half / 50 && odd === 0)
    return tryDecode(sample.subarray(0, sample.length & ~1), "utf-16be") === null ? null : "utf-16be";
  return null;
}

// Random bytes often are valid GB18030, but then they spell rare characters and controls.
function isProbableChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const controls = count(/[\p{Cc}\p{Co}\ufffd]/gu) - count(/[\t\n\r\f]/g);
  const common = count(/[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef]/g);
  const wide = count(/[^\p{ASCII}]/gu);
  return controls <= sample.length / 500 && common >= wide * 0.8;
}

/** The lines of a text, as editors count them. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
