import { WORDS_FOR_AND } from "../lexicon/joining-words.ts";
import { fold } from "../lexicon/fold.ts";
import { grouped } from "../project/grouped.ts";
import { namesPluralKind, singularKind } from "../lexicon/place-kinds.ts";

// Places that share the word for their kind, before or behind their numbers and names.

const NUMBER = "(?:\\d{1,3}[A-Za-z]?|[IVX]{1,5}(?:-[A-Z])?|[A-Z])";
const JOINT = `\\s*[,，、;；/&＆+]\\s*(?:(?:${WORDS_FOR_AND})\\s+)?|\\s+(?:${WORDS_FOR_AND})\\s+`;
const RANGE = "\\s*[-–—~]\\s*|\\s+(?:to|through|thru)\\s+";
// Ward 1 & 3, Districts 4, 5 and 6, Quận 1, 3: a word or some, and numbers or letters.
const NUMBERED = new RegExp(
  `^((?![Kk][Mm]\\b)\\p{L}[\\p{L}.'’() ]{0,40}?)(?:\\s+(?:[Nn]os?\\.?|#))?\\s+(${NUMBER}(?:(?:${JOINT}|${RANGE})${NUMBER})+)$`,
  "u",
);
const AND = new RegExp(JOINT, "iu");
const MOST_OF_RANGE = 60;

// 一、二区, 第三、四街道, 石桥镇一、二村, 东、西城区: what stands behind the last is that of all. What stands before must be a place
// by itself: 河南、北京市 are two names.
const HAN_NUMBER = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,3}|[东西南北])号?";
const HAN_NUMBERED = new RegExp(
  `^(|.{1,11}[省市区县旗盟州乡镇村])(第?)(${HAN_NUMBER}(?:[、，,/和及与]第?${HAN_NUMBER})+)(\\p{Script=Han}{0,4}(?:[区县市旗镇乡村组]|街道|街道办|办事处|社区|地块|片区|组团))$`,
  "u",
);

/**
 * The places of a text whose kind is written once: Ward 1 and Ward 3 of “Wards 1 & 3”, 一区 and 二区 of 一、二区, Kisumu County
 * and Siaya County of “Kisumu and Siaya Counties”. They are called as other cells (`cells`) call them where these do; null where
 * a text shares no kind.
 */
export function placesOfSharedKind(text: string, cells: ReadonlySet<string>): string[] | null {
  const inHan = hanNumbered(text);
  // What shares a kind in other scripts has it behind a space, or before one.
  if (inHan !== null || !/\s/.test(text)) return inHan;
  return numbered(text, cells) ?? named(text, cells) ?? namedInCells(text, cells);
}

function hanNumbered(text: string): string[] | null {
  const [, before = "", ordinal = "", list = "", kind = ""] = HAN_NUMBERED.exec(text) ?? [];
  if (kind === "") return null;
  return list.split(/[、，,/和及与]/u).map((number) => `${before}${ordinal}${number.replace(/^第/u, "")}${kind}`);
}

function numbered(text: string, cells: ReadonlySet<string>): string[] | null {
  const [, head = "", list = ""] = NUMBERED.exec(text) ?? [];
  if (head === "") return null;
  const words = head.replace(/\(s\)$/i, "s");
  const last = words.split(/\s+/).at(-1)!;
  const one = singularKind(last);
  const items = list.split(AND).map((item) => (one === null ? [item] : inRange(item)));
  // Ward 1-3 may be the name of one: only the plural says that it is a range.
  if (items.some((item) => item === null || (item.length === 1 && /\d\s*[-–—~]|\s/.test(item[0]!)))) return null;
  const kind = `${words.slice(0, words.length - last.length)}${one ?? last}`;
  return items.flatMap((item) => item!.map((number) => asInCells(`${kind} ${number}`, number, cells)));
}

/** The numbers of a range (1-3), in their order; one number alone, null for what counts down or is too long. */
function inRange(item: string): string[] | null {
  const [, from, to] = new RegExp(`^(\\d+)(?:${RANGE})(\\d+)$`, "u").exec(item) ?? [];
  if (from === undefined || to === undefined) return [item];
  const length = Number(to) - Number(from) + 1;
  if (length < 2 || length > MOST_OF_RANGE) return null;
  return Array.from({ length }, (_, index) => String(Number(from) + index));
}

/** A numbered place as a cell calls it that has the same number behind a word that begins alike: Zona 2 for Zonas 2. */
function asInCells(name: string, number: string, cells: ReadonlySet<string>): string {
  if (cells.has(name)) return name;
  const stem = name.slice(0, Math.max(3, Math.ceil((name.length - number.length - 1) * 0.7))).toLowerCase();
  const same = (partsOf(cells).byLast.get(fold(number)) ?? []).filter(
    ({ cell, before }) => cell.split(AND).length === 1 && cell.toLowerCase().startsWith(stem) && !/\d/.test(before),
  );
  return same.length === 1 ? same[0]!.cell : name;
}

interface CellParts {
  readonly cell: string;
  /** What stands before its last word, and that word, folded. */
  readonly before: string;
  readonly last: string;
}

/** The cells of a column by their last words, and by what stands before these. */
interface CellIndex {
  readonly byLast: ReadonlyMap<string, readonly CellParts[]>;
  readonly byStart: ReadonlyMap<string, readonly CellParts[]>;
}

// A column may have as many places as rows: each is looked up, not searched for.
const indices = new WeakMap<ReadonlySet<string>, CellIndex>();

function partsOf(cells: ReadonlySet<string>): CellIndex {
  const known = indices.get(cells);
  if (known) return known;
  const parts = [...cells].flatMap((cell) => {
    const [, before, last] = /^(.+)\s(\S+)$/u.exec(fold(cell)) ?? [];
    return before === undefined || last === undefined ? [] : [{ cell, before, last }];
  });
  const found = { byLast: grouped(parts, ({ last }) => last), byStart: grouped(parts, ({ before }) => before) };
  indices.set(cells, found);
  return found;
}

function named(text: string, cells: ReadonlySet<string>): string[] | null {
  const [, list = "", plural = ""] = /^(.+)\s+(\p{L}+)$/u.exec(text) ?? [];
  const one = singularKind(plural);
  if (one === null || /\d/.test(list)) return null;
  const parts = list.split(AND).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => !/^\p{Lu}/u.test(part))) return null;
  return parts.map((part) => (cells.has(part) && !cells.has(`${part} ${one}`) ? part : `${part} ${one}`));
}

const SAME_KIND = 4;

/** Берёзовский и Луговской сельсоветы, where cells of their own are called Берёзовский сельсовет and Луговской сельсовет. */
function namedInCells(text: string, cells: ReadonlySet<string>): string[] | null {
  const [, list = "", plural = ""] = /^(.+)\s+(\p{L}{4,})$/u.exec(text) ?? [];
  const parts = list.split(AND);
  if (parts.length < 2) return null;
  const kind = fold(plural).slice(0, SAME_KIND);
  const found = parts.map((part) => {
    const like = (partsOf(cells).byStart.get(fold(part.trim())) ?? []).filter(({ last }) => last.startsWith(kind));
    return like.length === 1 ? like[0]!.cell : null;
  });
  return found.every((name) => name !== null) ? found : null;
}

const TWO_NUMBERS =
  /(?<![\d.Kk]|\bkm\s)\d{1,3}(?:-?\p{L}{1,2}|[.ºª])?\s*(?:[&＆,，、;；/]|\s(?:and|und|et|e|y|и|i|en|og|och|ve|và|dan)\s|[和及与])\s*(?:\p{L}{0,2}\s?)\d{1,3}(?![\d.])(?!\s*(?:k?m\b|%|公里|千米|米|亩))/iu;
const HAN_RANGE =
  /(?:[一二三四五六七八九十]|\d)号?\s*[至到~—–-]\s*第?(?:[一二三四五六七八九十]+|\d+)号?(?:区|街道|村|组|片区|地块|社区)$/u;
// Nord- und Weststadt: the first lends its end from the second.
const ELLIPSIS = new RegExp(`^\\p{L}{2,}-\\s+(?:${WORDS_FOR_AND})\\s+\\p{L}{4,}$`, "iu");
// 云山县、龙潭县交界处: two places and what lies between them.
const BETWEEN = /[省市区县旗镇乡村][、，,和与及][^、，,()（）]*[省市区县旗镇乡村](?:交界|接壤|毗邻|之间|结合部)/u;
const LATIN_RANGE = /^\d{1,3}\s*[-–—~]\s*\d{1,3}$|^\p{L}[\p{L}. ]*\s\d{1,3}\s*[-–—~]\s*\d{1,3}$/u;

/** Whether numerals share a kind behind a name that may be no place by itself: 和平路一、二社区. */
export function sharesHanKind(text: string): boolean {
  return /[一二三四五六七八九十][、，,/和及与][一二三四五六七八九十](?:区|街道|村|组|片区|地块|社区)$/u.test(text);
}

/** Whether a text that was taken for one place joins numbers, or names before a kind in the plural. */
export function mayShareKind(text: string): boolean {
  if (
    (/\d/.test(text) && (TWO_NUMBERS.test(text) || LATIN_RANGE.test(text))) ||
    sharesHanKind(text) ||
    HAN_RANGE.test(text) ||
    BETWEEN.test(text) ||
    (text.includes("-") && ELLIPSIS.test(text))
  )
    return true;
  return namesPluralKind(text) && text.split(AND).length > 1;
}
