import type { Language } from "../language/language.ts";
import { shareInSentence } from "../language/format.ts";
import type { Evidenced, Inline } from "./document.ts";
import { type Attributes, evidenceId } from "../statement/evidence-id.ts";

type Part = Inline | readonly Inline[];

/**
 * Running text whose numbers keep their facts: say`计划列${count}，合计${money}。`. Names may be put in as plain strings,
 * other running text as it is.
 */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Inline[] {
  const pieces = strings
    .flatMap((text, index): Inline[] => {
      const part = parts[index];
      return [
        text,
        ...(part === undefined ? [] : Array.isArray(part) ? (part as readonly Inline[]) : [part as Inline]),
      ];
    })
    .filter((inline) => inline !== "")
    .map((piece, index, all) => inSentence(piece, all[index - 1], strings));
  return pieces.flatMap((piece, index) => {
    const gap = gapBetween(pieces[index - 1], piece);
    return gap === "" ? piece : [gap, piece];
  });
}

/** A share that would round to all or nothing is told in words: 占全部计划投资的99.9%以上; in brackets it stays >99.9%. */
function inSentence(piece: Inline, before: Inline | undefined, strings: readonly string[]): Inline {
  if (typeof piece === "string" || !("fact" in piece) || !/^[<>]/.test(piece.text)) return piece;
  const words = strings.join("");
  if (!/\p{L}/u.test(words) || (typeof before === "string" && /[（(]$/.test(before))) return piece;
  return { ...piece, text: shareInSentence(piece.text, UNSPACED.test(words) ? "zh" : "en") };
}

/** Words that rest on things of one kind in the source (see `evidence/catalogue.ts`). */
export function resting(text: string | number, kind: string, attributes: Attributes = {}): Evidenced {
  return { text: String(text), evidence: [evidenceId(kind, attributes)] };
}

/** Letters that stand beside a number without a space. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC]/u;

/**
 * What keeps a number from being read as part of a name in letters or digits before it: Manila 9,650万; of Ward 1 and
 * 2,000元 not even a space would. Chinese and Japanese need none.
 */
function gapBetween(before: Inline | undefined, after: Inline): string {
  if (typeof before !== "string" || typeof after === "string" || !("fact" in after)) return "";
  if (!/^[\p{Script=Latin}\d]/u.test(after.text)) return "";
  if (/\d$/.test(before) && /\p{Script=Han}/u.test(after.text)) return "为";
  const [letter] = /[\p{L}\p{M}\d](?=[.)]?$)/u.exec(before) ?? [];
  return letter === undefined || UNSPACED.test(letter) ? "" : " ";
}

/** Pieces of running text as an enumeration: 甲、乙、丙, or "a, b and c". */
export function enumerate(pieces: readonly (readonly Inline[])[], language: Language): Inline[] {
  const last = pieces.length - 1;
  return pieces.flatMap((piece, index) => {
    if (index === 0) return piece;
    if (language === "zh") return ["、", ...piece];
    return [index === last ? " and " : ", ", ...piece];
  });
}

/** The words of running text, without its facts; a reference shows as its number, or as its id where that isn't given. */
export function plainText(content: readonly Inline[], numbers: ReadonlyMap<string, string> = new Map()): string {
  return content
    .map((inline) => {
      if (typeof inline === "string") return inline;
      return "text" in inline ? inline.text : (numbers.get(inline.reference) ?? inline.reference);
    })
    .join("");
}
