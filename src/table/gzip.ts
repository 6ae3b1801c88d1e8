import { MOST_UNPACKED_BYTES } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** What a gzip archive holds. Rejects with an UnreadableSourceError where it is damaged or unpacks to more than is read. */
export async function unpackGzip(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const refuse = (en: string, zh: string) =>
    new UnreadableSourceError(
      `${file}: expected a sound gzip archive, got ${en}`,
      `${file}：应为完好的 gzip 压缩包，实为${zh}`,
    );
  const unpacked = await gunzipUpTo(bytes, MOST_UNPACKED_BYTES).catch(() => {
    throw refuse("a damaged one", "损坏的压缩包");
  });
  if (unpacked !== null) return unpacked;
  throw refuse(
    `one that unpacks to more than ${MOST_UNPACKED_BYTES} bytes`,
    `解压后超过 ${MOST_UNPACKED_BYTES} 字节的压缩包`,
  );
}

/** By the stream that browsers and Node both have, which checks the sum at the end; null beyond so many bytes. */
async function gunzipUpTo(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
