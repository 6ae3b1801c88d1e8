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

/** Some whole lines of a text, and the line that they begin with; who has counted them says how many they are. */
export interface WholeLines {
  readonly bytes: Uint8Array;
  readonly line: number;
  lines?: number;
}

/** A survey that goes on while the lines are looked at by someone else, too. */
export interface Surveying {
  /** The lines of the text, each piece of which is gone when the next one comes. */
  readonly pieces: () => Generator<WholeLines>;
  /** What was found when all of them had come; null as for `surveyLines`. */
  readonly survey: () => LineSurvey | null;
}

/**
 * Looks through the bytes of a text once. Null where it isn't UTF-8 from end to end, where its lines end in different ways, or
 * where it holds bytes that no text has, or stands for damaged ones: then it takes a reader that says so by line.
 */
export function surveyLines(pieces: Iterable<Uint8Array>, mayBeDamaged = false): LineSurvey | null {
  const surveying = openSurvey(pieces, mayBeDamaged);
  for (const _ of surveying.pieces());
  return surveying.survey();
}

/** Begins to look through the bytes of a text. */
export function openSurvey(pieces: Iterable<Uint8Array>, mayBeDamaged = false): Surveying {
  const isFit = (text: Buffer) => isText(text) && (mayBeDamaged || !text.includes(DAMAGED));
  const hash = createHash("sha256");
  const marks: LineMark[] = [{ line: 1, offset: 0 }];
  let [breaks, returns, offset, lastByte] = [0, 0, 0, BREAK];
  let [quoted, isDone] = [false, false];
  function* whole(text: Buffer): Generator<WholeLines, boolean> {
    if (!isFit(text)) return false;
    const ends = text.includes(RETURN) ? lineEndsOf(text) : null;
    if (ends && ends.returns !== ends.pairs) return false;
    const piece: WholeLines = { bytes: text, line: breaks + 1 };
    yield piece;
    breaks += ends?.breaks ?? piece.lines ?? breaksIn(text);
    returns += ends?.returns ?? 0;
    offset += text.length;
    return true;
  }
  return {
    pieces: function* () {
      let rest: Buffer = Buffer.alloc(0);
      for (const bytes of pieces) {
        hash.update(bytes);
        const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        quoted ||= piece.includes(QUOTE);
        lastByte = piece.at(-1) ?? lastByte;
        // The line that was cut is put together by itself, so that the others aren't copied.
        const cut = rest.length === 0 ? 0 : piece.indexOf(BREAK) + 1;
        const end = piece.lastIndexOf(BREAK) + 1;
        if (end === 0) {
          rest = Buffer.concat([rest, piece]);
          continue;
        }
        if (cut > 0 && !(yield* whole(Buffer.concat([rest, piece.subarray(0, cut)])))) return;
        if (cut > 0) marks.push({ line: breaks + 1, offset });
        if (end > cut && !(yield* whole(piece.subarray(cut, end)))) return;
        rest = Buffer.from(piece.subarray(end));
        if (rest.length === 0) marks.push({ line: breaks + 1, offset });
      }
      if (rest.length > 0) {
        if (!isFit(rest) || rest.includes(RETURN)) return;
        yield { bytes: rest, line: breaks + 1 };
      }
      isDone = returns === 0 || returns === breaks;
    },
    survey: () =>
      isDone
        ? {
            lines: breaks + (lastByte === BREAK ? 0 : 1),
            marks,
            lineBreak: returns > 0 ? "\r\n" : "\n",
            quoted,
            sha256: hash.digest("hex"),
          }
        : null,
  };
}

/** The lines from one on. */
export function* linesFrom(pieces: Iterable<WholeLines>, line: number): Generator<WholeLines> {
  for (const piece of pieces) {
    let [own, at] = [piece.line, 0];
    for (; own < line && at < piece.bytes.length; own += 1) {
      const end = piece.bytes.indexOf(BREAK, at);
      at = end < 0 ? piece.bytes.length : end + 1;
    }
    const rest: WholeLines = { bytes: piece.bytes.subarray(at), line: own };
    if (rest.bytes.length > 0) yield rest;
    else rest.lines = 0;
    if (rest.lines !== undefined) piece.lines = own - piece.line + rest.lines;
  }
}

function isText(text: Buffer): boolean {
  return !text.includes(0) && !text.includes(NEVER) && isUtf8(text);
}

function breaksIn(text: Buffer): number {
  let breaks = 0;
  for (let at = text.indexOf(BREAK); at >= 0; at = text.indexOf(BREAK, at + 1)) breaks += 1;
  return breaks;
}

/** How many lines end, how many carriage returns there are, and how many of these end a line. */
function lineEndsOf(text: Buffer): { readonly breaks: number; readonly returns: number; readonly pairs: number } {
  let [returns, pairs] = [0, 0];
  for (let at = text.indexOf(RETURN); at >= 0; at = text.indexOf(RETURN, at + 1)) returns += 1;
  for (let at = text.indexOf(RETURN_BREAK); at >= 0; at = text.indexOf(RETURN_BREAK, at + 2)) pairs += 1;
  return { breaks: breaksIn(text), returns, pairs };
}
