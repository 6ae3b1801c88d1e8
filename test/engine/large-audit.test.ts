import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import type { Finding } from "../../src/audit/finding.ts";
import { auditLarge } from "../../src/engine/large-audit.ts";
import { readBothWays } from "./both-ways.ts";
import { longTable } from "./long-tables.ts";

const WORKS = ["北关棚户区改造", "二中教学楼", "烟气除尘脱硫脱硝工程", "环城 公路（一期"];

/** Rows that row rules, groups and picks find something in: repeats, zeroes, brackets, more done than planned. */
const ODD = [
  "序号,项目,内容,实施单位,总投资（万元）,累计完成投资（万元）,建成年份,所在区县,行业",
  ...Array.from({ length: 260 }, (_, index) =>
    [
      index === 77 ? 76 : index > 200 ? index + 3 : index + 1,
      index % 50 === 49 ? "村级道路硬化" : `${WORKS[index % 4]}${index}期`,
      index % 6 === 0 ? `安装除尘设施${index % 3}套，2 公里` : index % 6 === 1 ? "投资5万and建设" : "新建（改扩建",
      ["市住建局", "城投(集团)公司", "", "交通局"][index % 5] ?? `第${index % 9}公司`,
      index % 41 === 0
        ? 0
        : index % 13 === 0
          ? "待定"
          : index % 17 === 0
            ? ""
            : index % 8 === 0
              ? "1234.56"
              : 500 + (index % 90),
      index % 19 === 0 ? 99_999 : index % 2 ? "" : 12,
      ["2021年", "持续开展", "2022年", "", "2024年"][index % 5],
      ["甲县", "乙县", "甲县、乙县", "丙县", ""][(index * 3) % 5],
      index % 37 === 0 ? "" : ["住房", "教育", "水利", "交通"][index % 4],
    ].join(","),
  ),
  ...Array.from({ length: 3 }, (_, index) => `${300 + index},同一座桥,新建桥梁一座,交通局,80,,2023年,甲县,交通`),
].join("\n");

/** Districts of a reviewed list under two names, one that isn't on it, and a category that a plan doesn't have. */
const LISTED = [
  "序号,项目名称,类别,建设单位,总投资（万元）,建设地点",
  ...Array.from({ length: 130 }, (_, index) =>
    [
      index + 1,
      `第${index + 1}号工程`,
      index % 43 === 42 ? "别的类别" : ["工业污染治理", "原煤散烧治理", "扬尘污染治理", "监管能力建设"][index % 4],
      `单位${index}`,
      index + 0.5,
      index % 31 === 30 ? "某某区" : ["昆区", "昆都仑区", "青山区", "东河区、九原区"][index % 4],
    ].join(","),
  ),
].join("\n");

const SOURCES = {
  "listed places": LISTED,
  faults: longTable(500, { faults: true }).text,
  gaps: longTable(300).text.replaceAll(/\r\n(?:77|150|151|299),[^\r]*/g, ""),
  sections: longTable(400, { sections: true }).text,
  "wrong total": longTable(300).text.replace(/(?<=,合计,,,)\d/, "7"),
  odd: ODD,
  "without numbers": ODD.split("\n")
    .map((line) => line.replace(/^[^,]*,/, ""))
    .join("\n"),
};

const bare = ({ message, seqs, lines, id, severity, certainty }: Finding) => ({
  id,
  severity,
  certainty,
  message,
  seqs,
  lines,
});

describe("the audit of a long table", () => {
  test.each(Object.entries(SOURCES))("finds what that of the table held finds: %s", async (_, text) => {
    const { held, table } = await readBothWays(text, { records: true });
    for (const language of ["zh", "en"] as const) {
      const found = await auditLarge(table, language);
      const left = new Set(found.notRun.map(({ id }) => id));
      const expected = audit(held, language);
      // Of a total the rows aren't listed.
      const ofTotals = ({ id }: Finding) => id === "stated-total-differs";
      const run = expected.findings.filter(({ id }) => !left.has(id));
      expect(found.findings.filter((one) => !ofTotals(one)).map(bare)).toEqual(
        run.filter((one) => !ofTotals(one)).map(bare),
      );
      expect(found.findings.filter(ofTotals).map(({ lines }) => lines)).toEqual(
        run.filter(ofTotals).map(({ lines }) => lines),
      );
      const totals = ({ reconciliations }: Pick<typeof expected, "reconciliations">) =>
        reconciliations
          .filter(({ id }) => /^stated-/.test(id))
          .map(({ id, title, stated, computed, residual, status, lines }) => ({
            id,
            title,
            stated,
            computed,
            residual,
            status,
            lines,
          }));
      expect(totals(found)).toEqual(totals(expected));
      expect(found.capped).toEqual([]);
    }
  });

  test("says of each rule that it wasn't run, or runs it", async () => {
    const { table } = await readBothWays(ODD, { records: true });
    const { notRun, findings } = await auditLarge(table, "zh");
    expect(notRun.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "funds-differ",
        "ratio-differs",
        "place-spellings",
        "claim-differs",
        "completion-outside-horizon",
        "unit-cost-outlier",
        "doubled-character",
        "organisation-names",
        "organisation-look-alike",
        "header-spellings",
      ]
    `);
    expect(notRun.every(({ reason }) => reason.length > 5)).toBe(true);
    expect(new Set(findings.map(({ id }) => id)).size).toBeGreaterThan(12);
  });

  test("names cells that join places which only later rows hold", async () => {
    const rows = Array.from({ length: 300 }, (_, index) => {
      const town = index === 4 ? '"Millbrook, Easton"' : index < 150 ? "Norton" : index % 2 ? "Millbrook" : "Easton";
      return `${index + 1},Works ${index + 1},${town},${index + 10},2027`;
    });
    const { table } = await readBothWays(`No.,Project,Town,Cost (EUR m),Completion\n${rows.join("\n")}`);
    const joined = table.issues.filter(({ code }) => code === "district.joined");
    expect(joined.map(({ at, words }) => [at.line, words.en.split('"')[1]])).toEqual([[6, "Millbrook, Easton"]]);
  });

  test("looks at places and categories by their values", async () => {
    const { table } = await readBothWays(LISTED, { records: true });
    const { findings } = await auditLarge(table, "zh");
    const found = (id: string) =>
      findings.filter((finding) => finding.id === id).map(({ message, seqs }) => [message.slice(0, 8), seqs.length]);
    expect(found("unknown-category")).toEqual([["“别的类别”不是", 3]]);
    expect(found("unknown-district")).toEqual([["“某某区”不在旗", 4]]);
    expect(found("district-names").length).toBe(1);
  });

  test("counts what it doesn't list", async () => {
    const rows = Array.from(
      { length: 2_500 },
      (_, index) => `${index + 1},第${index}项,${index % 5 ? 0 : ""},甲县、乙县`,
    );
    const { table } = await readBothWays(["序号,项目名称,总投资（万元）,建设地点", ...rows].join("\n"), {
      records: true,
    });
    const { findings, capped } = await auditLarge(table, "zh");
    expect(capped).toEqual([
      { id: "amount-zero", listed: 200, found: 2_000 },
      { id: "joint-project", listed: 200, found: 2_500 },
    ]);
    const blank = findings.find(({ id }) => id === "amount-blank")!;
    expect(blank.message).toContain("500个项目");
  });
});
