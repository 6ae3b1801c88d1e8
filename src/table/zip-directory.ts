import { inflateRawSync } from "node:zlib";
import { MOST_UNPACKED_BYTES } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 10_000;
// Spreadsheets pack well, but not that well.
const GREATEST_RATIO = 400;
const SMALL = 1024 * 1024;

/**
 * Checks a ZIP archive before any of it is unpacked for good: its directory's sizes and ratios, that no entry holds more
 * than it says, and that no XML part declares entities. Returns the names of its entries; throws an UnreadableSourceError
 * otherwise.
 */
export function checkArchive(bytes: Uint8Array, file: string): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (found: string): never => {
    throw new UnreadableSourceError(`${file}: expected a sound spreadsheet archive, got ${found}`);
  };
  const end = findEnd(view);
  if (end < 0) return refuse("a ZIP archive that is cut off (it has no directory)");
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > MOST_ENTRIES) refuse(`${count} entries`);
  let offset = view.getUint32(end + 16, true);
  let unpacked = 0;
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== ENTRY) refuse("a damaged directory");
    const method = view.getUint16(offset + 10, true);
    const packed = view.getUint32(offset + 20, true);
    const size = view.getUint32(offset + 24, true);
    const nameLength = view.getUint16(offset + 28, true);
    const local = view.getUint32(offset + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    names.push(name);
    unpacked += size;
    if (unpacked > MOST_UNPACKED_BYTES) refuse(`a ZIP bomb: it unpacks to more than ${MOST_UNPACKED_BYTES} bytes`);
    if (size > SMALL && size > packed * GREATEST_RATIO)
      refuse(`a ZIP bomb: ${name} unpacks to ${size} bytes from ${packed}`);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) refuse("a damaged entry");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = unpack(bytes.subarray(start, start + packed), method, size, () =>
      refuse(`${name}, which doesn't unpack to the ${size} bytes it says`),
    );
    if (
      /\.(?:xml|rels|vml)$/i.test(name) &&
      /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(content.subarray(0, 64 * 1024)).toString("latin1"))
    )
      refuse(`${name} with a document type or entities of its own`);
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return names;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

// The sizes of a directory can lie, so each entry is unpacked once, up to what it claims.
function unpack(packed: Uint8Array, method: number, size: number, refuse: () => never): Uint8Array {
  if (method === 0) return packed.length === size ? packed : refuse();
  if (method !== 8) return refuse();
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return content.length === size ? content : refuse();
  } catch {
    return refuse();
  }
}
