import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "damaged-"));
const at = (name: string) => join(folder, name);

beforeAll(() => {
  writeFileSync(at("plan.csv"), "序号,项目名称,地区,投资（万元）\n1,甲路,东县,300\n2,乙渠,西县,200\n");
  for (const form of ["parquet", "facts"])
    run(["export", at("plan.csv"), "--as", form, "--out", at(`${form}.parquet`)]);
});

test.each(["parquet", "facts"])("a Parquet file that lost its end, its middle or all but its mark: %s", (form) => {
  const whole = readFileSync(at(`${form}.parquet`));
  const damaged = [
    whole.subarray(0, whole.length >> 1),
    whole.subarray(0, -1),
    Buffer.concat([whole.subarray(0, 200), whole.subarray(-200)]),
    whole.subarray(0, 4),
  ];
  for (const [index, bytes] of damaged.entries()) {
    writeFileSync(at("damaged.parquet"), bytes);
    for (const command of [["summary"], ["projects"], ["chart", "district"]]) {
      const { status, stderr } = run([...command, at("damaged.parquet")]);
      expect([index, status, stderr]).toEqual([index, 2, expect.stringContaining("damaged.parquet: expected a sound")]);
    }
  }
});

test("JSON of one record a line names the line that is none", () => {
  const record = (name: string) => JSON.stringify({ 项目名称: name, "投资（万元）": 100 });
  const wrong = ['{"项目名称":"丙"', '{"项目名称":}', "5", "[]", "此行不是记录"];
  for (const line of wrong)
    for (const [lines, number] of [
      [[record("甲"), record("乙"), line], 3],
      [[record("甲"), "", line, record("乙")], 3],
      // A file that begins otherwise isn't taken for JSON.
      ...(line.startsWith("{") ? [[[line, record("甲")], 1] as const] : []),
    ] as const) {
      writeFileSync(at("plan.jsonl"), lines.join("\n"));
      expect(run(["summary", at("plan.jsonl")])).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(`expected a JSON record in each line, got something else in line ${number}\n`),
      });
    }
});
