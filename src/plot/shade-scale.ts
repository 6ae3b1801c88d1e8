import { literal } from "./encodings.ts";
import { textWidth } from "./text-width.ts";
import { PAPER, SHADES, textOn, TYPE } from "./theme.ts";

/** Six shades for amounts up to `most`: steps of the square root, so that one very large amount leaves the others apart. */
export function shadeScale(most: number) {
  const steps = SHADES.slice(1).map((_, at) => Number((most * ((at + 1) / SHADES.length) ** 2).toPrecision(2)));
  const dark = SHADES.findIndex((shade) => textOn(shade) === PAPER);
  return {
    scale: { type: "threshold", domain: steps, range: [...SHADES] },
    /** From this amount on, white text stands out more than ink. */
    darkFrom: steps[dark - 1]!,
    legend: (title: string, room: number) => {
      const gradientLength = Math.min(300, Math.floor(room - textWidth(title, TYPE.label.size) - 30));
      return {
        type: "gradient",
        title,
        format: ",~r",
        labelExpr: `indexof(${literal(spaced(steps, gradientLength))}, datum.value) < 0 ? '' : datum.label`,
        titleOrient: "left",
        titlePadding: 8,
        gradientLength,
        gradientThickness: 10,
      };
    },
  };
}

/** The steps whose labels have room beside each other, the last one among them. */
function spaced(steps: readonly number[], length: number): number[] {
  const kept: number[] = [];
  for (const step of steps.toReversed()) {
    const last = kept[0];
    // The last shade is drawn as wide as the others, beyond the last step.
    const apart = last === undefined ? Infinity : ((last - step) / steps.at(-1)!) * length * 0.65;
    if (apart > textWidth(String(last ?? step), TYPE.label.size) + 8) kept.unshift(step);
  }
  return kept;
}
