const BACKSLASH = 0x5c;
const [OPEN, CLOSE] = [0x28, 0x29];
const [LESS, GREATER] = [0x3c, 0x3e];
const [NEWLINE, RETURN, SPACE] = [0x0a, 0x0d, 0x20];
const PERCENT = 0x25;
const DOT = 0x2e;
const LETTER_R = 0x72;

const among = (characters: string): Uint8Array => {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
};
const IS_SPACE = among("\0\t\n\f\r ");
const IS_DELIMITER = among("()<>[]/");
const IS_NUMERIC = among("+-.0123456789");

const HEX = new Uint8Array(256);
for (const [index, digit] of [..."0123456789abcdef"].entries()) {
  HEX[digit.charCodeAt(0)] = index;
  HEX[digit.toUpperCase().charCodeAt(0)] = index;
}

// Bytes that stand for others after a backslash.
const ESCAPED = new Map([..."nrtbf"].map((letter, index) => [letter.charCodeAt(0), "\n\r\t\b\f".charCodeAt(index)]));

/**
 * What a page draws, in fewer bytes that draw the same: places rounded to 0.01 points; colours and factors, which are
 * small, to four decimals; strings as plain bytes; no space that isn't needed.
 */
export function tightContent(content: Uint8Array): Uint8Array {
  return tight(content, true);
}

/** An object that isn't a stream, without the space that it doesn't need. */
export function tightObject(object: Uint8Array): Uint8Array {
  return tight(object, false);
}

/** The bytes that a string stands for, written in brackets or in hexadecimal digits. */
export function readString(written: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(written.length);
  const read = written[0] === OPEN ? stringBytes : hexBytes;
  return bytes.subarray(0, read(written, 0, written.length, bytes));
}

function tight(source: Uint8Array, isContent: boolean): Uint8Array {
  // No byte becomes more than two.
  const target = new Uint8Array(2 * source.length);
  const scratch = new Uint8Array(source.length);
  let to = 0;
  let at = 0;
  const copy = (end: number) => {
    while (at < end) target[to++] = source[at++]!;
  };
  while (at < source.length) {
    const byte = source[at]!;
    if (IS_SPACE[byte]) {
      while (at < source.length && IS_SPACE[source[at]!]) at += 1;
      const parts = to > 0 && at < source.length && !IS_DELIMITER[target[to - 1]!] && !IS_DELIMITER[source[at]!];
      if (parts) target[to++] = SPACE;
    } else if (byte === PERCENT) {
      copy(endOfLine(source, at));
    } else if (byte === OPEN || (byte === LESS && source[at + 1] !== LESS)) {
      const end = byte === OPEN ? endOfString(source, at) : endOfHex(source, at);
      if (isContent) {
        const length = byte === OPEN ? stringBytes(source, at, end, scratch) : hexBytes(source, at, end, scratch);
        to = writeString(scratch, length, target, to);
        at = end;
      } else copy(end);
    } else if (byte === LESS || byte === GREATER) {
      copy(Math.min(at + 2, source.length));
    } else if (isContent && IS_NUMERIC[byte]) {
      const end = endOf(source, at, IS_NUMERIC);
      const dot = source.indexOf(DOT, at);
      if (dot >= at && dot < end) {
        for (const character of rounded(source, at, end)) target[to++] = character.charCodeAt(0);
        at = end;
      } else copy(end);
    } else {
      target[to++] = byte;
      at += 1;
      // A name or an operator is taken whole: digits in it are no number.
      while (at < source.length && !IS_SPACE[source[at]!] && !IS_DELIMITER[source[at]!]) target[to++] = source[at++]!;
    }
  }
  return target.subarray(0, to);
}

function rounded(source: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(source[at]!);
  const value = Number(text);
  const scale = Math.abs(value) < 2 ? 10_000 : 100;
  const nearest = Math.round(value * scale) / scale;
  return Number.isFinite(nearest) ? String(nearest === 0 ? 0 : nearest) : text;
}

function endOf(source: Uint8Array, from: number, of: Uint8Array): number {
  let at = from;
  while (at < source.length && of[source[at]!]) at += 1;
  return at;
}

/** Just after the line that a comment ends. */
function endOfLine(source: Uint8Array, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== NEWLINE && source[at] !== RETURN) at += 1;
  return Math.min(at + 1, source.length);
}

/** Where a string ends that begins at a bracket: it may hold brackets that are escaped, or balanced. */
function endOfString(source: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const byte = source[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE && --depth === 0) return at + 1;
  }
  return source.length;
}

function endOfHex(source: Uint8Array, from: number): number {
  const end = source.indexOf(GREATER, from);
  return end < 0 ? source.length : end + 1;
}

/** Writes what a string in brackets, from its first to just after its last, stands for; returns how many bytes. */
function stringBytes(source: Uint8Array, from: number, to: number, bytes: Uint8Array): number {
  let length = 0;
  for (let at = from + 1; at < to - 1; at++) {
    const byte = source[at]!;
    if (byte !== BACKSLASH) {
      bytes[length++] = byte;
      continue;
    }
    at += 1;
    const escaped = source[at]!;
    if (escaped < 0x30 || escaped > 0x37) {
      // A backslash before the end of a line joins it to the next one.
      if (escaped === RETURN && source[at + 1] === NEWLINE) at += 1;
      if (escaped !== NEWLINE && escaped !== RETURN) bytes[length++] = ESCAPED.get(escaped) ?? escaped;
      continue;
    }
    let value = escaped - 0x30;
    for (let more = 1; more < 3 && source[at + 1]! >= 0x30 && source[at + 1]! <= 0x37; more++) {
      at += 1;
      value = 8 * value + source[at]! - 0x30;
    }
    bytes[length++] = value;
  }
  return length;
}

/** The same for a string in hexadecimal digits; a last single digit is the first of two. */
function hexBytes(source: Uint8Array, from: number, to: number, bytes: Uint8Array): number {
  let digits = 0;
  for (let at = from + 1; at < to - 1; at++) {
    if (IS_SPACE[source[at]!]) continue;
    const digit = HEX[source[at]!]!;
    if (digits % 2 === 0) bytes[digits >> 1] = digit << 4;
    else bytes[digits >> 1]! |= digit;
    digits += 1;
  }
  return (digits + 1) >> 1;
}

function writeString(bytes: Uint8Array, length: number, target: Uint8Array, from: number): number {
  let to = from;
  target[to++] = OPEN;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === RETURN) target[to++] = BACKSLASH;
    target[to++] = byte === RETURN ? LETTER_R : byte;
  }
  target[to++] = CLOSE;
  return to;
}
