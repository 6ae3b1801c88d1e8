/** Numbers as short ranges, sorted: `1–144`, `1–3, 7`. */
export function formatRanges(numbers: Iterable<number>, separator = ", "): string {
  const parts: [number, number][] = [];
  for (const value of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last && value === last[1] + 1) last[1] = value;
    else parts.push([value, value]);
  }
  return parts
    .map(([from, to]) => (from === to ? String(from) : `${from}${to === from + 1 ? separator : "–"}${to}`))
    .join(separator);
}
