import type { CellTexts } from "./cell-texts.ts";
import { isSpaceSign, LONGEST } from "./plain-sql.ts";

/** What a cell is to a scan; `whole` is money without decimals. */
export type Role = "passed" | "number" | "name" | "money" | "whole" | "text";

const PASSED = 0;
const NUMBER = 1;
const NAME = 2;
const MONEY = 3;
const WHOLE = 4;
const TEXT = 5;
const ROLES: Readonly<Record<Role, number>> = {
  passed: PASSED,
  number: NUMBER,
  name: NAME,
  money: MONEY,
  whole: WHOLE,
  text: TEXT,
};

/** Decimals that amounts are scanned with. */
export const SCANNED_DECIMALS = 4;
/** The amount of a blank cell. */
export const BLANK_AMOUNT = -1;

/** How the lines of a text are told from its bytes. */
export interface ScanPlan {
  /** The byte between two cells. */
  readonly delimiter: number;
  /** The role of each column. */
  readonly roles: readonly Role[];
  /** Numbers the texts of a column whose role is `text`. */
  readonly texts: readonly (CellTexts | null)[];
  readonly take: LineTaker;
}

/** A line that is a project of its own: its number, and where it stands among the bytes. */
export interface ScannedLine {
  line: number;
  number: number;
  start: number;
  end: number;
  readonly bytes: Uint8Array;
  /** Its amounts and the numbers of its texts, by columns, where all of them are plain. */
  readonly amounts: Float64Array;
  readonly texts: Int32Array;
}

/** Takes each line; what it gives back ends the scan where it is false. */
export interface LineTaker {
  /** A project all of whose cells are plain; it is the same object for all lines. */
  readonly plain: (own: ScannedLine) => boolean;
  /** A project some of whose cells aren't plain. */
  readonly single: (own: ScannedLine) => boolean;
  readonly other: (line: number) => boolean;
}

// One by one: so they are put as numbers into the code that is run for each byte.
const TAB = 9;
const BREAK = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const MOST_NUMBER = 9;
const MOST_WHOLE = 11;

/**
 * Scans whole lines of a UTF-8 text, each as a line by itself, and tells of each what `loadSql` tells of it by SQL: whether
 * it is a plain project, a project, or anything else. Tells how many they are; -1 where a taker has ended it, or a column has too many texts.
 */
export function scanLines(bytes: Uint8Array, first: number, { delimiter, roles, texts, take }: ScanPlan): number {
  const width = roles.length;
  const codes = Uint8Array.from(roles, (role) => ROLES[role]);
  const amounts = new Float64Array(width);
  const numbers = new Int32Array(width);
  const own: ScannedLine = { line: first, number: 0, start: 0, end: 0, bytes, amounts, texts: numbers };
  const stops = new Uint8Array(256);
  for (const one of [delimiter, BREAK, RETURN, QUOTE]) stops[one] = 1;
  // Nearly all bytes are greater than those that end a cell.
  const top = Math.max(delimiter, QUOTE);
  const size = bytes.length;
  const last = width - 1;
  let line = first;
  // No pairs are put into variables here: they are made anew until V8 has compiled this to its best.
  for (let at = 0; at < size; line += 1) {
    const start = at;
    let number = 0;
    let isPlain = true;
    let column = 0;
    for (; column < width; column += 1) {
      let from = at;
      let to = at;
      const role = codes[column];
      if (bytes[at] === QUOTE) {
        from = at + 1;
        to = closingQuote(bytes, from);
        if (to < 0) {
          at = from;
          break;
        }
        at = to + 1;
        // What the text of a cell with quotes in it is, the reader says.
        if (role === TEXT && bytes.subarray(from, to).includes(QUOTE)) isPlain = false;
      } else {
        while (at < size && (bytes[at]! > top || stops[bytes[at]!] === 0)) at += 1;
        if (bytes[at] === QUOTE) {
          // A quote opens a cell behind blanks, too; anywhere else it is a sign like others.
          if (isBlank(bytes, from, at, delimiter)) break;
          while (at < size && (stops[bytes[at]!] === 0 || bytes[at] === QUOTE)) at += 1;
        }
        to = at;
      }
      if (column === last) {
        if (at < size && bytes[at] !== BREAK && bytes[at] !== RETURN) break;
      } else if (bytes[at] !== delimiter) break;
      if (role === NUMBER) {
        number = numberIn(bytes, from, to);
        if (number < 0) break;
      } else if (role === NAME) {
        if (isBlankName(bytes, from, to)) break;
      } else if (role === TEXT) {
        const found = texts[column]!.numberOf(bytes, from, to);
        if (found < 0) return -1;
        numbers[column] = found;
      } else if (role !== PASSED) {
        const amount = amountIn(bytes, from, to, role === MONEY);
        amounts[column] = amount;
        if (Number.isNaN(amount)) isPlain = false;
      }
      if (column !== last) at += 1;
    }
    const isProject = column === width && at - start <= LONGEST;
    const end = at;
    if (column < width) at = bytes.indexOf(BREAK, at);
    else if (bytes[at] === RETURN) at += 1;
    at = at < 0 ? size : at + 1;
    let goesOn: boolean;
    if (isProject) {
      own.line = line;
      own.number = number;
      own.start = start;
      own.end = end;
      goesOn = isPlain ? take.plain(own) : take.single(own);
    } else goesOn = take.other(line);
    if (!goesOn) return -1;
  }
  return line - first;
}

/** Where the quote stands that closes a cell; -1 where its line ends before. */
function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BREAK) return -1;
    if (byte !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at += 1;
  }
  return -1;
}

function isBlank(bytes: Uint8Array, from: number, to: number, delimiter: number): boolean {
  for (let at = from; at < to; at += 1)
    if ((bytes[at] !== SPACE && bytes[at] !== TAB) || bytes[at] === delimiter) return false;
  return true;
}

/** A whole number as it is printed, that is no year; -1 for anything else. */
function numberIn(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > MOST_NUMBER || bytes[from] === ZERO) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number >= 1_900 && number <= 2_099 ? -1 : number;
}

/** An amount in units of its last decimal; `BLANK_AMOUNT` where there is none, NaN where it isn't plain. */
function amountIn(bytes: Uint8Array, from: number, to: number, mayHaveDecimals: boolean): number {
  if (from === to) return BLANK_AMOUNT;
  let units = 0;
  let at = from;
  for (; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte < ZERO || byte > NINE) break;
    units = 10 * units + byte - ZERO;
  }
  const whole = at - from;
  if (whole === 0 || whole > MOST_WHOLE) return Number.NaN;
  let decimals = 0;
  if (at < to) {
    if (!mayHaveDecimals || bytes[at] !== POINT) return Number.NaN;
    decimals = to - at - 1;
    if (decimals === 0 || decimals > SCANNED_DECIMALS) return Number.NaN;
    for (at += 1; at < to; at += 1) {
      const byte = bytes[at]!;
      if (byte < ZERO || byte > NINE) return Number.NaN;
      units = 10 * units + byte - ZERO;
    }
  }
  for (; decimals < SCANNED_DECIMALS; decimals += 1) units *= 10;
  return units;
}

/** Whether a name is empty, or begins with a space of any kind. */
function isBlankName(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  const lead = bytes[from]!;
  if (lead < 0x80) return lead <= SPACE;
  // Nearly all Chinese characters.
  if (lead >= 0xe4 && lead <= 0xe9) return false;
  const sign =
    lead < 0xe0
      ? ((lead & 0x1f) << 6) | (bytes[from + 1]! & 0x3f)
      : ((lead & 0x0f) << 12) | ((bytes[from + 1]! & 0x3f) << 6) | (bytes[from + 2]! & 0x3f);
  return lead < 0xf0 && isSpaceSign(sign);
}
