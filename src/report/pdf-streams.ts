import { deflate, inflate } from "pako";
import { joinGlyphs } from "./pdf-glyph-runs.ts";

/** Compresses as tightly as can be, in pure JavaScript, so that all platforms give the same bytes. */
export function pack(data: Uint8Array): Uint8Array {
  return deflate(data, { level: 9, memLevel: 9 });
}

/** Bytes as text, a character a byte. */
export const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Text of one-byte characters as bytes. */
export const latinBytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

// Where a string begins, a string in hexadecimal digits, a number with decimals, space; `<<` and `>>` are no strings.
const TOKEN = /\(|<[0-9A-Fa-f\s]*>|-?\d*\.\d+|\s+/g;
const DELIMITER = /[()<>[\]/]/;

/**
 * Page content in fewer bytes that draw the same: places rounded to 0.01 points; colours and factors, which are small,
 * to four decimals; strings as plain bytes; no space that isn't needed.
 */
export function tightContent(content: string): string {
  return replaceTokens(content, (token) => {
    if (/^[(<]/.test(token)) return literal(bytesOfString(token));
    const value = Number(token);
    return String(Number(value.toFixed(Math.abs(value) < 2 ? 4 : 2)));
  });
}

/** An object that isn't a stream, without the space that it doesn't need. */
export function tightObject(object: string): string {
  return replaceTokens(object.trim(), (token) => token);
}

/** A text of PDF with its strings and decimal numbers replaced, and space left only where it parts two tokens. */
function replaceTokens(text: string, replace: (token: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [found] = match;
    const end = found === "(" ? endOfString(text, match.index) : TOKEN.lastIndex;
    const token = text.slice(match.index, end);
    const replaced = /\s/.test(found[0]!) ? spaceAt(text, match.index, found.length) : replace(token);
    parts.push(text.slice(done, match.index), replaced);
    done = end;
    TOKEN.lastIndex = end;
  }
  return parts.join("") + text.slice(done);
}

/** Where a string ends that begins at a bracket: it may hold brackets that are escaped, or balanced. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "(") depth += 1;
    else if (text[at] === ")" && --depth === 0) return at + 1;
  }
  return text.length;
}

function spaceAt(text: string, at: number, length: number): string {
  return DELIMITER.test(text[at - 1] ?? "[") || DELIMITER.test(text[at + length] ?? "]") ? "" : " ";
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The bytes that a string stands for, written `(…)` or in hexadecimal digits, `<…>`. */
function bytesOfString(token: string): string {
  const inner = token.slice(1, -1);
  if (token.startsWith("(")) {
    return inner.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
        : (ESCAPES[escaped] ?? (escaped === "\n" ? "" : escaped)),
    );
  }
  const digits = inner.replace(/\s/g, "");
  return (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../g, (pair) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  );
}

function literal(bytes: string): string {
  return `(${bytes.replace(/[\\()]/g, "\\$&").replace(/\r/g, "\\r")})`;
}

/** Packs the stream of an object again: page content tightened, what isn't compressed compressed. */
export function repackStream(body: Uint8Array, isContent: boolean): Uint8Array {
  const text = latin(body);
  const [head, dictionary = ""] = /^\s*<<([\s\S]*?)>>\s*stream\r?\n/.exec(text) ?? [""];
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const isPlain = !dictionary.includes("/Filter");
  // Metadata has to be readable without a PDF reader.
  if (!(isContent || isPlain) || dictionary.includes("/Metadata") || Number.isNaN(length)) return body;
  const stored = body.subarray(head.length, head.length + length);
  const data = isPlain ? stored : inflate(stored);
  const packed = pack(isContent ? latinBytes(tightContent(joinGlyphs(latin(data)))) : data);
  const entries = dictionary.replace(/\/Length \d+/, `/Length ${packed.length}`).trim();
  return Buffer.concat([
    latinBytes(`\n<<${entries}${isPlain ? "/Filter/FlateDecode" : ""}>>\nstream\n`),
    packed,
    latinBytes("\nendstream\n"),
  ]);
}
