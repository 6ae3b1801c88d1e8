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

/** A cell's text in one form of digits, brackets and signs, without spaces at its ends. It is for reading only: what is printed stays. */
export function plainText(text: string): string {
  return text.normalize("NFKC").trim();
}
