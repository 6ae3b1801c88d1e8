import { describe, expect, test } from "vitest";
import { select } from "../../src/measure/conditions/catalogue.ts";
import { UnknownValueError } from "../../src/measure/request/misuse.ts";
import { project } from "./sample-projects.ts";

const PROJECTS = [
  project({ seq: 1, name: "包钢烧结机脱硫改造", content: "安装ＶＯＣs处理设施", district: "昆区" }),
  project({ seq: 2, name: "旧城改造（城中村）", content: "烧 结", district: "青山区" }),
  project({ seq: 12, seqText: "Ⅱ-12", name: "Harbour Road", unit: "Port Authority", content: "12公里" }),
  project({ seq: 112, name: "第112号路" }),
];
const found = (text: string) => select(PROJECTS, { text }).map(({ seq }) => seq);

describe("words that are looked for", () => {
  test("are found in any width and case", () => {
    expect(found("vocs")).toEqual([1]);
    expect(found("ＶＯＣＳ")).toEqual([1]);
    expect(found("(城中村)")).toEqual([2]);
    expect(found("（城中村）")).toEqual([2]);
    expect(found("HARBOUR")).toEqual([12]);
  });

  test("are all there, in one field or in several, in any order", () => {
    expect(found("包钢 脱硫")).toEqual([1]);
    expect(found("昆区　改造")).toEqual([1]);
    expect(found("改造")).toEqual([1, 2]);
    expect(found("改造 Harbour")).toEqual([]);
    expect(found("authority road")).toEqual([12]);
  });

  test("don't reach from one field into the next, and pass over spaces within Chinese", () => {
    expect(found("村烧")).toEqual([]);
    expect(found("烧结")).toEqual([1, 2]);
  });

  test("are a project's number, as a whole or as it is printed", () => {
    expect(found("2")).toEqual([2, 12, 112]); // 12 and 112 have it in their texts
    expect(found("1")).toEqual([1, 12, 112]);
    expect(found("II-12")).toEqual([12]);
    expect(found("1 包钢")).toEqual([1]);
    expect(found("2 包钢")).toEqual([]);
  });

  test("are words: a filter of spaces is refused", () => {
    for (const text of ["", " ", "　"]) expect(() => found(text)).toThrow(UnknownValueError);
  });
});
