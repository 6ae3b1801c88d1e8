import { literal } from "./encodings.ts";
import { spacedTicks } from "./spaced-ticks.ts";
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
      // The last shade is drawn as wide as the others, beyond the last step.
      const px = (step: number) => (step / steps.at(-1)!) * gradientLength * 0.65;
      return {
        type: "gradient",
        title,
        format: ",~r",
        labelExpr: `indexof(${literal(spacedTicks(steps, px, String))}, datum.value) < 0 ? '' : datum.label`,
        titleOrient: "left",
        titlePadding: 8,
        gradientLength,
        gradientThickness: 10,
      };
    },
  };
}
