const FIRST_SLOTS = 1_024;
const LONGEST = 65_535;

/** Texts that come again and again among the bytes of a column, each with a number of its own, without being decoded again. */
export interface CellTexts {
  /** The number of the text between two places; -1 where there are too many texts, or it is too long. */
  readonly numberOf: (bytes: Uint8Array, from: number, to: number) => number;
  readonly text: (number: number) => string;
  readonly count: () => number;
}

/** Begins to number texts, at most so many. */
export function openCellTexts(most: number): CellTexts {
  let slots = new Int32Array(FIRST_SLOTS).fill(-1);
  let known = new Uint8Array(1 << 14);
  let used = 0;
  const [starts, ends, hashes]: [number[], number[], number[]] = [[], [], []];
  const add = (bytes: Uint8Array, from: number, to: number, hash: number): number => {
    if (starts.length >= most || to - from > LONGEST) return -1;
    if (used + to - from > known.length) {
      const larger = new Uint8Array(2 * (used + to - from));
      larger.set(known.subarray(0, used));
      known = larger;
    }
    known.set(bytes.subarray(from, to), used);
    starts.push(used);
    used += to - from;
    ends.push(used);
    hashes.push(hash);
    const number = starts.length - 1;
    if (2 * starts.length > slots.length) {
      slots = new Int32Array(2 * slots.length).fill(-1);
      for (let one = 0; one < number; one += 1) put(one);
    }
    put(number);
    return number;
  };
  const put = (number: number): void => {
    const mask = slots.length - 1;
    let slot = hashes[number]! & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  };
  return {
    numberOf: (bytes, from, to) => {
      let hash = 0x811c9dc5;
      for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
      hash = (hash ^ (hash >>> 15)) | 0;
      const mask = slots.length - 1;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = slots[slot]!;
        if (number < 0) return add(bytes, from, to, hash);
        const start = starts[number]!;
        if (hashes[number] !== hash || ends[number]! - start !== to - from) continue;
        let at = from;
        while (at < to && known[start + at - from] === bytes[at]) at += 1;
        if (at === to) return number;
      }
    },
    text: (number) => new TextDecoder().decode(known.subarray(starts[number], ends[number])),
    count: () => starts.length,
  };
}
