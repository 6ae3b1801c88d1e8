// Writes src/plot/font-advances.ts: how wide each character of the bundled fonts is. Run it when the fonts change.
import { readFileSync, writeFileSync } from "node:fs";
import { create } from "fontkit";

const EM = 1000;

function advances(weight) {
  const font = create(readFileSync(`data/fonts/NotoSansSC-${weight}.ttf`));
  if (font.unitsPerEm !== EM) throw new Error(`${weight}: expected ${EM} units per em, got ${font.unitsPerEm}`);
  const entries = [];
  for (const codePoint of font.characterSet) {
    const advance = font.glyphForCodePoint(codePoint).advanceWidth;
    if (advance !== EM) entries.push([codePoint, advance]);
  }
  return entries;
}

// Neighbours of one width are written once: "41-43:608" is U+0041 to U+0043.
function asRanges(entries) {
  const ranges = [];
  for (const [codePoint, advance] of entries) {
    const last = ranges.at(-1);
    if (last && last.to + 1 === codePoint && last.advance === advance) last.to = codePoint;
    else ranges.push({ from: codePoint, to: codePoint, advance });
  }
  const hex = (n) => n.toString(16);
  return ranges.map(({ from, to, advance }) => `${hex(from)}${to > from ? `-${hex(to)}` : ""}:${advance}`);
}

function asLines(ranges) {
  const lines = [""];
  for (const range of ranges) {
    if (lines.at(-1).length + range.length > 108) lines.push("");
    lines[lines.length - 1] += `${range} `;
  }
  return lines.map((line) => `  "${line}",\n`).join("");
}

const [regular, bold] = ["Regular", "Bold"].map((weight) => asLines(asRanges(advances(weight))));
writeFileSync(
  "src/plot/font-advances.ts",
  `// Written by tools/make-metrics.mjs from data/fonts.

/**
 * Advance widths of the bundled fonts in thousandths of the type size, as "from-to:advance" (code points, hexadecimal).
 * A character that isn't listed is as wide as the type is large.
 */
export const REGULAR_ADVANCES = [
${regular}].join("");

export const BOLD_ADVANCES = [
${bold}].join("");
`,
);
