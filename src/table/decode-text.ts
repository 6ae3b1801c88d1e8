import type { Words } from "../language/words.ts";
import { decodeAs, isEncoding } from "./encodings.ts";
import { likelyEncodings } from "./likely-encodings.ts";
import type { SourceNote } from "./raw-table.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** A text with the encoding that its bytes were in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** What is to be said of it: an encoding that was guessed, bytes that aren't valid. */
  readonly notes: readonly SourceNote[];
}

const SAMPLE = 64 * 1024;
// A byte in a thousand may be damaged; more, and the encoding is another one.
const MOST_DAMAGED = 1_000;

/**
 * Decodes bytes in the encoding given, or else by their byte order mark, or as UTF-8 or UTF-16 where they are valid in
 * it, or in the encoding in which they make the likeliest text. Throws an UnreadableSourceError where they are no text, or
 * none of the encodings makes one of them.
 */
export function decodeText(bytes: Uint8Array, file: string, given?: string): DecodedText {
  if (given !== undefined) return decodeGiven(bytes, file, given);
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return decodeMarked(bytes.subarray(3), "utf-8", "utf-8 with BOM", file);
  if (first === 0xff && second === 0xfe) return decodeMarked(bytes.subarray(2), "utf-16le", "utf-16le with BOM", file);
  if (first === 0xfe && second === 0xff) return decodeMarked(bytes.subarray(2), "utf-16be", "utf-16be with BOM", file);
  const order = utf16Order(bytes);
  if (order) return decodeMarked(bytes, order, order, file);
  if (bytes.subarray(0, SAMPLE).includes(0))
    throw new UnreadableSourceError(
      `${file}: expected a text or a document, got binary data (it has zero bytes)`,
      `${file}：应为文本或文档，实为二进制数据（含零字节）`,
    );
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== null) return { text: checked(utf8, file), encoding: "utf-8", notes: [] };
  return decodeDamaged(bytes, file) ?? decodeLikeliest(bytes, file);
}

// A few bad bytes among many characters of several bytes each.
function decodeDamaged(bytes: Uint8Array, file: string): DecodedText | null {
  const isLikely = (text: string, length: number) => {
    const broken = countBroken(text);
    // Two bytes in a row that look like a character of two happen in other encodings, three hardly ever.
    const isSure = (text.match(/[\u0800-\ufffc]/g)?.length ?? 0) >= 5 * broken;
    return broken * MOST_DAMAGED <= text.length + (isSure ? MOST_DAMAGED : 0) && text.length < length * 0.9;
  };
  const sample = bytes.subarray(0, SAMPLE);
  if (!isLikely(decodeAs("utf-8", sample, true)!, sample.length)) return null;
  const text = decodeAs("utf-8", bytes, true)!;
  if (!isLikely(text, bytes.length)) return null;
  return { text: checked(text, file), encoding: "utf-8", notes: [damagedNote("UTF-8", text, file)] };
}

function decodeLikeliest(bytes: Uint8Array, file: string): DecodedText {
  const [best, next] = likelyEncodings(bytes);
  const whole = best && decodeAs(best.encoding, bytes);
  const text = whole ?? (best ? decodeAs(best.encoding, bytes, true)! : "");
  const broken = whole === null ? countBroken(text) : 0;
  if (!best || best.score <= 0 || broken * MOST_DAMAGED > text.length)
    throw new UnreadableSourceError(
      `${file}: expected UTF-8, UTF-16, GB18030, Big5, Shift_JIS, EUC-KR or a Western or Cyrillic encoding, got bytes that are none of them: save it as UTF-8, or name its encoding (--mapping: "encoding")`,
      `${file}：应为 UTF-8、UTF-16、GB18030、Big5、Shift_JIS、EUC-KR 或西文、西里尔文编码，实际都不是：请另存为 UTF-8，或指明编码（映射文件的 "encoding"）`,
    );
  const notes: SourceNote[] = broken > 0 ? [damagedNote(best.encoding, text, file)] : [];
  const isGuess = best.encoding.startsWith("windows-") || (next !== undefined && next.score * 2 > best.score);
  if (isGuess)
    notes.push({
      code: "encoding.guessed",
      words: {
        zh: `来源没有写明编码，按 ${best.encoding} 读取；如有乱码，请另存为 UTF-8 或在映射文件中写明 "encoding"`,
        en: `the source doesn't state its encoding; it is read as ${best.encoding}. If letters are wrong, save it as UTF-8 or name its "encoding" in a mapping file`,
      },
      at: { file },
    });
  return { text: checked(text, file), encoding: best.encoding, notes };
}

function decodeGiven(bytes: Uint8Array, file: string, given: string): DecodedText {
  if (!isEncoding(given))
    throw new UnreadableSourceError(
      `${file}: encoding: expected one such as utf-8, gb18030, big5, utf-16le or windows-1252, got ${JSON.stringify(given)}`,
      `${file}：编码应为 utf-8、gb18030、big5、utf-16le、windows-1252 之类，实为 ${JSON.stringify(given)}`,
    );
  const encoding = given.toLowerCase();
  const text = decodeAs(encoding, bytes);
  const read = (text ?? decodeAs(encoding, bytes, true)!).replace(/^\ufeff/, "");
  return {
    text: checked(read, file),
    encoding,
    notes: text === null ? [damagedNote(encoding, read, file)] : [],
  };
}

function decodeMarked(bytes: Uint8Array, label: string, encoding: string, file: string): DecodedText {
  const text = decodeAs(label, bytes);
  const read = text ?? decodeAs(label, bytes, true)!;
  const broken = text === null ? countBroken(read) : 0;
  if (broken * MOST_DAMAGED > read.length)
    throw new UnreadableSourceError(
      `${file}: expected ${encoding}, got bytes that aren't valid in it`,
      `${file}：应为 ${encoding}，实际字节不符合该编码`,
    );
  return { text: checked(read, file), encoding, notes: broken > 0 ? [damagedNote(encoding, read, file)] : [] };
}

function damagedNote(encoding: string, text: string, file: string): SourceNote {
  const before = text.slice(0, text.indexOf("\ufffd"));
  const line = 1 + (before.match(/\r\n|\n|\r/g)?.length ?? 0);
  return { code: "encoding.damaged", words: damagedWords(encoding, countBroken(text), line), at: { file, line } };
}

/** Says that bytes of a text aren't valid in its encoding, and where the first ones are. */
export function damagedWords(encoding: string, places: number, line: number): Words {
  return {
    zh: `有 ${places} 处字节不符合 ${encoding} 编码，以 \ufffd 代替，最先在第 ${line} 行`,
    en:
      places === 1
        ? `one place, in line ${line}, holds bytes that aren't valid in ${encoding} and are read as \ufffd`
        : `${places} places hold bytes that aren't valid in ${encoding} and are read as \ufffd, first in line ${line}`,
  };
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count += 1;
  return count;
}

function checked(text: string, file: string): string {
  if (text.slice(0, SAMPLE).includes("\0"))
    throw new UnreadableSourceError(
      `${file}: expected a text, got binary data (it has zero characters)`,
      `${file}：应为文本，实为二进制数据（含零字符）`,
    );
  return text;
}

// Without a mark, text in UTF-16 shows by its digits and line ends: every other byte of them is zero. A few characters
// (一 is U+4E00) have a zero in their other byte.
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
  const most = Math.max(even, odd);
  if (most <= sample.length / 100 || most <= 2 * Math.min(even, odd)) return null;
  const order = odd > even ? "utf-16le" : "utf-16be";
  const text = decodeAs(order, sample);
  return text === null || /[\p{Cc}\ufffe\uffff]/u.test(text.replace(/[\t\r\n\f]/g, "")) ? null : order;
}

/** The lines of a text, as editors count them. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
