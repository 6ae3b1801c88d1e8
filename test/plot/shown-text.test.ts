import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { isVisible, visibleText } from "../../src/language/visible-text.ts";
import { markedCharacters, markedWords, shownText } from "../../src/plot/shown-text.ts";

test.each(["Regular", "Bold"])("exactly the visible characters of the %s font are shown as they are", (weight) => {
  const has = new Set(create(readFileSync(`data/fonts/NotoSansSC-${weight}.ttf`)).characterSet);
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x30000; code++) {
    const character = String.fromCodePoint(code);
    if ((shownText(character) === character) !== (has.has(code) && isVisible(character))) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test("a mark is the character's code, and texts without one stay the same", () => {
  expect(shownText("昆区 A-1\tB\n（é）")).toBe("昆区 A-1\tB\n（é）");
  expect(shownText("\u{20BB7}村\u001b[31m")).toBe("〔U+20BB7〕村〔U+001B〕[31m");
  expect(visibleText("\u{20BB7}村\u001b[31m\u009b")).toBe("\u{20BB7}村〔U+001B〕[31m〔U+009B〕");
});

test("marked characters are counted once each, wherever they stand", () => {
  const found = markedCharacters({
    name: "\u{20BB7}\u{20BB7}",
    list: ["\u0007", { deep: "a\u{20BB7}" }],
    number: 3,
    none: null,
  });
  expect(found).toEqual(["\u0007", "\u{20BB7}"]);
  expect(markedWords(found, "en")).toBe(
    "2 characters that the font lacks are shown by their codes, such as 〔U+0007〕.",
  );
  expect(markedWords(["\u{20BB7}"], "en")).toBe("1 character that the font lacks is shown by its code: 〔U+20BB7〕.");
  expect(markedWords([], "zh")).toBeNull();
});
