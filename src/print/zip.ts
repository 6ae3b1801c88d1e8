import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";

/** A file of an archive, by its path in it. */
export interface Part {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The parts of an archive as a ZIP, in the order given and with one fixed time, so that the same parts give the same bytes. */
export async function zipParts(parts: readonly Part[]): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const entries = parts.map(({ path, content }) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]) as readonly (readonly [string, Uint8Array])[];
  // The earliest time that a ZIP can hold; its parts are those of the machine's own clock, so the time zone doesn't matter.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Bytes deflated without a head, by a program of its own: a runtime's zlib gives other bytes with each version. */
export async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const { deflateSync } = await import("fflate");
  return deflateSync(bytes, { level: 9 });
}

// A document that an office uses as its template is small; what unpacks to more is refused.
const MOST_UNPACKED = 64 * 1024 * 1024;

/** The parts of a ZIP in their order. Throws an ArchiveError for what is no ZIP, or unpacks to more than 64 MB. */
export async function unzipParts(bytes: Uint8Array, file: string): Promise<Part[]> {
  const { unzipSync } = await import("fflate");
  let unpacked = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED)
          throw new ArchiveError(
            misfit(
              file,
              { zh: `解压后至多 ${MOST_UNPACKED} 字节`, en: `at most ${MOST_UNPACKED} bytes when unpacked` },
              { zh: `更多（到 ${name} 为止）`, en: `more at ${name}` },
            ),
          );
        return !name.endsWith("/");
      },
    });
    return Object.entries(entries).map(([path, content]) => ({ path, content }));
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(
      misfit(
        file,
        { zh: "ZIP 压缩包", en: "a ZIP archive" },
        { zh: "不能解压的文件", en: error instanceof Error ? error.message : String(error) },
      ),
    );
  }
}

/** Bytes that can't be unpacked. */
export class ArchiveError extends WordedError {
  readonly code = "office.archive";
}
