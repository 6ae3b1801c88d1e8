import { describe, expect, test } from "vitest";
import { filledPages, type FlowPart } from "../../src/office/docx/page-flow.ts";

const part = (kind: FlowPart["kind"], height: number, name: string) =>
  ({ kind, height, children: [], name }) as FlowPart & { readonly name: string };
const names = (parts: readonly FlowPart[]) => parts.map((each) => (each as FlowPart & { name: string }).name);

describe("filling pages of a Word document", () => {
  test("a figure that has room stands where its text is", () => {
    const parts = [
      part("heading", 40, "h1"),
      part("text", 100, "t1"),
      part("figure", 300, "f1"),
      part("text", 50, "t2"),
    ];
    expect(names(filledPages(parts, 700, 0))).toEqual(["h1", "t1", "f1", "t2"]);
  });

  test("one that has none lets what follows go ahead, until its page", () => {
    const parts = [
      part("text", 300, "t1"),
      part("figure", 450, "f1"),
      part("heading", 40, "h2"),
      part("text", 300, "t2"),
      part("figure", 200, "f2"),
      part("heading", 40, "h3"),
      part("text", 500, "t3"),
    ];
    // t2 ends on the second page, where f1 begins and f2 just has no room.
    expect(names(filledPages(parts, 640, 0))).toEqual(["t1", "h2", "t2", "f1", "h3", "t3", "f2"]);
  });

  test("figures keep their order, and none waits beyond a barrier or the end", () => {
    const parts = [
      part("text", 600, "t1"),
      part("figure", 500, "f1"),
      part("figure", 50, "f2"),
      part("barrier", 40, "h2"),
      part("text", 3000, "list"),
      part("figure", 500, "f3"),
    ];
    expect(names(filledPages(parts, 700, 0))).toEqual(["t1", "f1", "f2", "h2", "list", "f3"]);
  });

  test("no figure comes between a heading and its text", () => {
    const parts = [
      part("text", 500, "t1"),
      part("figure", 400, "f1"),
      part("heading", 40, "h2"),
      part("text", 200, "t2"),
    ];
    expect(names(filledPages(parts, 700, 0))).toEqual(["t1", "h2", "t2", "f1"]);
  });
});
