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

/** Page content in which glyphs that stand on one line in one style are one text, each moved to where it stood. */
export function joinGlyphs(content: string): string {
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
    joined += content.slice(done, run[0]!.start) + oneText(run);
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

function oneText(run: readonly Glyph[]): string {
  const [first] = run as readonly [Glyph, ...Glyph[]];
  let at = 0;
  const shown = run.map((glyph, index) => {
    if (index === 0) return `${glyph.shown} Tj\n`;
    // Steps are rounded as a whole, so that no glyph is off by more than one of them.
    const step = Math.round(((glyph.x - first.x) / Number(first.scale) - at) * 100) / 100;
    at += step;
    return `${step} 0 Td\n${glyph.shown} Tj\n`;
  });
  const place = `q\n${first.scale} 0 0 ${first.down} ${first.x} ${first.y} cm\n`;
  return `${place}${first.state}BT\n0 Tr\n${first.font}1 0 0 -1 0 0 Tm\n${shown.join("")}ET\nQ\n`;
}
