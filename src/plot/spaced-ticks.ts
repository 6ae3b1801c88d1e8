import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";

const GAP = 8;

/** The ticks whose labels have room beside each other, the last one among them; `px` is where one stands. */
export function spacedTicks(
  ticks: readonly number[],
  px: (tick: number) => number,
  label: (tick: number) => string,
): number[] {
  const half = (tick: number) => textWidth(label(tick), TYPE.label.size) / 2;
  const kept: number[] = [];
  for (const tick of ticks.toSorted((a, b) => b - a)) {
    const [next] = kept;
    if (next === undefined || px(next) - px(tick) > half(next) + half(tick) + GAP) kept.unshift(tick);
  }
  return kept;
}
