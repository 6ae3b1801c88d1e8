import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const LONG = {
  zh: "备注（含前期工作进展、存在问题、下一步计划及需协调解决的事项等，由项目单位填写，每月二十五日之前报送主管部门汇总并抄送发展改革委）",
  en: "Remarks (state of the preparatory works, open questions, next steps; to be filled in by the owner)",
};

test.each([
  ["a.csv", ","],
  ["a.csv", ";"],
  ["a.txt", ","],
  ["a.txt", ";"],
  ["a.txt", "\t"],
  ["a.txt", "|"],
])("a heading may explain at length what to fill in: %s by %j", async (file, separator) => {
  for (const heading of Object.values(LONG)) {
    const long = heading.replaceAll(/[,;]/g, "");
    const lines = [
      ["序号", "项目名称", "总投资（万元）", long],
      [1, "一号桥", 100, "在建"],
      [2, "二号桥", 200, "前期"],
    ];
    const text = lines.map((cells) => cells.join(separator)).join("\n");
    const { projects } = parseSource(await readSource(new TextEncoder().encode(text), file));
    expect(projects.map(({ extra }) => extra[long])).toEqual(["在建", "前期"]);
  }
});

test("a row of long texts is no heading", async () => {
  const prose =
    "项目名称和总投资按照有关规定由各责任单位逐一核实并在规定的时间之内如实填报，不得漏报、错报、迟报，也不得重复填报或者虚报瞒报";
  const text = [prose, prose, "总投资（万元）"].map((cell) => `"${cell}"`).join(",");
  const { projects } = parseSource(
    await readSource(new TextEncoder().encode(`${text}\n甲,乙,100\n丙,丁,3\n`), "a.csv"),
  );
  expect(projects).toEqual([]);
});
