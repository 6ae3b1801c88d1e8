import { plainText } from "../lexicon/cell-text.ts";
import { fold, simplified } from "../lexicon/fold.ts";
import { WORDS_FOR_AND } from "../lexicon/joining-words.ts";
import { isPlaceholder } from "./reading.ts";
import { placesOfSharedKind, sharesHanKind } from "./shared-kind.ts";

// How names of places end; a list is split only where its parts are names.
export const PLACE =
  /(?:[省市区县旗盟州乡镇村场站岛港]|街道|街道办|街道办事处|办事处|社区|苏木|嘎查|地区|新区|园区|开发区|管委会|集团|林区|垦区|兵团|师|全域|本级|市直|区直|县直)$/u;
const SHORT_NAME = /^\p{Script=Han}{2,4}$/u;
// Provinces whose short names end as sides of a place do.
const PROVINCE = /^(?:河南|湖南|海南|云南|河北|湖北|山东|广东|山西|陕西|广西|江西)$/u;
const NO_PLACE = /[路街线侧桥段口边面内外旁河湖山北南东西]$|沿线|以[东西南北]|至/u;
// 和 begins these names: 天津市和平区 is one place, 昆区和九原区 are two.
const NAMES_WITH_AND = /^[和及与](?:平|顺|政|林格尔|静|硕|田|龙|布克赛尔|睦|谐|兴|美|县|乐|悦|信|安)/u;

// What names of places end in elsewhere; a list is split where all of its parts end in the same word.
const KIND_OF_PLACE =
  /\s(district|county|borough|ward|city|town|township|region|province|parish|municipality|governorate|prefecture)$/iu;
// Ward 1, Ward 2; North, South: numbered, or named by where they lie.
const NUMBERED_PLACE =
  /^(district|ward|zone|region|precinct|sector|borough|division)\s+(?:no\.?\s*)?(?:\d{1,3}|[A-Z])$/iu;
export const LIES = /^(?:(?:north|south|east|west|central|upper|lower|inner|outer)(?:[\s-]?(?:east|west))?(?:ern)?)$/iu;
// 동구·서구, 南地区・北地区, 서면, 동면: a dot or a comma joins those of one level, and stands between one and what lies in it (内蒙古·包头市) too.
const DOT = /\s*[·・･•‧]\s*/u;
const LEVEL = /(?:[省市区县旗乡镇村町街도시군구읍면동리]|街道)$/u;
export const AND = /\s+(?:and|&)\s+/iu;
const MARKS = `\\s*[/／、,，;；+＋&＆|·・･•‧\\n]\\s*(?:(?:${WORDS_FOR_AND})\\s+)?`;
/** What joins the names of places, from what parts them most to what parts them least. */
const JOINTS: readonly RegExp[] = [
  new RegExp(`${MARKS}|\\s+(?:${WORDS_FOR_AND}|[-–—])\\s+|以及|[和及与與]`, "iu"),
  new RegExp(`${MARKS}|\\s+(?:${WORDS_FOR_AND}|[-–—])\\s+`, "iu"),
  new RegExp(MARKS, "iu"),
  /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u,
];

/**
 * The places that a district cell names, as printed. A cell is split at 、，；/ and at 和, 及, 与, and only where each part is
 * a name of a place (or stands in `known`): 昆区、青山区, "North District, Port District". Brackets are never split. A
 * cell all of whose parts are cells of their own elsewhere (`cells`) is split whatever joins them. A placeholder names none.
 */
export function readPlaces(
  text: string,
  known: readonly string[] = NO_NAMES,
  cells: ReadonlySet<string> = NO_CELLS,
): readonly string[] {
  const own = placesRead(known, cells);
  let places = own.get(text);
  if (places === undefined) {
    places = placesIn(text, known, cells);
    if (own.size >= MOST_READ) own.clear();
    own.set(text, places);
  }
  return places;
}

// The same few places come again and again in a column.
const MOST_READ = 4_000;
const read = new WeakMap<ReadonlySet<string>, WeakMap<readonly string[], Map<string, readonly string[]>>>();

/** The cells that were read beside some others, and what they name. */
function placesRead(known: readonly string[], cells: ReadonlySet<string>): Map<string, readonly string[]> {
  let beside = read.get(cells);
  if (!beside) {
    beside = new WeakMap();
    read.set(cells, beside);
  }
  let own = beside.get(known);
  if (!own) {
    own = new Map();
    beside.set(known, own);
  }
  return own;
}

function placesIn(text: string, known: readonly string[], cells: ReadonlySet<string>): readonly string[] {
  if (text === "" || isPlaceholder(text)) return [];
  const isKnown = new Set(known);
  const whole = text.trim();
  if (isKnown.has(whole) || whole.length > LONGEST_LIST) return [whole];
  const joined = partsAmong(whole, (part) => isKnown.has(part) || cells.has(part));
  if (joined) return joined;
  const dotted = whole.split(DOT);
  if (dotted.length > 1 && areOfOneLevel(dotted)) return [...new Set(dotted)];
  const sharing = placesOfSharedKind(whole, cells);
  if (sharing) return [...new Set(sharing)];
  if (sharesHanKind(whole)) return [whole];
  const spaced = whole.split(/\s+/u);
  if (spaced.length > 1 && spaced.every((part) => isKnown.has(part) || (isHan(part) && PLACE.test(bare(part)))))
    return [...new Set(spaced)];
  const listedParts = split(whole, /[、,，;；/\n]/u, isKnown);
  if (listedParts.length > 1 && areOfOneLevel(listedParts)) return [...new Set(listedParts)];
  const alike = listedParts.flatMap((part) => part.replace(/^and\s+/iu, "").split(AND));
  // Central and Western may be the name of one; North, South isn't.
  const mayBeOneName = listedParts.length === 1 && alike.every((part) => LIES.test(part));
  if (alike.length > 1 && !mayBeOneName && areOfOneKind(alike)) return [...new Set(alike)];
  const parts = listedParts.flatMap((part) => splitAtAnd(part, isKnown));
  if (parts.length < 2) return [whole];
  const listed = /[、；;\n]/u.test(whole);
  const named = parts.every(
    (part) =>
      isKnown.has(part) ||
      PLACE.test(bare(part)) ||
      PROVINCE.test(part) ||
      (listed && SHORT_NAME.test(bare(part)) && !NO_PLACE.test(bare(part))),
  );
  return named || (!/[\p{Script=Han}]/u.test(whole) && /;/.test(whole)) ? [...new Set(parts)] : [whole];
}

const NO_NAMES: readonly string[] = [];
const NO_CELLS: ReadonlySet<string> = new Set();

/** The names that a text joins, where all of them are such as `isName` tells; null where it joins none. */
export function partsAmong(text: string, isName: (part: string) => boolean): string[] | null {
  for (const joint of JOINTS) {
    const parts = text.split(joint);
    if (parts.length > 1 && parts.every((part) => isLongEnough(part) && isName(part))) return [...new Set(parts)];
  }
  return null;
}

/** Whether a text is of Chinese characters alone. */
export function isHan(part: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(part);
}

/** The texts of district cells that may be names of places. */
export function namesAmong(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts) {
    const whole = text.trim();
    if (isLongEnough(whole) && whole.length <= LONGEST_NAME && !isPlaceholder(whole)) names.add(whole);
  }
  return names;
}

/** A name of a place without its capitals, accents and marks. */
export function foldedName(name: string): string {
  return fold(plainText(name))
    .replace(/[\s.'’\-–]+/gu, " ")
    .trim();
}

const SHORTEST_NAME = 2;
// One letter is hardly the name of a place (Ward A / B), one digit may be.
const isLongEnough = (name: string): boolean => name.length >= SHORTEST_NAME || /^\d$/.test(name);
export const LONGEST_NAME = 40;
// Longer than any list of places; what is longer isn't searched.
export const LONGEST_LIST = 2_000;

function areOfOneKind(parts: readonly string[]): boolean {
  const kinds = new Set(
    parts.map((part) =>
      LIES.test(part) ? "lies" : (KIND_OF_PLACE.exec(part) ?? NUMBERED_PLACE.exec(part))?.[1]?.toLowerCase(),
    ),
  );
  return kinds.size === 1 && !kinds.has(undefined);
}

function areOfOneLevel(parts: readonly string[]): boolean {
  // Townships of several kinds are of one level: 강북읍, 강남면.
  const levels = new Set(parts.map((part) => LEVEL.exec(bare(part))?.[0]?.replace(/[읍면동]/, "면")));
  return levels.size === 1 && !levels.has(undefined) && parts.every((part) => part.length >= SHORTEST_NAME);
}

/** Whether a text is a name of places by its own words: 东湖区, Ward 3, Districts 1 & 3, Maple County. */
export function namesPlaces(text: string): boolean {
  const plain = text.trim();
  if (plain.length > LONGEST_NAME) return false;
  return looksLikePlace(plain) || areOfOneKind([plain]) || placesOfSharedKind(plain, NO_CELLS) !== null;
}

/** Whether a text reads as the name of a place (ends as places do), so that headings of places can be told from kinds. */
export function looksLikePlace(text: string): boolean {
  const plain = bare(text.trim());
  return plain.length >= 2 && plain.length <= 16 && PLACE.test(plain) && !/项目|工程|建设/.test(plain);
}

/** A name of a place without its brackets, in simplified characters. */
export function bare(part: string): string {
  return simplified(plainText(part))
    .replace(/\([^()]*\)/g, "")
    .trim();
}

function split(text: string, separator: RegExp, known: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if (/[(（[【]/.test(character)) depth += 1;
    if (/[)）\]】]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character) && !known.has(part + character)) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  parts.push(part);
  return parts.map((each) => each.trim()).filter((each) => each !== "");
}

function splitAtAnd(part: string, known: ReadonlySet<string>): string[] {
  if (known.has(part)) return [part];
  for (const match of part.matchAll(/以及|[和及与與]/gu)) {
    const left = part.slice(0, match.index).trim();
    const right = part.slice(match.index + match[0].length).trim();
    if (NAMES_WITH_AND.test(part.slice(match.index))) continue;
    if (
      (known.has(left) || PLACE.test(bare(left))) &&
      (known.has(right) || (right.length >= 2 && PLACE.test(bare(right))))
    )
      return [left, ...splitAtAnd(right, known)];
  }
  return [part];
}
