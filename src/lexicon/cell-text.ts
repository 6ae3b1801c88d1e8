/** Two parts of a text that was broken over lines: Chinese goes on without a space. */
export function joinText(first: string, second: string): string {
  if (first === "" || second === "") return first + second;
  const wide = /[^\u0020-\u02af]/;
  if (/^[.,%)]/.test(second)) return first + second;
  return wide.test(first.at(-1)!) || wide.test(second[0]!) ? first + second : `${first} ${second}`;
}

/** A cell's text on one line: breaks and runs of spaces as one space, or as none between Chinese characters. */
export function oneLine(text: string): string {
  if (!/[\s\u200b\ufeff]/.test(text)) return text;
  return text
    .split(/[\r\n\u2028]+/)
    .map((part) => part.replace(/[\s\u200b\ufeff]+/g, " ").trim())
    .reduce(joinText, "");
}

// Signs that have one form only.
const PLAIN = /^[!-~\u4e00-\u9fff、。]*$/;

/** A cell's text in one form of digits, brackets and signs, without spaces at its ends. It is for reading only: what is printed stays. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return plainDigits(text).replace(FOOTNOTE_MARK, "").normalize("NFKC").trim();
}

// A raised or circled number behind a number leads to a footnote (1200①, 120¹); as one form of digits it would lengthen the
// number. That of a power of ten doesn't.
const FOOTNOTE_MARK = /(?<=\d\s?)(?<![×xX*·]\s?10)[⁰¹²³⁴-⁹①-⑳⑴-⒇❶-❿]{1,3}(?!\d)/gu;

/** A text that is printed raised behind another one: a number of a few digits in raised digits, so that it isn't read as more of the other. */
export function raised(text: string, before: string): string {
  if (!/\S$/.test(before) || !/^\s*\d{1,3}\s*$/.test(text)) return text;
  return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}

// Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu,
// Kannada, Malayalam, Thai, Lao, Tibetan, Burmese, Khmer.
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20,
  0x1040, 0x17e0,
];

/** A text whose digits and marks of numbers, in whatever script, are those of Latin; marks of direction are left out. */
export function plainDigits(text: string): string {
  if (!/[\u0600-\u17ff\u200c-\u200f\u202a-\u202e]/.test(text)) return text;
  return text
    .replace(/[\u200c-\u200f\u202a-\u202e]/g, "")
    .replace(/[\u0660-\u17e9]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = ZEROS.find((each) => code >= each && code < each + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/(?<=\d)\u066b(?=\d)/g, ".")
    .replace(/(?<=\d)[\u066c\u060c](?=\d{3})/g, ",")
    .replace(/\u066a/g, "%");
}
