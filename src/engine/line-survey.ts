import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

const BREAK = 10;
const RETURN = 13;
const QUOTE = 34;
// A byte that no text has, which a database can take for a separator that no line has.
const NEVER = 1;
// U+FFFD, which stands for damaged bytes.
const DAMAGED = Buffer.from("\ufffd", "utf8");
const RETURN_BREAK = Buffer.from("\r\n");

/** Where a line begins in a text. */
export interface LineMark {
  readonly line: number;
  readonly offset: number;
}

/** What there is to know of the lines of a UTF-8 text before it is read. */
export interface LineSurvey {
  readonly lines: number;
  /** Where some lines begin, in their order, the first one among them. */
  readonly marks: readonly LineMark[];
  readonly lineBreak: "\n" | "\r\n";
  /** Whether there are quotes in it, which cells may stand in. */
  readonly quoted: boolean;
  readonly sha256: string;
}

/**
 * Looks through the bytes of a text once. Null where it isn't UTF-8 from end to end, where its lines end in different ways, or
 * where it holds bytes that no text has, or stands for damaged ones: then it takes a reader that says so by line.
 */
export function surveyLines(pieces: Iterable<Uint8Array>, mayBeDamaged = false): LineSurvey | null {
  const isFit = (text: Buffer) => isText(text) && (mayBeDamaged || !text.includes(DAMAGED));
  const hash = createHash("sha256");
  const marks: LineMark[] = [{ line: 1, offset: 0 }];
  let [breaks, returns, offset, lastByte] = [0, 0, 0, BREAK];
  let quoted = false;
  let rest: Buffer = Buffer.alloc(0);
  for (const bytes of pieces) {
    hash.update(bytes);
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    quoted ||= piece.includes(QUOTE);
    const whole = piece.lastIndexOf(BREAK) + 1;
    const text =
      whole > 0 && rest.length > 0 ? Buffer.concat([rest, piece.subarray(0, whole)]) : piece.subarray(0, whole);
    if (whole === 0) rest = Buffer.concat([rest, piece]);
    else {
      const ends = isFit(text) ? lineEndsOf(text) : null;
      if (ends === null) return null;
      breaks += ends.breaks;
      returns += ends.returns;
      offset += text.length;
      marks.push({ line: breaks + 1, offset });
      rest = Buffer.from(piece.subarray(whole));
    }
    lastByte = piece.at(-1) ?? lastByte;
  }
  if (rest.length > 0 && (!isFit(rest) || rest.includes(RETURN))) return null;
  if (returns > 0 && returns !== breaks) return null;
  return {
    lines: breaks + (lastByte === BREAK ? 0 : 1),
    marks,
    lineBreak: returns > 0 ? "\r\n" : "\n",
    quoted,
    sha256: hash.digest("hex"),
  };
}

function isText(text: Buffer): boolean {
  return !text.includes(0) && !text.includes(NEVER) && isUtf8(text);
}

/** How many lines end, and how many of them with a carriage return; null where one stands alone. */
function lineEndsOf(text: Buffer): { readonly breaks: number; readonly returns: number } | null {
  let breaks = 0;
  for (let at = text.indexOf(BREAK); at >= 0; at = text.indexOf(BREAK, at + 1)) breaks += 1;
  if (!text.includes(RETURN)) return { breaks, returns: 0 };
  let [returns, pairs] = [0, 0];
  for (let at = text.indexOf(RETURN); at >= 0; at = text.indexOf(RETURN, at + 1)) returns += 1;
  for (let at = text.indexOf(RETURN_BREAK); at >= 0; at = text.indexOf(RETURN_BREAK, at + 2)) pairs += 1;
  return pairs === returns ? { breaks, returns } : null;
}
