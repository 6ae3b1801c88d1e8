const OPENS_AFTER = /[\s([{—–/“‘-]/;
const LETTER = /\p{L}/u;

/**
 * English text with the quotation marks and apostrophes of print: “the City’s ‘green’ roads”. A mark that neither opens nor
 * closes anything (12") stays, as do those of other languages. A piece of a longer text may begin or end within a quotation.
 */
export function printedQuotes(text: string): string {
  if (!/["']/.test(text)) return text;
  let isOpen = false;
  let isInner = false;
  return text.replace(/["']/g, (mark, at: number) => {
    const before = text[at - 1];
    const after = text[at + 1];
    const begins =
      (before === undefined || OPENS_AFTER.test(before) || before === '"') && !/^[\s.,;:!?)]$/.test(after ?? "x");
    if (mark === '"') {
      if (!isOpen && begins && (after !== undefined || before !== undefined)) {
        isOpen = true;
        return "“";
      }
      const closes = isOpen || before === undefined;
      isOpen = false;
      return closes ? "”" : mark;
    }
    if (begins && closesLater(text, at)) {
      isInner = true;
      return "‘";
    }
    if (before !== undefined && /\d/.test(before) && !isInner && !LETTER.test(after ?? "")) return mark;
    if (!LETTER.test(after ?? "")) isInner = false;
    return "’";
  });
}

/** Whether a single mark at the end of a word follows; '26 and 'twas have none. */
function closesLater(text: string, at: number): boolean {
  return /[^\s"]'(?!\p{L})/u.test(text.slice(at + 1));
}
