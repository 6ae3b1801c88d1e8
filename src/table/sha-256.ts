/** The SHA-256 of some bytes, in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // A page that didn't come by HTTPS has no `crypto.subtle`.
  const subtle = (globalThis as { readonly crypto?: { readonly subtle?: typeof globalThis.crypto.subtle } }).crypto
    ?.subtle;
  if (!subtle) return hex(ownSha256(bytes));
  return hex(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const BLOCK = 64;

/** The same by FIPS 180-4 itself, as 32 bytes. */
export function ownSha256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const { start, constants } = numbers();
  const state = Uint32Array.from(start);
  const words = new Uint32Array(BLOCK);
  for (let offset = 0; offset < padded.length; offset += BLOCK) addBlock(view, offset, words, state, constants);
  const out = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) out.setUint32(index * 4, word);
  return new Uint8Array(out.buffer);
}

function addBlock(
  view: DataView,
  offset: number,
  words: Uint32Array,
  state: Uint32Array,
  constants: readonly number[],
): void {
  const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by));
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(offset + i * 4);
  for (let i = 16; i < BLOCK; i += 1) {
    const [early, late] = [words[i - 15]!, words[i - 2]!];
    const more = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const most = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = words[i - 16]! + more + words[i - 7]! + most;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < BLOCK; i += 1) {
    const chosen = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + constants[i]! + words[i]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + word;
}

/** The first 32 bits of the fractional parts of the square roots of 8 primes, and of the cube roots of 64. */
function numbers(): { readonly start: readonly number[]; readonly constants: readonly number[] } {
  const primes: number[] = [];
  for (let number = 2; primes.length < BLOCK; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const bits = (root: number) => ((root % 1) * 2 ** 32) | 0;
  return {
    start: primes.slice(0, 8).map((prime) => bits(prime ** 0.5)),
    constants: primes.map((prime) => bits(Math.cbrt(prime))),
  };
}
