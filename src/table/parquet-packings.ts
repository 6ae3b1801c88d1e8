import { gunzip } from "./inflate.ts";
import { MOST_UNPACKED_BYTES } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** What of Node's own module for packing is looked for, since no release below 22.15 has all of it and no browser any. */
interface Unpacking {
  readonly zstdDecompressSync?: (packed: Uint8Array, options: object) => Uint8Array;
  readonly brotliDecompressSync?: (packed: Uint8Array, options: object) => Uint8Array;
}

type Unpack = (packed: Uint8Array) => Uint8Array;

function unpacking(): Unpacking {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => Unpacking | undefined };
  };
  return process?.getBuiltinModule?.("node:zlib") ?? {};
}

/** How pieces of Parquet files are unpacked here; snappy comes with the package that reads them. */
export function unpackers(): Record<string, Unpack> {
  const { zstdDecompressSync: zstd, brotliDecompressSync: brotli } = unpacking();
  const most = { maxOutputLength: MOST_UNPACKED_BYTES };
  return {
    GZIP: gunzip,
    ...(zstd && { ZSTD: (packed: Uint8Array) => zstd(packed, most) }),
    ...(brotli && { BROTLI: (packed: Uint8Array) => brotli(packed, most) }),
  };
}

/** Throws an UnreadableSourceError where pieces of a file are packed in a way that isn't unpacked here. */
export function checkPackings(packings: readonly string[], file: string): void {
  const known = new Set(["UNCOMPRESSED", "SNAPPY", ...Object.keys(unpackers())]);
  const other = packings.find((packing) => !known.has(packing));
  if (other === undefined) return;
  const [zh, en] =
    other === "ZSTD" ? ["，或用 Node 22.15 以上运行", ", or run this with Node 22.15 or later"] : ["", ""];
  throw new UnreadableSourceError(
    `${file}: expected a Parquet file that is packed by snappy or gzip, or not at all, got ${other}: write it again with one of these${en}`,
    `${file}：应为以 snappy、gzip 压缩或未压缩的 Parquet，实为 ${other}：请换一种压缩方式重新写出${zh}`,
  );
}
