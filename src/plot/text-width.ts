import { BOLD_ADVANCES, REGULAR_ADVANCES } from "./font-advances.ts";
import { shownText } from "./shown-text.ts";

export type FontWeight = "normal" | "bold";

function readAdvances(ranges: string): Map<number, number> {
  const advances = new Map<number, number>();
  for (const range of ranges.trim().split(" ")) {
    const [span = "", advance] = range.split(":");
    const [from = 0, to = from] = span.split("-").map((hex) => Number.parseInt(hex, 16));
    for (let codePoint = from; codePoint <= to; codePoint++) advances.set(codePoint, Number(advance));
  }
  return advances;
}

const tables: Partial<Record<FontWeight, Map<number, number>>> = {};

function advancesOf(weight: FontWeight): Map<number, number> {
  tables[weight] ??= readAdvances(weight === "bold" ? BOLD_ADVANCES : REGULAR_ADVANCES);
  return tables[weight];
}

/** Width of a text set in the bundled font, in the unit of `size` (px), without kerning; what it lacks is as wide as its mark. */
export function textWidth(text: string, size: number, weight: FontWeight = "normal"): number {
  const advances = advancesOf(weight);
  let thousandths = 0;
  for (const character of shownText(text)) thousandths += advances.get(character.codePointAt(0)!) ?? 1000;
  return (thousandths * size) / 1000;
}
