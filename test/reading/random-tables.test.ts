import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { randomTable } from "./random-tables.ts";

const COUNT = 600;

test("random tables are read as they are meant, and none is wrong in silence", { timeout: 120_000 }, async () => {
  const wrong: string[] = [];
  const silent: string[] = [];
  let needless = 0;
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const { text, truth, toWan, flawed } = randomTable(seed * 7919);
    const { projects, issues } = parseSource(await readSource(new TextEncoder().encode(text), "random.csv"));
    const right =
      projects.length === truth.length &&
      truth.every(({ name, steps, year }, index) => {
        const project = projects[index]!;
        const amount = steps === null ? null : Number(`${steps}e${toWan}`);
        const same =
          amount === null
            ? project.investment === null
            : project.investment !== null && Math.abs(project.investment - amount) <= 1e-9 * Math.max(1, amount);
        return project.name === name && same && project.completionYear === year;
      });
    if (right && issues.length > 0 && !flawed) needless += 1;
    if (!right) (projects.length > 0 && issues.length === 0 ? silent : wrong).push(text);
  }
  expect(silent).toEqual([]);
  expect(wrong.length, wrong.slice(0, 5).join("\n")).toBeLessThanOrEqual(COUNT * 0.02);
  expect(needless).toBeLessThanOrEqual(COUNT * 0.03);
});
