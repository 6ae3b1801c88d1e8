import { expect, test } from "vitest";
import { foreignOnly, hasForeignLetters } from "../../src/language/foreign-letters.ts";
import { BLANK_WORDS } from "../../src/lexicon/blank-words.ts";
import { withoutApproximation } from "../../src/lexicon/approximate-words.ts";
import { EAST_ASIAN_HEADINGS } from "../../src/lexicon/east-asian-headings.ts";
import { FOREIGN_HEADINGS } from "../../src/lexicon/foreign-headings.ts";
import { lookUpHeader } from "../../src/lexicon/header-terms.ts";
import { totalLabel } from "../../src/lexicon/row-words.ts";
import { namesWholeArea } from "../../src/lexicon/whole-area.ts";

test.each(["项目名称", "总投资（万元）", "“飞地经济”—2018年", "3#高炉、4#高炉", "", " 12,345.6 ", "〔2018〕60号"])(
  "%s holds no letters but Chinese ones",
  (text) => expect(hasForeignLetters(text)).toBe(false),
);

test.each(["G110线", "coût", "Название", "구분", "ปี", "वर्ष", "اسم", "かな", "VOCs治理", "１２ｍ", "€"])(
  "%s may hold letters that aren't Chinese",
  (text) => expect(hasForeignLetters(text)).toBe(true),
);

test("an expression of other letters isn't asked of a Chinese text", () => {
  const asked: string[] = [];
  const pattern = /ward/i;
  const exec = (text: string) => {
    asked.push(text);
    return RegExp.prototype.exec.call(pattern, text);
  };
  const words = foreignOnly(Object.assign(pattern, { exec }));
  expect([words.test("第一区"), words.test("Ward 1")]).toEqual([false, true]);
  expect(asked).toEqual(["Ward 1"]);
});

test("headings in Chinese characters are all among those of Japanese", () => {
  const han = [
    "事业名",
    "工事名称",
    "事业主体",
    "所管课",
    "完成予定",
    "竣工年度",
    "市町村",
    "分野",
    "种别",
    "事业概要",
    "概要",
  ];
  const others = FOREIGN_HEADINGS.filter((heading) => !EAST_ASIAN_HEADINGS.includes(heading));
  for (const text of han) {
    expect(EAST_ASIAN_HEADINGS.some(([, pattern]) => pattern.test(text))).toBe(true);
    expect(others.some(([, pattern]) => pattern.test(text))).toBe(false);
    expect(lookUpHeader(text)).not.toBeNull();
  }
});

test("words in Chinese characters are found without asking for other letters", () => {
  expect(
    ["—", "/", "待定", "未確定", "調整中", "n/a", "미정", "уточняется"].map((text) => BLANK_WORDS.test(text)),
  ).not.toContain(false);
  expect(["合计", "総計:", "小计(万元)", "итого", "Zwischensumme"].map(totalLabel)).toEqual([
    "total",
    "total",
    "subtotal",
    "total",
    "subtotal",
  ]);
  expect(["全市", "市内全域", "各地", "其他", "gesamte Stadt"].map(namesWholeArea)).not.toContain(false);
  expect(
    ["工程—二期(3万元)", "约3万元", "3万元程度", "3万元(暂列)", "“3”(estimated)"].map(withoutApproximation),
  ).toEqual(["工程—二期(3万元)", "3万元", "3万元", "3万元", "“3”"]);
});
