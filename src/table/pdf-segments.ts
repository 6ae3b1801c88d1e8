import type { Segment } from "./pdf-grid.ts";

type Matrix = readonly [number, number, number, number, number, number];

/** Numbers of the drawing operators that matter here, as the PDF reader calls them. */
export interface DrawingOperators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly endPath: number;
}

// Steps of a path, with the numbers that each takes.
const MOVE = 0;
const LINE = 1;
const SIZES = [2, 2, 6, 4, 0];
const CLOSE = 4;
// A filled shape that is thinner than this is a line; a stroke that leans less is straight.
const THIN = 3;
const SHORTEST = 4;

/** The straight horizontal and vertical lines that a page draws: strokes, and filled shapes that are thin. */
export function drawnSegments(
  operators: readonly number[],
  argumentLists: readonly unknown[],
  names: DrawingOperators,
): Segment[] {
  const segments: Segment[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of operators.entries()) {
    const list = argumentLists[index];
    if (operator === names.save) saved.push(matrix);
    else if (operator === names.restore) matrix = saved.pop() ?? matrix;
    else if (operator === names.transform) matrix = multiply(matrix, list as Matrix);
    else if (operator === names.constructPath) {
      const [paint, paths] = list as [number, readonly (ArrayLike<number> | null)[]];
      if (paint === names.endPath || !paths[0]) continue;
      const isStroke = paint === names.stroke || paint === names.closeStroke;
      for (const path of subpaths(paths[0], matrix)) segments.push(...(isStroke ? strokes(path) : thinShape(path)));
    }
  }
  return segments;
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

type Point = readonly [number, number];

function subpaths(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const paths: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at]!;
    const size = SIZES[step];
    if (size === undefined) break;
    const [x, y] = [data[at + size - 1] ?? 0, data[at + size] ?? 0];
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    const open = paths.at(-1);
    if (step === MOVE) paths.push([point]);
    else if (step === LINE) open?.push(point);
    else if (step === CLOSE && open?.[0]) open.push(open[0]);
    at += size + 1;
  }
  return paths;
}

function strokes(path: readonly Point[]): Segment[] {
  return path.slice(1).flatMap(([x, y], index): Segment[] => {
    const [x0, y0] = path[index]!;
    return straight(Math.min(x, x0), Math.max(x, x0), Math.min(y, y0), Math.max(y, y0));
  });
}

function thinShape(path: readonly Point[]): Segment[] {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  return straight(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
}

function straight(left: number, right: number, bottom: number, top: number): Segment[] {
  const wide = right - left;
  const tall = top - bottom;
  if (wide <= THIN && tall >= SHORTEST) return [{ vertical: true, at: (left + right) / 2, from: bottom, to: top }];
  if (tall <= THIN && wide >= SHORTEST) return [{ vertical: false, at: (bottom + top) / 2, from: left, to: right }];
  return [];
}
