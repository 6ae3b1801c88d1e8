const OTHER_LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ı: "i" };

/** Latin and Cyrillic letters small and without their marks, so that Coût and COUT are one word; other scripts stay. */
export function fold(text: string): string {
  // ASCII, Chinese characters and wide forms bear no marks.
  if (/^[\u0020-\u007e\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .replace(/[\p{Script=Latin}\p{Script=Cyrillic}]\p{M}*/gu, (letter) =>
      letter.normalize("NFD").replace(/\p{M}/gu, ""),
    )
    .replace(/[ßøæœłđı]/g, (letter) => OTHER_LETTERS[letter]!);
}

const TRADITIONAL =
  "編號計畫劃稱項總經費額預資機關辦單業內規時間開區縣鄉鎮類別實設點責負執備註標發電車達動務團體國際線橋護養衛農漁產園場據進階處種數萬億圓補貼級臺幣華覽廳総経単県実発団";
const SIMPLIFIED =
  "编号计划划称项总经费额预资机关办单业内规时间开区县乡镇类别实设点责负执备注标发电车达动务团体国际线桥护养卫农渔产园场据进阶处种数万亿圆补贴级台币华览厅总经单县实发团";
const PAIRS = new Map([...TRADITIONAL].map((each, index) => [each, [...SIMPLIFIED][index]!]));

const EACH_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, "gu");

/** Chinese text in simplified characters (Japanese forms too), as the dictionaries are written. */
export function simplified(text: string): string {
  return text.replace(EACH_TRADITIONAL, (each) => PAIRS.get(each)!);
}

/** Whether a text holds characters that only traditional Chinese writes. */
export function isTraditional(text: string): boolean {
  return [...text].some((each) => PAIRS.has(each) && !"総経単県実発団".includes(each));
}
