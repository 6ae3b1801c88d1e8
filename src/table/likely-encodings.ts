import { decodeAs } from "./encodings.ts";
import { cyrillicScore, japaneseScore, koreanScore } from "./likely-letters.ts";

/** An encoding that bytes could be in, and how much speaks for it; nothing does where that isn't above 0. */
export interface LikelyEncoding {
  readonly encoding: string;
  readonly score: number;
}

const SAMPLE = 64 * 1024;

/** The encodings that bytes may be in, likeliest first, by what their text would have to be. */
export function likelyEncodings(bytes: Uint8Array): LikelyEncoding[] {
  const sample = bytes.subarray(0, SAMPLE);
  // A sample may end within a character, so it ends with a line.
  const whole = sample.length < bytes.length ? sample.subarray(0, sample.lastIndexOf(10) + 1 || SAMPLE) : bytes;
  const tried: LikelyEncoding[] = [
    { encoding: "gb18030", score: chineseScore(whole, "gb18030", GB) },
    { encoding: "big5", score: chineseScore(whole, "big5", BIG5) },
    { encoding: "shift_jis", score: japaneseScore(decodeAs("shift_jis", whole, true)!, whole) },
    { encoding: "euc-kr", score: koreanScore(decodeAs("euc-kr", whole, true)!) },
    { encoding: "windows-1251", score: cyrillicScore(decodeAs("windows-1251", whole)!) },
    { encoding: "windows-1252", score: latinScore(decodeAs("windows-1252", whole)!) },
    { encoding: "windows-1250", score: latinScore(decodeAs("windows-1250", whole)!) + centralScore(whole) },
  ];
  return tried.toSorted((a, b) => b.score - a.score);
}

interface Pairs {
  /** First bytes of the pairs that are common characters, and the lowest second byte that they have. */
  readonly common: readonly [number, number];
  readonly second: number;
  /** First bytes of pairs that are signs: brackets, full-width digits. */
  readonly signs: readonly [number, number];
}

const GB: Pairs = { common: [0xb0, 0xd7], second: 0xa1, signs: [0xa1, 0xa9] };
const BIG5: Pairs = { common: [0xa4, 0xc6], second: 0x40, signs: [0xa1, 0xa3] };

// Common characters stand in one part of each code, rare ones in another. A text in another encoding hits the rare part as
// often, and a letter with an accent makes a Chinese character alone between Latin letters.
function chineseScore(bytes: Uint8Array, encoding: string, { common, second, signs }: Pairs): number {
  const text = decodeAs(encoding, bytes) ?? decodeAs(encoding, bytes, true)!;
  let score = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at]!;
    const next = bytes[at + 1];
    if (first < 0x80 || next === undefined) continue;
    at += 1;
    if (next < 0x40) score -= next >= 0x30 && next <= 0x39 ? 0 : 3;
    else if (first >= common[0] && first <= common[1] && next >= second) score += 1;
    else if (first < signs[0] || first > signs[1]) score -= 2;
  }
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const lone = count(/(?<=[A-Za-z])\p{Script=Han}(?=[A-Za-z\s.,;)]|$)/gmu);
  return score - 3 * lone - 2 * count(/[\u0080-\u009f\ue000-\uf8ff\ufffd]/g);
}

// Accents stand within Latin words, currency signs before digits, dashes between spaces; three in a row are no word.
function latinScore(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const accents = count(
    /(?<=[A-Za-z])[À-ÖØ-öø-ž](?=[a-z\s,.;:!?'’"()/-]|$)|(?<![À-ž])[À-ÖØ-öø-ž](?=[a-z])|[£€](?=[\s\dmkb)])|\s[–—]\s|(?<=\w)’(?=\w)|[“‘](?=\w)|\d\s?[°²³½]|º|ª/gu,
  );
  const bad = count(/[\u0080-\u009f\ufffd]/g);
  const noise = count(/[À-ž¡-¿]{3,}/g);
  return 2 * accents - 3 * bad - 4 * noise;
}

// ł ą ż ş stand where the Western code has signs, č ě ř ů beside š ž where it has ø è ì ù, which go with other letters.
function centralScore(bytes: Uint8Array): number {
  const western = decodeAs("windows-1252", bytes)!;
  const count = (pattern: RegExp) => western.match(pattern)?.length ?? 0;
  const signs = count(/(?<=[A-Za-zÀ-ž])[³¹¿ºªœŸ£¥](?=[a-zÀ-ž])|(?<=[a-z])[³¹¿º](?=\s|[,.;])/g);
  const carons = count(/[šžŠŽ]/g);
  const beside = carons > 0 ? count(/[èìøùïÈØÏ]/g) : 0;
  const westernOnly = count(/[ãÃçñÑåÅæÆœß]|(?<![A-Za-zÀ-ž])£(?![a-z]{2})/g);
  return 2 * signs + beside + (signs + beside > 0 ? 0.5 : -0.5) - westernOnly;
}
