// Writes src/plot/font-advances.ts and font-coverage.ts: how wide each character of the bundled fonts is, and which they
// have. Run it when the fonts change.
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

// Runs of characters that both have, each as its distance from the end of the one before and its length, in base 36.
const [wide, narrow] = ["Regular", "Bold"].map(
  (weight) => new Set(create(readFileSync(`data/fonts/NotoSansSC-${weight}.ttf`)).characterSet),
);
const runs = [];
for (const codePoint of [...wide].filter((one) => narrow.has(one)).sort((a, b) => a - b)) {
  const last = runs.at(-1);
  if (last && last.to + 1 === codePoint) last.to = codePoint;
  else runs.push({ from: codePoint, to: codePoint });
}
let end = 0;
const steps = runs.map(({ from, to }) => {
  const step = `${(from - end).toString(36)}${to > from ? `-${(to - from).toString(36)}` : ""}`;
  end = to;
  return step;
});
writeFileSync(
  "src/plot/font-coverage.ts",
  `// Written by tools/make-metrics.mjs from data/fonts.

/** Runs of characters that both bundled fonts have: how far each begins from the end of the one before, and its length less 1, in base 36. */
export const COVERED =
${asLines(steps)
  .trimEnd()
  .split("\n")
  .map((line) => `  ${line.trim().replace(/,$/, " +")}`)
  .join("\n")
  .replace(/ \+$/, ";")}
`,
);
