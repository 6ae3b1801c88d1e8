import { WORDS_FOR_AND } from "../lexicon/joining-words.ts";
import { mayShareKind } from "./shared-kind.ts";
import { AND, bare, foldedName, isHan, LIES, LONGEST_LIST, LONGEST_NAME, partsAmong, PLACE } from "./places.ts";

const JOINED = new RegExp(`\\s+(?:${WORDS_FOR_AND})\\s+|以及|[和及与與、，,;；&＆]`, "iu");
const NO_CELLS: ReadonlySet<string> = new Set();

/**
 * Whether a cell that was read as one place may name several: words on both sides of a slash, a plus or a dot, directions, what lies between
 * two, or names that are those of other cells (`folded`) but for their capitals and accents. A text too long to be searched may.
 */
export function mayBeSeveral(text: string, folded: ReadonlySet<string> = NO_CELLS): boolean {
  if (text.length > LONGEST_LIST) return true;
  const parts = bare(text).split(/\s*[/+·・･•‧]\s*/u);
  if (parts.length > 1 && parts.every((part) => /^\p{L}{2}/u.test(part) && !/\d/.test(part))) return true;
  if (mayShareKind(text.trim())) return true;
  const lying = text.trim().split(AND);
  if (lying.length > 1 && lying.every((part) => LIES.test(part))) return true;
  const isName = (part: string) => part.length <= LONGEST_NAME && folded.has(foldedName(part));
  // Riverside and Castle, 屯門及元朗, where Castle and 元朗 are cells of their own.
  const joined = text.split(JOINED).map((part) => part.trim());
  if (joined.length > 1 && joined.every((part) => part.length > 1) && joined.some(isName)) return true;
  return (
    partsAmong(text.trim(), isName) !== null || isRunTogether(text.trim(), isName) || liesBetween(text.trim(), isName)
  );
}

/**
 * Tells which of a column's places may be several: by what `mayBeSeveral` sees, and by a comma where few of them have one; where
 * most have, it stands between a place and what it lies in (Ashford, Kent; Dover, Kent).
 */
export function severalAmong(places: Iterable<string>): (text: string) => boolean {
  const all = [...places];
  const folded = new Set(all.map(foldedName));
  const commasList = all.filter(isListedByComma).length <= all.length * MOST_LISTS;
  return (text) => mayBeSeveral(text, folded) || (commasList && isListedByComma(text));
}

const MOST_LISTS = 0.5;

/** Whether a text that isn't in Chinese has a comma between two names: Riverside, Weir may be two wards, or a place in a county. */
function isListedByComma(text: string): boolean {
  if (text.length > LONGEST_NAME || /\p{Script=Han}/u.test(text)) return false;
  const parts = bare(text).split(/\s*[,，、]\s*/u);
  return parts.length > 1 && parts.every((part) => /^\p{L}{2}/u.test(part) && !/\d/.test(part));
}

// 柳林镇至石门乡, Oak Hill to Bay Town: works from one place to another are in both, and perhaps in others.
const FROM_TO = /^(.{2,}?)\s*(?:至|到|[-–—~～]{1,2}|\sto\s)\s*(.{2,})$/iu;

function liesBetween(text: string, isName: (part: string) => boolean): boolean {
  if (text.length > LONGEST_NAME) return false;
  const ends = FROM_TO.exec(bare(text))?.slice(1) ?? [];
  return ends.length > 0 && ends.every((end) => isName(end) || (isHan(end) && PLACE.test(end)));
}

// North South, of two lines of a cell: names with nothing but a space between them.
function isRunTogether(text: string, isName: (part: string) => boolean): boolean {
  return [...text.matchAll(/\s+/g)].some(
    ({ 0: space, index }) => isName(text.slice(0, index)) && isName(text.slice(index + space.length)),
  );
}
