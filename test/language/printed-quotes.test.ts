import { expect, test } from "vitest";
import { printedQuotes } from "../../src/language/printed-quotes.ts";

test.each([
  ["It doesn't say", "It doesn’t say"],
  ['Key 21 "Fire safety works" (line 24)', "Key 21 “Fire safety works” (line 24)"],
  ["St Mary's and the Joneses' road", "St Mary’s and the Joneses’ road"],
  ["\"the City's 'green' roads\", it says", "“the City’s ‘green’ roads”, it says"],
  ["due by '26", "due by ’26"],
  ['"by 2026"', "“by 2026”"],
  ["(\"quoted\"): 'half' a word", "(“quoted”): ‘half’ a word"],
  ["a pipe of 12\" and 6' of it", "a pipe of 12\" and 6' of it"],
  // Pieces of running text: a name between them is a piece of its own.
  ['No. 12 "', "No. 12 “"],
  ['" (line 418)', "” (line 418)"],
  ["“循环流化床”", "“循环流化床”"],
])("%s", (text, printed) => {
  expect(printedQuotes(text)).toBe(printed);
});
