import { gunzipSync, Inflate, zipSync } from "fflate";

// What one piece can unpack to has to fit into the memory: deflate packs at most a thousandfold.
const PIECE = 16 * 1024;

/**
 * Unpacks deflated bytes, in browsers as in Node; null where they come to more than `most` bytes, without unpacking the
 * rest. Throws where they are damaged; what is cut off may come to less than it was.
 */
export function inflateUpTo(packed: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
  });
  for (let from = 0; from === 0 || from < packed.length; from += PIECE) {
    const to = from + PIECE;
    stream.push(packed.subarray(from, to), to >= packed.length);
    if (length > most) return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Unpacks bytes of an archive piece by piece, by its method (0 as they are, 8 deflated). Throws where they are damaged or
 * packed in another way.
 */
export function* inflatePieces(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  if (method !== 8) throw new Error(`method ${method}`);
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let from = 0; from === 0 || from < packed.length; from += PIECE) {
    const to = from + PIECE;
    stream.push(packed.subarray(from, to), to >= packed.length);
    yield* pieces.splice(0);
  }
}

/** An archive of some parts by their names, as they are: for a reader that takes an archive only. */
export function storedArchive(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { level: 0 });
}

/** Unpacks a piece of a document that is packed by gzip. Throws where it is damaged. */
export function gunzip(packed: Uint8Array): Uint8Array {
  return gunzipSync(packed);
}
