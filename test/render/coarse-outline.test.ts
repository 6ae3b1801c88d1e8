import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { fontInMemory } from "../../src/render/font-bytes.ts";
import { subsetFont } from "../../src/render/font-subset.ts";

const TEXT = "包头市重点项目投资分析0123456789%，。é";
const bytes = readFileSync("data/fonts/NotoSansSC-Regular.ttf");
const original = create(bytes) as Font;
const coarse = create(Buffer.from(subsetFont(fontInMemory(bytes), TEXT, 4))) as Font;
const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

test("no point of a coarse outline is further than half a step from where it was", () => {
  for (const character of TEXT) {
    const [ours, theirs] = [coarse, original].map((font) => font.glyphForCodePoint(character.codePointAt(0)!));
    const [moved, kept] = [numbers(ours!.path.toSVG()), numbers(theirs!.path.toSVG())];
    expect(moved.length, character).toBe(kept.length);
    expect(Math.max(...moved.map((place, index) => Math.abs(place - kept[index]!))), character).toBeLessThanOrEqual(2);
    expect(ours!.advanceWidth, character).toBe(theirs!.advanceWidth);
  }
});
