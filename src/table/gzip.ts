import { gunzipSync } from "node:zlib";
import { MOST_UNPACKED_BYTES } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** What a gzip archive holds. Throws an UnreadableSourceError where it is damaged or unpacks to more than is read. */
export function unpackGzip(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED_BYTES });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new UnreadableSourceError(
      `${file}: expected a sound gzip archive, got ${tooLarge ? `one that unpacks to more than ${MOST_UNPACKED_BYTES} bytes` : "a damaged one"}`,
      `${file}：应为完好的 gzip 压缩包，实为${tooLarge ? `解压后超过 ${MOST_UNPACKED_BYTES} 字节的压缩包` : "损坏的压缩包"}`,
    );
  }
}
