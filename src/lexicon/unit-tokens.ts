import { CURRENCIES } from "../unit/currencies.ts";
import { remembered } from "../language/remembered.ts";
import { spelledAsOne } from "./currency-spellings.ts";
import { CURRENCY_WORDS, NEUTRAL_WORDS, SCALE_WORDS, SHARED_WORDS, WEAK_SCALES } from "./money-words.ts";

/** What the words of a text say of a unit of money. */
export interface UnitTokens {
  /** ISO code of the first currency that is named; one that several countries share counts only where no other is. */
  readonly currency: string | null;
  /** The sign or word that several countries share, where the currency was taken from one. */
  readonly shared: string | null;
  readonly scale: Scale | null;
  /** The words that are neither, and of which it isn't known that they say nothing. */
  readonly unknown: readonly string[];
}

export interface Scale {
  readonly word: string;
  readonly exponent: number;
}

type Token =
  | { readonly kind: "currency"; readonly code: string; readonly shared?: string }
  | ({ readonly kind: "scale" } & Scale)
  | { readonly kind: "neutral" };

const NEUTRAL: Token = { kind: "neutral" };
const currency = (code: string): Token => ({ kind: "currency", code });
const scale = (word: string, exponent: number): Token => ({ kind: "scale", word, exponent });

// Three codes are words that headings hold: only their names are read.
const NO_CODES: ReadonlySet<string> = new Set(["ALL", "TOP", "CUP"]);
const CODES = [...Object.keys(CURRENCIES).filter((code) => !NO_CODES.has(code)), "XXX"];
const WORDS: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...[...NEUTRAL_WORDS].map((word) => [word, NEUTRAL] as const),
  ...Object.entries(SHARED_WORDS).map(
    ([word, code]) => [word, { kind: "currency" as const, code, shared: word }] as const,
  ),
  ...CODES.map((code) => [code.toLowerCase(), currency(code)] as const),
  ...Object.entries(CURRENCY_WORDS).flatMap(([code, list]) => list.map((word) => [word, currency(code)] as const)),
  ...SCALE_WORDS.flatMap(([exponent, list]) => list.map((word) => [word, scale(word, exponent)] as const)),
]);
/** Codes that end English words (entry, open): no part of a longer word is one. */
const NO_PARTS: ReadonlySet<string> = new Set([
  "try",
  "pen",
  "ron",
  "cop",
  "lak",
  "mop",
  "isk",
  "mad",
  "gel",
  "bob",
  "kr",
  "r$",
  "s$",
  "a$",
  "c$",
  ..."bam gip mur scr sos stn ves dram kina kip lari leke pula vatu".split(" "),
]);
/** One letter beside a currency: £m, kEUR, T€. */
const LETTERS: Readonly<Record<string, number>> = { k: 3, t: 3, m: 6, b: 9 };
/** Letters that are short for other scales beside some currencies: M is miliar in Indonesian, mil in Chile, whose million is MM. */
const OWN_LETTERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  IDR: { m: 9, t: 12 },
  CLP: { m: 3, mm: 6 },
};
/** Letters of rand and naira, which the scale behind them tells from any other: R'000, N million. */
const LONE: Readonly<Record<string, string>> = { r: "ZAR", n: "NGN" };
/** Short words of Portuguese and Spanish that mean another number in English. */
const IBERIAN: Readonly<Record<string, number>> = { mil: 3, mi: 6, bi: 9 };
/** Where mil is short for a million, by the currency: between the Elbe and the Black Sea, and on the Malay peninsula. */
const MIL_IS_A_MILLION: ReadonlySet<string> = new Set(["CZK", "RSD", "RON", "BGN", "PLN", "MYR", "SGD"]);
/** A few letters before kr: tkr, mkr, mnkr, mdkr. */
const KRONOR: Readonly<Record<string, number>> = { t: 3, k: 3, m: 6, mn: 6, mio: 6, md: 9, mia: 9 };

const PIECE =
  /(?<![\d.,])10\^?[3-9](?![\d.,])|(?<![\d.,])'?000'?s?(?![\d\p{L}])|1\d?[., ]?000(?!\d)|10k|\d[\d.,]*|\p{L}{0,4}[$¥]|\p{Sc}|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;
const LONGEST_TEXT = 200;

/** Reads the words of a text as those of a unit of money: each is a currency, a scale, says nothing, or isn't known. */
export function unitTokens(text: string): UnitTokens {
  return tokensIn(text.slice(0, LONGEST_TEXT));
}

const tokensIn = remembered((text): UnitTokens => {
  const plain = spelledAsOne(text);
  const pieces = [...plain.matchAll(PIECE)].map(([piece]) => piece);
  const tokens: Token[] = [];
  const unknown: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const own = tokensOf(piece, tokens.at(-1), pieces.slice(index + 1));
    if (own) tokens.push(...own);
    else unknown.push(piece);
  }
  const named = tokens.filter((token) => token.kind === "currency");
  const first = named.find(({ shared }) => shared === undefined) ?? named[0];
  const letters = OWN_LETTERS[first?.code ?? ""] ?? {};
  const inCurrency = (token: Token): Token =>
    token.kind === "scale" ? { ...token, exponent: letters[token.word] ?? token.exponent } : token;
  return {
    currency: first?.code ?? null,
    shared: first?.shared ?? null,
    scale: scaleOf(tokens.map(inCurrency), first !== undefined),
    unknown,
  };
});

/** What a piece of a text is, beside the token before it and the pieces after it; null for a word that isn't known. */
function tokensOf(piece: string, before: Token | undefined, after: readonly string[]): readonly Token[] | null {
  if (/^'?000'?s?$/.test(piece)) return [scale("000", 3)];
  if (/^10[., ]?000$|^10k$/.test(piece)) return [scale("10000", 4)];
  if (/^1[., ]?000$/.test(piece)) return [scale("000", 3)];
  if (/^(?:19|20)\d\d$/.test(piece)) return [NEUTRAL];
  if (/^[^\p{L}\p{Sc}\d%]$/u.test(piece)) return [];
  const next = after.find((each) => /[\p{L}\p{Sc}\d]/u.test(each)) ?? "";
  // RMB 100 million, 10 million yuan: a unit of its own, as 亿 and 千万 are put into English.
  if (/^100?$/.test(piece) && isMillions(next)) return [scale(piece, piece.length - 1)];
  // 10⁶ EUR, in one form of digits 106 EUR; $106 is an amount.
  const power = /^10\^?([3-9])$/.exec(piece)?.[1];
  if (power !== undefined) return tokenOf(next)?.kind === "currency" ? [scale(`10^${power}`, Number(power))] : null;
  const exponent = LETTERS[piece];
  if (exponent !== undefined) {
    const follows = before?.kind === "currency" && piece !== "t";
    return follows || tokenOf(next)?.kind === "currency" ? [scale(piece, exponent)] : null;
  }
  const lone = LONE[piece];
  if (lone !== undefined) return isScale(next) ? [currency(lone)] : null;
  const iberian = IBERIAN[piece];
  if (
    piece === "mil" &&
    [before, tokenOf(next)].some((one) => one?.kind === "currency" && MIL_IS_A_MILLION.has(one.code))
  )
    return [scale(piece, 6)];
  if (iberian !== undefined) return isIberian(piece, before, next, after[0] === ".") ? [scale(piece, iberian)] : null;
  const kronor = piece.endsWith("kr") ? /^(\p{L}+)kr$/u.exec(piece)?.[1] : undefined;
  const inKronor = kronor === undefined ? undefined : KRONOR[kronor];
  if (inKronor !== undefined) return [scale(piece, inKronor), WORDS.get("kr")!];
  // A foot and a bin mean something else alone.
  if (piece === "ft") return before?.kind === "scale" ? [currency("HUF")] : null;
  if (piece === "bin") return isCurrency(tokenOf(next), "TRY") ? [scale(piece, 3)] : null;
  const whole = WORDS.get(piece);
  if (whole) return [whole];
  const sign = /[$¥]$/.test(piece) ? /^(\p{L}+)([$¥])$/u.exec(piece) : null;
  if (sign) {
    const [, letters = "", own = ""] = sign;
    const letter = LETTERS[letters];
    const known = letter === undefined ? WORDS.get(letters) : scale(letters, letter);
    const left = known ? [known] : partsOf(letters);
    return left && [...left, WORDS.get(own)!];
  }
  return partsOf(piece);
}

function tokenOf(piece: string): Token | undefined {
  return WORDS.get(piece);
}

function isCurrency(token: Token | undefined, code: string): boolean {
  return token?.kind === "currency" && token.code === code;
}

function isMillions(piece: string): boolean {
  const token = tokenOf(piece);
  return token?.kind === "scale" && token.exponent === 6;
}

function isScale(piece: string): boolean {
  return /^'?000'?s?$/.test(piece) || piece === "m" || piece === "bn" || tokenOf(piece)?.kind === "scale";
}

// Mil, mi and bi are Portuguese beside the real, and mil is Spanish before its currency; a dot makes it another short form.
function isIberian(piece: string, before: Token | undefined, next: string, dotted: boolean): boolean {
  const following = tokenOf(next);
  if ([before, following].some((one) => one?.kind === "currency" && one.code === "BRL")) return true;
  return piece === "mil" && !dotted && (next === "de" || following?.kind === "currency" || following?.kind === "scale");
}

/** The tokens that a run of letters is made of without a space (USDmillion, inlakhs, kEUR, 억원); null where it isn't. */
function partsOf(run: string): readonly Token[] | null {
  const letter = LETTERS[run[0] ?? ""];
  const rest = WORDS.get(run.slice(1));
  if (letter !== undefined && rest?.kind === "currency" && rest.shared === undefined && !NO_PARTS.has(run.slice(1)))
    return [scale(run[0]!, letter), rest];
  const parts = cut(run, 0);
  const tells = parts?.some((token) => token.kind === "currency" || (token.kind === "scale" && token.word.length >= 4));
  return parts && tells ? parts : null;
}

const LONGEST_RUN = 60;

function cut(run: string, depth: number): readonly Token[] | null {
  if (run === "") return [];
  if (depth > 6 || run.length > LONGEST_RUN) return null;
  for (let length = Math.min(run.length, 16); length >= 1; length -= 1) {
    const word = run.slice(0, length);
    const token = WORDS.get(word);
    const isLast = length === run.length;
    const letter = isLast && depth > 0 ? LETTERS[word] : undefined;
    if (letter !== undefined) return [scale(word, letter)];
    if (!token || NO_PARTS.has(word) || (length === 1 && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word))) continue;
    const rest = cut(run.slice(length), depth + 1);
    if (rest) return [token, ...rest];
  }
  return null;
}

/** The first scale of a text, times those that follow it at once: thousand million. */
function scaleOf(tokens: readonly Token[], withCurrency: boolean): Scale | null {
  const first = tokens.findIndex((token) => token.kind === "scale" && (withCurrency || !WEAK_SCALES.has(token.word)));
  if (first < 0) return null;
  const run: Scale[] = [];
  for (const token of tokens.slice(isFactor(tokens[first - 1]) ? first - 1 : first)) {
    if (token.kind !== "scale") break;
    run.push(token);
  }
  // Ten and hundred alone are no scale.
  if (run.every(({ exponent }) => exponent < 3)) return null;
  return {
    word: run.map(({ word }) => word).join(" "),
    exponent: run.reduce((sum, { exponent }) => sum + exponent, 0),
  };
}

function isFactor(token: Token | undefined): boolean {
  return token?.kind === "scale" && token.exponent < 3;
}
