const counter = (text: string) => (pattern: RegExp) => text.match(pattern)?.length ?? 0;

// Letters that aren't decoded, or hardly ever stand in a table.
const STRANGE = /[\u0080-\u009f\ue000-\uf8ff\ufffd]/g;

/** How much speaks for a text in Shift_JIS being one: kana and common characters, which Chinese bytes don't make. */
export function japaneseScore(text: string, bytes: Uint8Array): number {
  const count = counter(text);
  // Bytes of Chinese and Korean make half-width kana one beside the other, with characters between.
  const narrow = count(/[\uff61-\uff9f]/g);
  const kana = count(/[\u3041-\u3096\u30a1-\u30fe]/g);
  return kana + commonPairs(bytes) - 2 * narrow - 3 * count(STRANGE);
}

/** Pairs that are characters of daily use in Shift_JIS, less those that are rare ones. */
function commonPairs(bytes: Uint8Array): number {
  let score = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const first = bytes[at]!;
    if (first < 0x81 || (first > 0x9f && first < 0xe0)) continue;
    at += 1;
    if (first >= 0x88 && first <= 0x97) score += 1;
    else if (first >= 0x98) score -= 1;
  }
  return score;
}

// The syllables that tables of projects and of budgets have most of; of the 2,350 of the code each is one.
const SYLLABLES =
  /[이다의사업지시설도로구원기정계획비총국공관리동장대전자부제금건년수주합중성신개보소인천산서남북강경조상하단연위명액예내용추진투역센터재택일]/g;

/** How much speaks for a text in EUC-KR being one, whose bytes are all Chinese characters as well: which syllables they are. */
export function koreanScore(text: string): number {
  const count = counter(text);
  const [syllables, common] = [count(/[가-힣]/g), count(SYLLABLES)];
  if (common < 4 || common < syllables / 4) return -syllables - 1;
  // A Chinese text has as many bytes of other characters as of syllables.
  return 2 * syllables - 4 * count(/\p{Script=Han}/gu) - 4 * count(STRANGE);
}

/** How much speaks for a text in windows-1251 being one: words in Cyrillic letters, with capitals at their beginning only. */
export function cyrillicScore(text: string): number {
  const count = counter(text);
  const letters = (text.match(/(?<!\p{L})[А-ЯЁІЇЄ]?[а-яёіїєґ]{2,}(?!\p{L})/gu) ?? []).join("").length;
  const mixed = count(/[а-яё][А-ЯЁ]|[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]/g);
  return letters / 2 - 3 * mixed - 2 * count(/[ЎўЈҐ¤¦¬°±µ¶·јЅѕЂЃѓ†‡‰ЉЊЌЋЏђљњќћџ]/g) - 3 * count(STRANGE);
}
