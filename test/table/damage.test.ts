import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import type { RawSource } from "../../src/table/raw-table.ts";
import { readSource } from "../../src/table/read-source.ts";
import { UnreadableSourceError } from "../../src/table/unreadable-source.ts";
import { damaged, numbers, sourcesIn } from "./damaged.ts";
import { losses } from "./losses.ts";

// A longer run, over more folders and by other chances, which tells what it comes to:
// DAMAGE_RUNS=400 DAMAGE_SEED=7001 DAMAGE_FOLDERS=../cases npx vitest run test/table/damage.test.ts
const { DAMAGE_RUNS, DAMAGE_SEED = "1", DAMAGE_FOLDERS = "" } = process.env;
const RUNS = Number(DAMAGE_RUNS ?? 4);
const files = sourcesIn(["test/fixtures", ...DAMAGE_FOLDERS.split(":").filter(Boolean)]);

const tally = { inputs: 0, refused: 0, slow: [] as string[] };
/** Longer than that and a reader thinks that it hangs; the long run tells them. */
const SLOW = 2_000_000;

test.each(files)(
  "%s, damaged, is read or refused by name, prints nothing, and loses nothing in silence",
  async (path) => {
    const ways = (["error", "warn", "log"] as const).map((way) => vi.spyOn(console, way));
    const whole = new Uint8Array(readFileSync(path));
    const file = basename(path);
    const next = numbers(files.indexOf(path) + Number(DAMAGE_SEED));
    for (let run = 0; run < RUNS; run += 1) {
      const bytes = damaged(whole, next);
      const before = process.cpuUsage();
      const outcome = await readBoth(bytes, file).catch((error: unknown) => error);
      const { user, system } = process.cpuUsage(before);
      tally.inputs += 1;
      if (user + system > SLOW) tally.slow.push(`${path}, run ${run}: ${(user + system) / 1e6} s`);
      if (outcome instanceof Error) {
        expect(outcome, `run ${run}: ${outcome.stack}`).toBeInstanceOf(UnreadableSourceError);
        expect((outcome as UnreadableSourceError).words.zh).toContain(file);
        tally.refused += 1;
        continue;
      }
      const { source, dataset } = outcome as Awaited<ReturnType<typeof readBoth>>;
      expect(losses(source, dataset), `run ${run}`).toEqual([]);
    }
    for (const way of ways) expect(way).not.toHaveBeenCalled();
  },
);

afterAll(() => {
  if (DAMAGE_RUNS !== undefined) process.stdout.write(`${JSON.stringify(tally, null, 2)}\n`);
});

async function readBoth(bytes: Uint8Array, file: string): Promise<{ source: RawSource; dataset: Dataset }> {
  const source = await readSource(bytes, file);
  return { source, dataset: parseSource(source) };
}
