import { expect, test } from "vitest";
import { textLanguage } from "../../src/language/text-language.ts";

test.each([
  ["昆区棚户区改造", "zh-CN"],
  ["港湾整備事業（第２期）の推進", "ja"],
  ["서울 도시철도 9호선", "ko"],
  ["Neubau Grundschule", ""],
])("%s is in %j", (text, tag) => {
  expect(textLanguage(text)).toBe(tag);
});
