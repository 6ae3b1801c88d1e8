import type { DocFile, Range } from "./doc-file.ts";

/** What says how a paragraph or some characters are formatted: an operation and where its operand stands. */
export interface Operation {
  readonly code: number;
  readonly operand: DataView;
}

/** Formatting of a stretch of the main stream. */
export interface Formatted {
  readonly from: number;
  readonly to: number;
  readonly operations: readonly Operation[];
}

const PAGE = 512;
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
const HUGE = 0x6646;
// Bytes of an operand, by the three highest bits of the operation; those of 6 say themselves how long they are.
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** The formatting of all paragraphs, by their places in the main stream. */
export function paragraphFormatting(doc: DocFile): Formatted[] {
  return pages(doc, doc.paragraphPages, (page, index, count) => {
    const at = page.getUint8((count + 1) * 4 + index * 13) * 2;
    if (at === 0) return [];
    const short = page.getUint8(at);
    const [start, length] = short === 0 ? [at + 2, page.getUint8(at + 1) * 2] : [at + 1, short * 2 - 1];
    // The first two bytes name the style.
    return operationsOf(slice(page, start + 2, length - 2)).flatMap((operation) =>
      operation.code === HUGE ? hugeOperations(doc, operation.operand) : [operation],
    );
  });
}

/** The formatting of all characters that have any of their own. */
export function characterFormatting(doc: DocFile): Formatted[] {
  return pages(doc, doc.characterPages, (page, index, count) => {
    const at = page.getUint8((count + 1) * 4 + index) * 2;
    return at === 0 ? [] : operationsOf(slice(page, at + 1, page.getUint8(at)));
  });
}

function pages(
  { main, table, refuse }: DocFile,
  { at, length }: Range,
  read: (page: DataView, index: number, count: number) => readonly Operation[],
): Formatted[] {
  const found: Formatted[] = [];
  const count = Math.max(0, Math.floor((length - 4) / 8));
  for (let index = 0; index < count; index += 1) {
    const start = (table.getUint32(at + (count + 1) * 4 + index * 4, true) & 0x3fffff) * PAGE;
    if (start + PAGE > main.byteLength) return refuse("a damaged .doc", "损坏的 .doc");
    const page = slice(main, start, PAGE);
    const runs = page.getUint8(PAGE - 1);
    if ((runs + 1) * 4 > PAGE) return refuse("a damaged .doc", "损坏的 .doc");
    for (let run = 0; run < runs; run += 1)
      found.push({
        from: page.getUint32(run * 4, true),
        to: page.getUint32(run * 4 + 4, true),
        operations: read(page, run, runs),
      });
  }
  return found.sort((a, b) => a.from - b.from);
}

function hugeOperations({ data }: DocFile, operand: DataView): readonly Operation[] {
  const at = operand.getUint32(0, true);
  if (!data || at + 2 > data.byteLength) return [];
  return operationsOf(slice(data, at + 2, data.getUint16(at, true)));
}

function operationsOf(bytes: DataView): Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at + 2 < bytes.byteLength; ) {
    const code = bytes.getUint16(at, true);
    at += 2;
    let size = SIZES[code >> 13]!;
    if (size === 0) {
      const said =
        code === DEFINE_TABLE ? bytes.getUint16(Math.min(at, bytes.byteLength - 2), true) - 1 : bytes.getUint8(at);
      at += code === DEFINE_TABLE ? 2 : 1;
      // Changes of tab stops that are longer than a byte can say.
      if (code === CHANGE_TABS && said === 255) break;
      size = said;
    }
    if (size < 0 || at + size > bytes.byteLength) break;
    operations.push({ code, operand: slice(bytes, at, size) });
    at += size;
  }
  return operations;
}

function slice(view: DataView, at: number, length: number): DataView {
  const from = Math.min(at, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + from, Math.max(0, Math.min(length, view.byteLength - from)));
}

/** The formatting at a place, of a list in the order of places. */
export function formattedAt(list: readonly Formatted[], place: number): readonly Operation[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.to <= place) low = middle + 1;
    else high = middle;
  }
  const found = list[low];
  return found && found.from <= place ? found.operations : [];
}
