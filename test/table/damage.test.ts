import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { readSource } from "../../src/table/read-source.ts";
import type { RawSource } from "../../src/table/raw-table.ts";
import { UnreadableSourceError } from "../../src/table/unreadable-source.ts";

// A longer run: DAMAGE_RUNS=2000 npx vitest run test/table/damage.test.ts
const RUNS = Number(process.env.DAMAGE_RUNS ?? 12);
const files = readdirSync("test/fixtures")
  .filter((name) => name.includes("."))
  .sort();

/** Numbers that look like chance, and are the same each time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

const CHANGES: readonly ((bytes: Uint8Array, next: () => number) => Uint8Array)[] = [
  (bytes, next) => {
    for (let count = (next() % 20) + 1; count > 0; count -= 1) bytes[next() % bytes.length] = next() % 256;
    return bytes;
  },
  (bytes, next) => bytes.slice(0, next() % bytes.length),
  (bytes, next) => {
    const from = next() % bytes.length;
    return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from + (next() % 200) + 1)]);
  },
  (bytes, next) => {
    const from = next() % bytes.length;
    const piece = bytes.slice(from, from + (next() % 400));
    return Uint8Array.from([...bytes.slice(0, from), ...piece, ...bytes.slice(from)]);
  },
  (bytes, next) => {
    const text = new TextDecoder().decode(bytes).split("\n");
    const [one, other] = [next() % text.length, next() % text.length];
    [text[one], text[other]] = [text[other]!, text[one]!];
    return new TextEncoder().encode(text.join("\n"));
  },
];

function linesOf(source: RawSource): number[] {
  const rows = [...source.tables.flatMap((table) => table.rows), ...source.outside];
  return rows.flatMap(({ at: { line, lastLine = line, row, table } }) =>
    line === undefined || (row !== undefined && table === undefined)
      ? []
      : Array.from({ length: lastLine! - line + 1 }, (_, index) => line + index),
  );
}

test.each(files)(
  "%s, damaged, is read or refused by name, prints nothing, and no line is in two tables",
  async (file) => {
    const ways = (["error", "warn", "log"] as const).map((way) => vi.spyOn(console, way));
    const whole = new Uint8Array(readFileSync(`test/fixtures/${file}`));
    const next = numbers(files.indexOf(file) + 1);
    for (let run = 0; run < RUNS; run += 1) {
      const change = CHANGES[run % CHANGES.length]!;
      const bytes = change(whole.slice(), () => next.next().value as number);
      const outcome = await readSource(bytes, file).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome, `run ${run}: ${outcome.stack}`).toBeInstanceOf(UnreadableSourceError);
        expect((outcome as UnreadableSourceError).words.zh).toContain(file);
        continue;
      }
      const lines = linesOf(outcome as RawSource);
      expect(new Set(lines).size, `run ${run}`).toBe(lines.length);
    }
    for (const way of ways) expect(way).not.toHaveBeenCalled();
  },
);
