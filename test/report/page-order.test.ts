import { describe, expect, test } from "vitest";
import { pageOrder, type PagePart } from "../../src/report/page-order.ts";

const PAGE = 700;
type Named = PagePart & { readonly name: string };
const part = (name: string, kind: PagePart["kind"], height: number, series = 0): Named => ({
  name,
  kind,
  height,
  series,
  ...(kind === "text" && { least: Math.min(height, 34) }),
});
const ordered = (parts: readonly Named[], used = 0) => pageOrder(parts, PAGE, used).map((index) => parts[index]!.name);

describe("the order of parts that fills pages", () => {
  test("a figure that has room stands where its text is", () => {
    const parts = [
      part("h1", "heading", 40),
      part("t1", "text", 100),
      part("f1", "figure", 300),
      part("t2", "text", 50),
    ];
    expect(ordered(parts)).toEqual(["h1", "t1", "f1", "t2"]);
  });

  test("one that has none lets what follows go ahead, until its page", () => {
    const parts = [
      part("t1", "text", 300),
      part("f1", "figure", 450),
      part("h2", "heading", 40),
      part("t2", "text", 300),
      part("f2", "figure", 200),
    ];
    expect(ordered(parts)).toEqual(["t1", "h2", "t2", "f1", "f2"]);
  });

  test("two figures that leave a quarter of a page white make room for the text behind them", () => {
    const parts = [
      part("t1", "text", 600),
      part("f1", "figure", 300),
      part("h2", "heading", 40),
      part("t2", "text", 100),
      part("f2", "figure", 350),
      part("h3", "heading", 40),
      part("t3", "text", 90),
      part("f3", "figure", 400),
    ];
    const order = pageOrder(parts, PAGE, 0);
    expect(order.map((index) => parts[index]!.name).join(" ")).toMatch(/f1.*f2.*f3/);
    // Of a page that isn't the last one no quarter stays white.
    let used = 0;
    for (const { kind, height } of order.map((index) => parts[index]!)) {
      if (used + height > PAGE && kind === "figure") {
        expect(PAGE - used).toBeLessThan(PAGE / 4);
        used = 0;
      }
      used = (used + height) % PAGE;
    }
  });

  test("figures keep their order, and none waits beyond a barrier or the end", () => {
    const parts = [
      part("t1", "text", 600),
      part("f1", "figure", 500),
      part("f2", "figure", 50),
      part("h2", "barrier", 40),
      part("list", "text", 3000),
      part("f3", "figure", 500),
    ];
    expect(ordered(parts)).toEqual(["t1", "f1", "f2", "h2", "list", "f3"]);
  });

  test("a table may change places with a figure, not with another table", () => {
    const parts = [
      part("t1", "text", 500),
      part("f1", "figure", 600),
      part("a", "figure", 90, 1),
      part("b", "figure", 90, 1),
      part("t2", "text", 100),
    ];
    const names = ordered(parts);
    expect(names.indexOf("a")).toBeLessThan(names.indexOf("f1"));
    expect(names.indexOf("a")).toBeLessThan(names.indexOf("b"));
  });

  test("no figure comes between a heading and its text, and no heading ends a page", () => {
    const parts = [
      part("t1", "text", 500),
      part("f1", "figure", 400),
      part("h2", "heading", 40),
      part("t2", "text", 200),
      part("h3", "heading", 40),
      part("t3", "text", 100),
    ];
    const names = ordered(parts);
    for (const [heading, text] of [
      ["h2", "t2"],
      ["h3", "t3"],
    ])
      expect(names.indexOf(text!)).toBe(names.indexOf(heading!) + 1);
    expect(names.filter((name) => /^[ht]/.test(name))).toEqual(["t1", "h2", "t2", "h3", "t3"]);
  });

  test("room between parts counts once, the wider of two, and not at the edge of a page", () => {
    const spaced = (name: string, kind: PagePart["kind"], height: number) => ({
      ...part(name, kind, height),
      above: 24,
      below: 20,
    });
    // Both fit: 300 + 24 + 376.
    expect(ordered([spaced("t1", "text", 300), spaced("f1", "figure", 376), spaced("t2", "text", 60)])).toEqual([
      "t1",
      "f1",
      "t2",
    ]);
    expect(ordered([spaced("t1", "text", 300), spaced("f1", "figure", 377), spaced("t2", "text", 60)])).toEqual([
      "t1",
      "t2",
      "f1",
    ]);
  });
});
