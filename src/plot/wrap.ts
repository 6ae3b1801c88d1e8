import { remembered } from "../language/remembered.ts";
import { type FontWeight, textWidth } from "./text-width.ts";

/** How text is set: its size in px and weight. */
export interface TypeStyle {
  readonly size: number;
  readonly weight?: FontWeight;
}

// A number stays with its unit, a Latin word in one piece; a Chinese text breaks between any two characters, except within
// the words that names of projects and organisations end with, but no line begins with a closing mark or ends with an
// opening one.
const PIECE =
  /[(（《“‘「[]*(?:\d[\d.,]*(?:[–-]\d[\d.,]*)?\s?(?:亿元|万元|元|%|亿|万|户|个|家|年|月|日|行)?(?:\/户)?|有限|责任|公司|集团|项目|工程|改造|建设|设施|[\p{Script=Latin}\d'’&@#_.:/+-]+|\s+|.)[)）》”’」\]，。；：、！？,;:!?.…%]*/gsu;

// A layout is found by trying: the same names are laid out at many widths and sizes.
const piecesOf = remembered((text): readonly string[] => text.match(PIECE) ?? []);
const trimmedPiecesOf = remembered((text) => piecesOf(text).map((piece) => piece.trim()));

/**
 * Breaks a text into lines no wider than `width` px. A word or number that is wider alone is broken where it must be.
 * The text's own line breaks stay.
 */
export function wrap(text: string, width: number, style: TypeStyle): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width, style));
}

/**
 * Like `wrap`, with lines of about the same width, for titles and names: no single character is left alone in the last
 * line.
 */
export function wrapBalanced(text: string, width: number, style: TypeStyle): string[] {
  const { length } = wrap(text, width, style);
  if (length === 1) return wrap(text, width, style);
  // Narrower than its widest word, a text would break within words.
  let narrow = Math.min(width, Math.max(width / 2, widestWord(text, style)));
  let wide = width;
  while (wide - narrow > style.size / 2) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, middle, style).length === length) wide = middle;
    else narrow = middle;
  }
  return wrap(text, wide, style);
}

/** The widest piece of a text that isn't broken where there is room for it, in px. */
export function widestWord(text: string, style: TypeStyle): number {
  return widest(trimmedPiecesOf(text), style);
}

/** The widest of some lines, in px. */
export function widest(lines: readonly string[], style: TypeStyle): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, style.size, style.weight)));
}

function wrapLine(text: string, width: number, style: TypeStyle): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), style.size, style.weight) <= width;
  if (fits(text)) return [text.trimEnd()];
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece.trimStart();
    while (!fits(line)) {
      const head = longestHead(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function longestHead(text: string, fits: (head: string) => boolean): string {
  let head = "";
  for (const character of text) {
    if (head !== "" && !fits(head + character)) break;
    head += character;
  }
  return head;
}
