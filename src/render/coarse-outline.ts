import { viewOf } from "./font-bytes.ts";

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEATED = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;

/**
 * A glyph's outline (a record of a `glyf` table) with its points moved onto a grid of `grid` units, which compresses
 * better; a grid of 4 moves none by more than a 500th of the type size. Outlines made of other glyphs stay as they are.
 */
export function coarseOutline(outline: Uint8Array, grid: number): Uint8Array {
  if (outline.length === 0) return outline;
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours <= 0) return outline;
  const header = 10 + 2 * contours;
  const points = view.getUint16(header - 2) + 1;
  // Instructions for screens, between the contours and the points, are left out.
  let at = header + 2 + view.getUint16(header);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = outline[at++]!;
    const times = flag & REPEATED ? outline[at++]! + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const readAxis = (short: number, same: number): number[] => {
    let place = 0;
    return flags.map((flag) => {
      if (flag & short) place += flag & same ? outline[at++]! : -outline[at++]!;
      else if (!(flag & same)) {
        place += view.getInt16(at);
        at += 2;
      }
      return Math.round(place / grid) * grid;
    });
  };
  const [xs, ys] = [readAxis(X_SHORT, X_SAME), readAxis(Y_SHORT, Y_SAME)];
  const [x, y] = [writeAxis(xs, X_SHORT, X_SAME), writeAxis(ys, Y_SHORT, Y_SAME)];
  const kept = flags.map((flag, index) => (flag & ON_CURVE) | x.flags[index]! | y.flags[index]!);
  const coarse = Uint8Array.from([...outline.subarray(0, header), 0, 0, ...runs(kept), ...x.bytes, ...y.bytes]);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  for (const [index, edge] of box.entries()) viewOf(coarse).setInt16(2 + 2 * index, edge);
  return coarse;
}

/** Places along one axis as steps from point to point: a byte where it is enough, none where nothing moves. */
function writeAxis(places: readonly number[], short: number, same: number): { flags: number[]; bytes: number[] } {
  const bytes: number[] = [];
  let last = 0;
  const flags = places.map((place) => {
    const step = place - last;
    last = place;
    if (step === 0) return same;
    if (Math.abs(step) < 256) {
      bytes.push(Math.abs(step));
      return short | (step > 0 ? same : 0);
    }
    bytes.push((step >> 8) & 0xff, step & 0xff);
    return 0;
  });
  return { flags, bytes };
}

/** Flags with runs of the same one written once and counted. */
function runs(flags: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < flags.length; ) {
    let length = 1;
    while (length < 256 && flags[at + length] === flags[at]) length += 1;
    if (length > 1) bytes.push(flags[at]! | REPEATED, length - 1);
    else bytes.push(flags[at]!);
    at += length;
  }
  return bytes;
}
