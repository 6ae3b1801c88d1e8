/** The bytes of a font from `offset` on, so that of 10 MB only the 200 kB that a chart needs are read. */
export type ReadFont = (offset: number, length: number) => Uint8Array;

/** A big-endian view of a piece of a font. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A font that is in memory. */
export function fontInMemory(bytes: Uint8Array): ReadFont {
  // A Buffer's slice isn't a copy, a Uint8Array's is.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (offset, length) => plain.subarray(offset, offset + length);
}

/** Keeps the pieces that are read, by their offset; a piece always has the same length. */
export function rememberPieces(): (read: ReadFont) => ReadFont {
  const known = new Map<number, Uint8Array>();
  return (read) => (offset, length) => {
    const found = known.get(offset);
    if (found?.length === length) return found;
    const piece = read(offset, length);
    known.set(offset, piece);
    return piece;
  };
}
