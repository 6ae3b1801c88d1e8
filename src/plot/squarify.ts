/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Divides a box into rectangles as large as the values (all positive, the largest first) are to each other, as near to
 * squares as may be (Bruls, Huizing and van Wijk, Squarified Treemaps, 2000).
 */
export function squarify(values: readonly number[], box: Box): Box[] {
  const total = values.reduce((a, b) => a + b, 0);
  const perValue = total === 0 ? 0 : (box.width * box.height) / total;
  const boxes: Box[] = [];
  let rest = box;
  let row: number[] = [];
  for (const value of values) {
    const area = value * perValue;
    const side = Math.min(rest.width, rest.height);
    if (row.length > 0 && worst([...row, area], side) > worst(row, side)) {
      rest = layRow(row, rest, boxes);
      row = [];
    }
    row.push(area);
  }
  if (row.length > 0) layRow(row, rest, boxes);
  return boxes;
}

/** How far from a square the worst rectangle of a row along a side would be: 1 is a square. */
function worst(areas: readonly number[], side: number): number {
  const sum = areas.reduce((a, b) => a + b, 0);
  const ratios = areas.map((area) => Math.max((side ** 2 * area) / sum ** 2, sum ** 2 / (side ** 2 * area)));
  return Math.max(...ratios);
}

/** Lays a row along the shorter side of what is left, and returns what is left then. */
function layRow(areas: readonly number[], rest: Box, boxes: Box[]): Box {
  const sum = areas.reduce((a, b) => a + b, 0);
  const upright = rest.width >= rest.height;
  const depth = upright ? sum / rest.height : sum / rest.width;
  let along = upright ? rest.y : rest.x;
  for (const area of areas) {
    const length = depth === 0 ? 0 : area / depth;
    boxes.push(
      upright
        ? { x: rest.x, y: along, width: depth, height: length }
        : { x: along, y: rest.y, width: length, height: depth },
    );
    along += length;
  }
  return upright
    ? { x: rest.x + depth, y: rest.y, width: rest.width - depth, height: rest.height }
    : { x: rest.x, y: rest.y + depth, width: rest.width, height: rest.height - depth };
}
