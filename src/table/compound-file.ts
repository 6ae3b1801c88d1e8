import { UnreadableSourceError } from "./unreadable-source.ts";

/** A compound file, in which older Office documents are stored as streams. */
export interface CompoundFile {
  /** Names of the streams and storages directly under its root. */
  readonly names: readonly string[];
  /** The bytes of a stream directly under the root, or null where there is none of that name. */
  readonly stream: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const END_OF_CHAIN = 0xfffffffa;
const ENTRY_BYTES = 128;
const DIRECTORY_SECTORS_IN_HEAD = 109;

/** Opens a compound file (DOC, XLS, WPS). Throws an UnreadableSourceError where it is damaged. */
export function openCompoundFile(bytes: Uint8Array, file: string): CompoundFile {
  const refuse = (): never => {
    throw new UnreadableSourceError(
      `${file}: expected a sound Office document, got a damaged one (its compound file is cut off)`,
      `${file}：应为完好的 Office 文档，实为损坏的文档（复合文件不完整）`,
    );
  };
  if (bytes.length < 512) return refuse();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = view.getUint16(30, true);
  if (sectorShift !== 9 && sectorShift !== 12) return refuse();
  const sectorSize = 1 << sectorShift;
  const sector = (index: number): Uint8Array => {
    const at = (index + 1) * sectorSize;
    return at + 4 > bytes.length ? refuse() : bytes.subarray(at, at + sectorSize);
  };
  const words = (data: Uint8Array): number[] => {
    const each = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: data.byteLength >> 2 }, (_, index) => each.getUint32(index * 4, true));
  };

  const tables = Array.from({ length: DIRECTORY_SECTORS_IN_HEAD }, (_, index) => view.getUint32(76 + index * 4, true));
  const mostSectors = Math.ceil(bytes.length / sectorSize);
  for (let next = view.getUint32(68, true), count = 0; next < END_OF_CHAIN && count <= mostSectors; count += 1) {
    const more = words(sector(next));
    next = more.pop() ?? END_OF_CHAIN;
    tables.push(...more);
  }
  const following = tables.filter((index) => index < END_OF_CHAIN).flatMap((index) => words(sector(index)));
  // A reader that follows every chain, wherever it begins, would follow a circle until its memory is full.
  if (goesInCircle(following)) return refuse();
  const chain = (first: number, next: readonly number[]): number[] => {
    const found: number[] = [];
    for (let index = first; index < END_OF_CHAIN; index = next[index] ?? END_OF_CHAIN) {
      // A chain that is longer than the file goes round in a circle.
      if (found.length > bytes.length / 64) return refuse();
      found.push(index);
    }
    return found;
  };
  const joined = (parts: readonly Uint8Array[], size: number): Uint8Array => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole.length < size ? refuse() : whole.subarray(0, size);
  };
  const large = (first: number, size?: number) => {
    const parts = chain(first, following).map(sector);
    return joined(parts, size ?? parts.reduce((sum, part) => sum + part.length, 0));
  };

  const entries = readDirectory(large(view.getUint32(48, true)));
  const [root] = entries;
  if (!root) return refuse();
  const top = childrenOf(root, entries);
  const smallest = view.getUint32(56, true);
  const small = (first: number, size: number): Uint8Array => {
    const content = large(root.start);
    const parts = chain(first, words(large(view.getUint32(60, true)))).map((index) =>
      content.subarray(index * 64, index * 64 + 64),
    );
    return joined(parts, size);
  };
  return {
    names: top.map(({ name }) => name),
    stream: (name) => {
      const entry = top.find((each) => each.name === name);
      if (!entry) return null;
      return entry.size < smallest ? small(entry.start, entry.size) : large(entry.start, entry.size);
    },
  };
}

/** Whether a chain comes back to a sector that it has passed. */
function goesInCircle(next: readonly number[]): boolean {
  const passedFrom = new Int32Array(next.length).fill(-1);
  for (let first = 0; first < next.length; first += 1) {
    let index = first;
    while (index < next.length && passedFrom[index] === -1) {
      passedFrom[index] = first;
      index = next[index]!;
    }
    if (index < next.length && passedFrom[index] === first) return true;
  }
  return false;
}

function readDirectory(data: Uint8Array): Entry[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: Math.floor(data.length / ENTRY_BYTES) }, (_, index): Entry => {
    const at = index * ENTRY_BYTES;
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder("utf-16le").decode(data.subarray(at, at + length)),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

function childrenOf(root: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const open = [root.child];
  while (open.length > 0) {
    const entry = entries[open.pop()!];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}
