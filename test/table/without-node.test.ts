import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { inflateUpTo } from "../../src/table/inflate.ts";
import { sha256 } from "../../src/table/sha-256.ts";

const LENGTHS = [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_003];
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 256);

afterEach(() => void vi.unstubAllGlobals());

test.each(["with", "without"])("bytes have the SHA-256 that Node gives them, %s the browser's own", async (how) => {
  if (how === "without") vi.stubGlobal("crypto", undefined);
  for (const length of LENGTHS) {
    const bytes = bytesOf(length);
    expect(await sha256(bytes), String(length)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("what is deflated is unpacked whole, up to what is allowed", () => {
  for (const length of LENGTHS) {
    const bytes = bytesOf(length);
    const packed = new Uint8Array(deflateRawSync(bytes));
    expect(inflateUpTo(packed, length), String(length)).toEqual(bytes);
    if (length > 0) expect(inflateUpTo(packed, length - 1)).toBeNull();
  }
  expect(inflateUpTo(new Uint8Array(deflateRawSync(new Uint8Array(200_000_000))), 1_000_000)).toBeNull();
});

test("what is cut off never comes to all of it, and what is damaged to none", () => {
  const packed = new Uint8Array(deflateRawSync(bytesOf(100_003)));
  for (const length of [0, 1, 100, packed.length - 1])
    expect(lengthOf(packed.subarray(0, length)), String(length)).toBeLessThan(100_003);
  const other = packed.slice();
  other[0] = 0xff;
  expect(() => inflateUpTo(other, 200_000)).toThrow();
});

function lengthOf(packed: Uint8Array): number {
  try {
    return inflateUpTo(packed, 200_000)!.length;
  } catch {
    return 0;
  }
}
