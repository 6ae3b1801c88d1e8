import type { Advance } from "./pdf-fonts.ts";
import { readString } from "./pdf-syntax.ts";

// Typst draws each character of an SVG's text as a text of its own:
const GLYPH =
  /q\n([\d.]+) 0 0 (-[\d.]+) (-?[\d.]+) (-?[\d.]+) cm\n((?:\/\w+ (?:cs|gs)\n|[\d. ]+ scn\n)*)BT\n0 Tr\n(\/f\d+ [\d.]+ Tf\n)1 0 0 -1 0 0 Tm\n(<[0-9A-F]{4}>|\((?:\\[\s\S]|[^\\()])*\)) Tj\nET\nQ\n/g;

interface Glyph {
  readonly start: number;
  readonly end: number;
  readonly scale: string;
  readonly down: string;
  readonly x: number;
  readonly y: string;
  readonly state: string;
  readonly font: string;
  readonly shown: string;
}

/**
 * Page content in which glyphs that stand on one line in one style are one text: in one string where each stands where
 * the one before it moves on to, otherwise moved to where it stood.
 */
export function joinGlyphs(content: string, advance: Advance = () => undefined): string {
  const runs: Glyph[][] = [];
  for (const match of content.matchAll(GLYPH)) {
    const [whole, scale = "", down = "", x, y = "", state = "", font = "", shown = ""] = match;
    const glyph = {
      start: match.index,
      end: match.index + whole.length,
      scale,
      down,
      x: Number(x),
      y,
      state,
      font,
      shown,
    };
    const run = runs.at(-1);
    if (run && follows(glyph, run.at(-1)!)) run.push(glyph);
    else runs.push([glyph]);
  }
  let joined = "";
  let done = 0;
  for (const run of runs) {
    if (run.length === 1) continue;
    joined += content.slice(done, run[0]!.start) + oneText(run, advance);
    done = run.at(-1)!.end;
  }
  return joined + content.slice(done);
}

function follows(glyph: Glyph, last: Glyph): boolean {
  return (
    glyph.start === last.end &&
    glyph.y === last.y &&
    glyph.scale === last.scale &&
    glyph.down === last.down &&
    glyph.state === last.state &&
    glyph.font === last.font
  );
}

// Places are written to 0.01 points, and the text of a chart at about half its size.
const NEAR = 0.02;

function oneText(run: readonly Glyph[], advance: Advance): string {
  const [first] = run as readonly [Glyph, ...Glyph[]];
  const [, font = "", size] = /^\/(f\d+) ([\d.]+)/.exec(first.font) ?? [];
  const moveOn = (hex: string) => ((advance(font, Number.parseInt(hex, 16)) ?? Number.NaN) / 1000) * Number(size);
  const strings: { step: number; hex: string }[] = [];
  // Where the last string begins, and where it would go on.
  let begin = 0;
  let pen = 0;
  for (const glyph of run) {
    const hex = hexOf(glyph.shown);
    const at = (glyph.x - first.x) / Number(first.scale);
    if (strings.length > 0 && Math.abs(at - pen) < NEAR) strings.at(-1)!.hex += hex;
    else {
      // Steps are rounded as a whole, so that no glyph is off by more than one of them.
      const step = Math.round((at - begin) * 100) / 100;
      begin += step;
      pen = begin;
      strings.push({ step, hex });
    }
    pen += moveOn(hex);
  }
  const shown = strings.map(({ step, hex }, index) => `${index === 0 ? "" : `${step} 0 Td\n`}<${hex}> Tj\n`);
  const place = `q\n${first.scale} 0 0 ${first.down} ${first.x} ${first.y} cm\n`;
  return `${place}${first.state}BT\n0 Tr\n${first.font}1 0 0 -1 0 0 Tm\n${shown.join("")}ET\nQ\n`;
}

/** A string in hexadecimal digits, however it is written. */
function hexOf(shown: string): string {
  return Buffer.from(readString(Buffer.from(shown, "latin1")))
    .toString("hex")
    .toUpperCase();
}
