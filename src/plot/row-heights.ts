/** Rows of different heights one under the other: where each begins, its middle, and the height of all. */
export function stack(heights: readonly number[]): {
  readonly tops: readonly number[];
  readonly middles: readonly number[];
  readonly height: number;
} {
  const tops: number[] = [];
  let height = 0;
  for (const row of heights) {
    tops.push(height);
    height += row;
  }
  return { tops, middles: tops.map((top, index) => top + heights[index]! / 2), height };
}
