import { generateKeyPairSync } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run } from "./run.ts";

// A published folder in other hands: with the source or without, signed, changed, and mixed from two runs.

const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
const at = (...names: string[]) => join(folder, ...names);
const published = at("published");
const other = at("other");

function writeKeys(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  writeFileSync(at(`${name}.pem`), privateKey.export({ type: "pkcs8", format: "pem" }));
  writeFileSync(at(`${name}.pub`), publicKey.export({ type: "spki", format: "pem" }));
}

/** A copy of the published folder, changed. */
function copyOf(change: (copy: string) => void): string {
  const copy = at("copy");
  rmSync(copy, { recursive: true, force: true });
  cpSync(published, copy, { recursive: true });
  change(copy);
  return copy;
}

const verify = (...args: string[]) => run(["verify", ...args, "--lang", "en"]);

beforeAll(() => {
  writeFileSync(
    at("plan.csv"),
    "序号,项目名称,地区,类别,投资（万元）,竣工时间\n1,甲路,东县,交通,300,2025\n2,乙渠,西县,水利,200,2026\n3,丙校,南县,教育,,2026\n",
  );
  writeKeys("own");
  writeKeys("strange");
  const report = ["report", at("plan.csv"), "--format", "md"];
  run([...report, "--out", published, "--sign", at("own.pem")]);
  run([...report, "--out", other, "--where", "category=水利"]);
}, 120_000);

test("without its source only hashes are compared, and that is what is said", () => {
  const { status, stdout } = verify(published, "--documents-only", "--key", at("own.pub"));
  expect(stdout).toMatch(/^\d+ files have the hashes of figures\.json; no figure was made again from its source\n/);
  expect(stdout).toContain("the signature of figures.json is that of the key given");
  expect(stdout).not.toContain("recompute");
  expect(status).toBe(0);
});

test("with its source all is made again", () => {
  const { status, stdout } = verify(published, "--source", at("plan.csv"), "--key", at("own.pub"));
  expect(stdout).toMatch(/all \d+ figures and \d+ files recompute from plan\.csv/);
  expect(status).toBe(0);
});

test("a report's figures.json stands for its folder", () => {
  const named = verify(join(published, "figures.json"), "--source", at("plan.csv"), "--key", at("own.pub"));
  expect(named).toEqual(verify(published, "--source", at("plan.csv"), "--key", at("own.pub")));
  expect(named.status).toBe(0);
  const changed = copyOf((copy) => writeFileSync(join(copy, "report.md"), "x"));
  const { stdout } = verify(join(changed, "figures.json"), "--documents-only");
  expect(stdout).toContain("report.md");
  expect(stdout).not.toContain("missing");
});

test("another key's signature isn't this one's, nor is none", () => {
  expect(verify(published, "--documents-only", "--key", at("strange.pub"))).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("figures.json.sig"),
  });
  const unsigned = copyOf((copy) => rmSync(join(copy, "figures.json.sig")));
  const { status, stdout } = verify(unsigned, "--documents-only", "--key", at("own.pub"));
  expect([status, stdout.includes("missing")]).toEqual([1, true]);
});

test.each([
  [
    "a changed digit",
    (copy: string) =>
      writeFileSync(join(copy, "report.md"), readFileSync(join(copy, "report.md"), "utf8").replace("500", "501")),
  ],
  ["a figure that is gone", (copy: string) => rmSync(join(copy, "figures", "category.svg"))],
  ["a report of another run", (copy: string) => copyFileSync(join(other, "report.md"), join(copy, "report.md"))],
  [
    "a manifest of another run",
    (copy: string) => copyFileSync(join(other, "figures.json"), join(copy, "figures.json")),
  ],
])("%s is told, with the source and without", (_, change) => {
  const copy = copyOf(change);
  expect(verify(copy, "--documents-only", "--key", at("own.pub")).status).toBe(1);
  expect(verify(copy, "--source", at("plan.csv")).status).toBe(1);
});

test("what a report was made from is no file of another run beside it", () => {
  const out = at("beside");
  mkdirSync(out);
  copyFileSync(at("plan.csv"), join(out, "new.csv"));
  copyFileSync(at("plan.csv"), join(out, "old.csv"));
  run(["report", join(out, "new.csv"), "--against", join(out, "old.csv"), "--format", "md", "--out", out]);
  expect(verify(out)).toMatchObject({ status: 0 });
  writeFileSync(join(out, "monthly.json"), "{}");
  expect(verify(out, "--config", join(out, "monthly.json"))).toMatchObject({ status: 0 });
  writeFileSync(join(out, "report.pdf"), "");
  expect(verify(out)).toMatchObject({ status: 1, stdout: expect.stringMatching(/report\.pdf +extra/) });
});
