import { expect, test } from "vitest";
import { typographicDrawing } from "../../src/report/typographic.ts";

test("a drawing has quotation marks of print, over the ends of lines too", () => {
  const drawing = `<text x="3">St Mary's</text><path d="M0"/><text><tspan x="1">Source: "The plan</tspan><tspan dy="9">for 2025", lines</tspan></text>`;
  expect(typographicDrawing(drawing)).toBe(
    `<text x="3">St Mary’s</text><path d="M0"/><text><tspan x="1">Source: “The plan</tspan><tspan dy="9">for 2025”, lines</tspan></text>`,
  );
});
