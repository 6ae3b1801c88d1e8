// Writes a font again without what figures and pages never use: Hangul, hinting, vertical metrics, features but kerning.
// Usage: node tools/slim-font.mjs FROM.ttf TO.ttf — data/fonts/README.md says where the fonts come from.
import { readFileSync, writeFileSync } from "node:fs";
import { create } from "fontkit";
import subsetFont from "subset-font";

const HANGUL = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
];
const isHangul = (code) => HANGUL.some(([first, last]) => code >= first && code <= last);

const [from, to] = process.argv.slice(2);
const font = readFileSync(from);
const text = create(font)
  .characterSet.filter((code) => !isHangul(code))
  .map((code) => String.fromCodePoint(code))
  .join("");
const slim = await subsetFont(font, text, {
  targetFormat: "truetype",
  keepFeatures: ["kern"],
  noHinting: true,
  dropTables: ["BASE", "vhea", "vmtx", "VORG", "STAT", "gasp", "DSIG"],
});
writeFileSync(to, slim);
