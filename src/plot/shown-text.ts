import { isVisible, markOf, SPECIAL } from "../language/visible-text.ts";
import { COVERED } from "./font-coverage.ts";

const SPACE = /[\t\n\r]/;
const covered = new Map<string, boolean>();
let starts: readonly number[] | null = null;
let ends: number[] = [];

/** Whether the bundled font, regular and bold, shows a character. */
function isCovered(character: string): boolean {
  const known = covered.get(character);
  if (known !== undefined) return known;
  starts ??= readRuns();
  const codePoint = character.codePointAt(0)!;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= codePoint) low = middle + 1;
    else high = middle;
  }
  const found = low > 0 && codePoint <= ends[low - 1]!;
  covered.set(character, found);
  return found;
}

function readRuns(): number[] {
  let end = 0;
  const begins: number[] = [];
  ends = COVERED.trim()
    .split(" ")
    .map((run) => {
      const [step = "", length = "0"] = run.split("-");
      begins.push(end + Number.parseInt(step, 36));
      end = begins.at(-1)! + Number.parseInt(length, 36);
      return end;
    });
  return begins;
}

const isShown = (character: string): boolean => SPACE.test(character) || (isCovered(character) && isVisible(character));

/** A text as the bundled font can show it: a character that it lacks, or that shows nothing, is marked by its code point. */
export function shownText(text: string): string {
  return text.replace(SPECIAL, (character) => (isShown(character) ? character : markOf(character)));
}

/** The different characters that `shownText` marks in any text of a value (a list or record of texts), in order of code. */
export function markedCharacters(value: unknown): string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === "string") {
      for (const character of part.match(SPECIAL) ?? []) if (!isShown(character)) found.add(character);
    } else if (typeof part === "object" && part !== null) for (const inner of Object.values(part)) look(inner);
  };
  look(value);
  return [...found].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
}

/** Says how many different characters are marked, and how; null where none is. */
export function markedWords(characters: readonly string[], language: "zh" | "en"): string | null {
  const [first] = characters;
  if (first === undefined) return null;
  const count = characters.length;
  if (language === "zh") return `字体没有的字符${count}种，以代码标出，如${markOf(first)}。`;
  return count === 1
    ? `1 character that the font lacks is shown by its code: ${markOf(first)}.`
    : `${count} characters that the font lacks are shown by their codes, such as ${markOf(first)}.`;
}
