import fc from "fast-check";
import { expect, test } from "vitest";
import { latin, latinBytes } from "../../src/report/pdf-streams.ts";
import * as syntax from "../../src/report/pdf-syntax.ts";

const tightContent = (content: string): string => latin(syntax.tightContent(latinBytes(content)));
const tightObject = (object: string): string => latin(syntax.tightObject(latinBytes(object)));

test("rounds places, keeps factors and colours finer, and leaves texts as they read", () => {
  expect(tightContent("0.7169986 0 0 -0.7169986 134.8791 696.4224 cm")).toBe("0.717 0 0 -0.717 134.88 696.42 cm");
  expect(tightContent("0.6627451 0.7254902 0.78431374 scn")).toBe("0.6627 0.7255 0.7843 scn");
  expect(tightContent("[(1.23456\\) 7.891) -3.14159 <00125A>] TJ")).toBe("[(1.23456\\) 7.891)-3.14(\0\x12Z)]TJ");
  expect(tightContent("/Span <</MCID 12>> BDC")).toBe("/Span<</MCID 12>>BDC");
});

test("no number moves by more than can be seen", () => {
  fc.assert(
    fc.property(fc.double({ min: -2000, max: 2000, noNaN: true }), (value) => {
      const printed = value.toFixed(6);
      const rounded = Number(tightContent(printed));
      expect(Math.abs(rounded - Number(printed))).toBeLessThanOrEqual(Math.abs(value) < 1.99 ? 0.000051 : 0.0051);
    }),
  );
});

test("writes a string as its bytes, whichever way it was written", () => {
  expect(tightContent("<0028 5c29\n0d>")).toBe("(\0\\(\\\\\\)\\r)");
  expect(tightContent("(\\000A\\12\\(\\)\\n)")).toBe("(\0A\n\\(\\)\n)");
  expect(tightContent("<ABC>")).toBe("(\xab\xc0)");
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const hex = `<${Buffer.from(bytes).toString("hex")}>`;
      const literal = tightContent(`${hex} Tj`);
      expect(literal.endsWith(")Tj")).toBe(true);
      const read = literal.slice(1, -3).replace(/\\(.)/g, (_, escaped) => (escaped === "r" ? "\r" : escaped));
      expect(Buffer.from(read, "latin1")).toEqual(Buffer.from(bytes));
    }),
  );
});

test("leaves out space between tokens, never within a string", () => {
  expect(tightContent("/Span <<\n  /MCID 0\n>> BDC\nq\n1 0 0 -1 53 806 cm")).toBe(
    "/Span<</MCID 0>>BDC q 1 0 0 -1 53 806 cm",
  );
  expect(tightObject("\n<<\n  /P 12 0 R\n  /K [174 175]\n  /Alt (a  (b)  \\) c)\n>>\n")).toBe(
    "<</P 12 0 R/K[174 175]/Alt(a  (b)  \\) c)>>",
  );
});
