const HAN = "零一二三四五六七八九";
const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

const han = (number: number) => hanNumber(number).replace(/^一十/, "十");
// One character each as long as the list goes, plain digits beyond it.
const among = (characters: string) => (number: number) => [...characters][number - 1] ?? String(number);

/** How Word writes the number of a list's item, by the name of the format (`w:numFmt`). */
const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map([
  ["decimal", String],
  ["decimalHalfWidth", String],
  ["decimalZero", (number) => String(number).padStart(2, "0")],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["decimalEnclosedCircle", among("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")],
  ["decimalEnclosedCircleChinese", among("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")],
  ["decimalEnclosedParen", among("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")],
  ["decimalEnclosedFullstop", among("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")],
  ["upperRoman", (number) => roman(number).toUpperCase()],
  ["lowerRoman", roman],
  ["upperLetter", letter],
  ["lowerLetter", (number) => letter(number).toLowerCase()],
  ["chineseCounting", han],
  ["chineseCountingThousand", han],
  ["taiwaneseCounting", han],
  ["taiwaneseCountingThousand", han],
  ["japaneseCounting", han],
  ["ideographDigital", hanDigits],
  ["japaneseDigitalTenThousand", hanDigits],
  ["taiwaneseDigital", hanDigits],
  ["ideographTraditional", among("甲乙丙丁戊己庚辛壬癸")],
  ["ideographZodiac", among("子丑寅卯辰巳午未申酉戌亥")],
  ["ideographEnclosedCircle", among("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")],
  ["none", () => ""],
]);

/** A list's number as Word writes it in a format, or null for a format that isn't known (it isn't guessed). */
export function listNumber(number: number, format: string): string | null {
  return FORMATS.get(format)?.(number) ?? null;
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function hanDigits(number: number): string {
  return String(number).replace(/\d/g, (digit) => (digit === "0" ? "〇" : HAN[Number(digit)]!));
}

function hanNumber(number: number): string {
  if (number >= 10_000)
    return `${hanNumber(Math.floor(number / 10_000))}万${number % 10_000 ? hanNumber(number % 10_000) : ""}`;
  let text = "";
  for (const [value, unit] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / value) % 10;
    if (digit > 0) text += HAN[digit]! + unit;
    else if (text !== "" && !text.endsWith("零") && number % value > 0) text += "零";
  }
  return text || HAN[0]!;
}

function roman(number: number): string {
  let text = "";
  let left = Math.min(number, 10_000);
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign;
  return text;
}

// After Z comes AA, then BB.
function letter(number: number): string {
  if (number < 1) return "";
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)));
}
