const NUMBER = String.raw`(-?\d*\.?\d+)`;
const corner = (operator: string) => `${NUMBER} ${NUMBER} ${operator} `;
const FOUR_CORNERS = new RegExp(String.raw`(?<![\d.-])${corner("m")}${corner("l").repeat(3)}h\b`, "g");

/** Page content whose upright rectangles are drawn as such (`x y w h re`), not from corner to corner. */
export function asRectangles(content: string): string {
  return content.replace(FOUR_CORNERS, (path, ...corners: string[]) => {
    const [x, y, x2, y2, x3, y3, x4, y4] = corners;
    if (y !== y2 || x2 !== x3 || y3 !== y4 || x !== x4) return path;
    return `${x} ${y} ${difference(x2!, x!)} ${difference(y3!, y!)} re`;
  });
}

/** The difference of two decimals, with no more decimals than they have. */
function difference(a: string, b: string): string {
  const decimals = Math.max(...[a, b].map((text) => text.split(".")[1]?.length ?? 0));
  return String(Number((Number(a) - Number(b)).toFixed(decimals)));
}
