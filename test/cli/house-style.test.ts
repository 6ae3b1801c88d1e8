import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-style-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLE = join(folder, "计划.csv");
writeFileSync(TABLE, "序号,项目名称,总投资（万元）,建设地点\n1,甲桥,100,东区\n2,乙路,300,西区\n");
const EXAMPLE = "examples/house-style";
const report = (out: string, ...args: string[]) => run(["report", TABLE, "--out", join(folder, out), ...args]);
const bytes = (out: string, file: string) => readFileSync(join(folder, out, file));

describe("a house style", () => {
  test("sets the PDF and the figures, is sealed by its hash, and makes them again", () => {
    expect(report("plain").status).toBe(0);
    expect(report("styled", "--template", EXAMPLE).status).toBe(0);
    expect(bytes("styled", "report.pdf").equals(bytes("plain", "report.pdf"))).toBe(false);
    expect(bytes("styled", "report.html").equals(bytes("plain", "report.html"))).toBe(true);
    expect(bytes("styled", "figures/district.svg").toString()).not.toBe(
      bytes("plain", "figures/district.svg").toString(),
    );
    const { template } = JSON.parse(bytes("styled", "figures.json").toString()).request;
    expect(template).toMatchObject({
      file: "house-style",
      folder: true,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const verify = (...args: string[]) => run(["verify", join(folder, "styled"), "--source", TABLE, ...args]);
    expect(verify("--template", EXAMPLE).status).toBe(0);
    expect(verify().status).toBe(0);
    const other = join(folder, "other");
    cpSync(EXAMPLE, other, { recursive: true });
    writeFileSync(join(other, "theme.json"), '{"title":{"color":"#123456"}}');
    const changed = verify("--template", other);
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain("figures/district.svg");
  }, 60_000);

  test("finds the pictures and fonts that its template asks for", () => {
    const own = join(folder, "own");
    mkdirSync(join(own, "pictures"), { recursive: true });
    writeFileSync(
      join(own, "pictures/logo.svg"),
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#a00"/></svg>',
    );
    writeFileSync(
      join(own, "report.typ"),
      '#let doc = json("document.json")\n#set document(title: doc.title)\n#set text(font: "Noto Sans SC", lang: doc.lang)\n#image("pictures/logo.svg", alt: "logo")\n= #doc.title\n',
    );
    expect(report("logo", "--template", own, "--format", "pdf").status).toBe(0);
    rmSync(join(own, "pictures"), { recursive: true });
    const missing = report("none", "--template", own, "--format", "pdf");
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain("logo.svg");
    expect(existsSync(join(folder, "none"))).toBe(false);
  }, 60_000);

  test("is refused where it holds nothing of one, or where no format takes its looks", () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    expect(report("x", "--template", empty).stderr).toContain("report.typ");
    expect(report("x", "--template", EXAMPLE, "--format", "html").stderr).toContain("pdf, svg or docx");
    expect(report("x", "--template", join(folder, "nowhere"), "--format", "docx").status).toBe(2);
    const broken = join(folder, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "theme.json"), "{");
    expect(report("x", "--template", broken).stderr).toContain("theme.json");
  }, 60_000);
});
