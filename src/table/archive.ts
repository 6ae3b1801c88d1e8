import { inflatePieces, inflateUpTo } from "./inflate.ts";
import { MOST_UNPACKED_BYTES } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** A ZIP archive whose directory has been checked. */
export interface Archive {
  readonly names: readonly string[];
  /** What an entry says that it unpacks to, in bytes; 0 where there is none of that name. */
  readonly sizeOf: (name: string) => number;
  /** An entry piece by piece, so that it is never held as a whole. Throws an UnreadableSourceError as `text` does. */
  readonly pieces: (name: string) => Iterable<Uint8Array>;
  /** The text of an entry, or null where there is none of that name. Throws an UnreadableSourceError where it doesn't unpack to what the directory says. */
  readonly text: (name: string) => string | null;
  /** Unpacks every entry once; for a reader that takes the whole archive and has no limits of its own. */
  readonly checkAll: () => void;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 10_000;
// Documents pack well, but not that well.
const GREATEST_RATIO = 400;
const SMALL = 1024 * 1024;

/**
 * Opens a ZIP archive by its directory, checked for sizes and ratios before anything is unpacked: by default all of it has
 * to fit into memory. Throws an UnreadableSourceError where the archive is damaged or a bomb.
 */
export function openArchive(bytes: Uint8Array, file: string, most: number = MOST_UNPACKED_BYTES): Archive {
  const refuse = (found: string, zh: string): never => {
    throw new UnreadableSourceError(
      `${file}: expected a sound document archive, got ${found}`,
      `${file}：应为完好的文档压缩包，实为${zh}`,
    );
  };
  const refuseSize = (name: string, size: number): never =>
    refuse(
      `${name}, which doesn't unpack to the ${size} bytes it says`,
      `损坏的 ${name}（解压后不足所称的 ${size} 字节）`,
    );
  const entries = new Map(readDirectory(bytes, most, refuse).map((entry) => [entry.name, entry]));
  const unpacked = ({ name, method, size, packed }: Entry): Uint8Array => {
    const content = unpack(packed, method, size);
    if (content === null) return refuseSize(name, size);
    // Entities can make a small part grow without end.
    if (/\.(?:xml|rels|vml)$/i.test(name) && declaresEntities(content))
      return refuse(`${name} with a document type or entities of its own`, `自带文档类型或实体的 ${name}`);
    return content;
  };
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.size ?? 0,
    pieces: function* (name) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      let length = 0;
      try {
        for (const piece of inflatePieces(entry.packed, entry.method)) {
          length += piece.length;
          if (length > entry.size) break;
          yield piece;
        }
      } catch (error) {
        if (error instanceof UnreadableSourceError) throw error;
        length = -1;
      }
      if (length !== entry.size) refuseSize(name, entry.size);
    },
    text: (name) => {
      const entry = entries.get(name);
      return entry === undefined ? null : new TextDecoder().decode(unpacked(entry));
    },
    checkAll: () => {
      for (const entry of entries.values()) unpacked(entry);
    },
  };
}

function readDirectory(bytes: Uint8Array, most: number, refuse: (found: string, zh: string) => never): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return refuse("a ZIP archive that is cut off (it has no directory)", "不完整的 ZIP 压缩包（缺少目录）");
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > MOST_ENTRIES) refuse(`${count} entries`, `含 ${count} 个条目的压缩包`);
  let offset = view.getUint32(end + 16, true);
  let unpacked = 0;
  return Array.from({ length: count }, (): Entry => {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== ENTRY)
      refuse("a damaged directory", "目录损坏的压缩包");
    const method = view.getUint16(offset + 10, true);
    const packed = view.getUint32(offset + 20, true);
    const size = view.getUint32(offset + 24, true);
    const nameLength = view.getUint16(offset + 28, true);
    const local = view.getUint32(offset + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    unpacked += size;
    if (unpacked > most)
      refuse(
        `a ZIP bomb or a table too large for one: it unpacks to more than ${most} bytes; a sheet that is saved as CSV is read block by block`,
        `ZIP 炸弹，或过大的表格（解压后超过 ${most} 字节；工作表另存为 CSV，即可逐块读取）`,
      );
    if (size > SMALL && size > packed * GREATEST_RATIO)
      refuse(
        `a ZIP bomb: ${name} unpacks to ${size} bytes from ${packed}`,
        `ZIP 炸弹（${name} 由 ${packed} 字节解压为 ${size} 字节）`,
      );
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      refuse("a damaged entry", "条目损坏的压缩包");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    return { name, method, size, packed: bytes.subarray(start, start + packed) };
  });
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

// The sizes of a directory can lie, so an entry is unpacked up to what it claims.
function unpack(packed: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === 0) return packed.length === size ? packed : null;
  if (method !== 8) return null;
  try {
    const content = inflateUpTo(packed, size);
    return content?.length === size ? content : null;
  } catch {
    return null;
  }
}

function declaresEntities(content: Uint8Array): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder("latin1").decode(content.subarray(0, 64 * 1024)));
}
