import { expect, test } from "vitest";
import { readBytes } from "../../src/reading/read-bytes.ts";
import { isBareFlow } from "../../src/reading/flow-columns.ts";

const read = async (...lines: string[]) => await readBytes(new TextEncoder().encode(lines.join("\n")), "table.csv");
const targets = async (...lines: string[]) =>
  Object.fromEntries((await read(...lines)).columns.map(({ header, field }) => [header, field]));

test("what is planned or done is money beside the whole, where every row stays within it", async () => {
  const found = await targets(
    "某市重点项目（单位：亿元）,,,,",
    "序号,项目名称,总投资,截至2023年底累计完成,2024年计划",
    "1,水库,18.2,8,4.5",
    "2,公路,3.4,,1.2",
    "3,学校,4,0.1,0.8",
  );
  expect(found).toMatchObject({ 截至2023年底累计完成: "amount", "2024年计划": "amount", 总投资: "investment" });
});

test("numbers that pass the whole are none, nor what is done of works, nor beside numbers of things", async () => {
  const rows = ["1,甲,100,120,", "2,乙,200,900,", "3,丙,300,80,"];
  expect(await targets("序号,项目名称,总投资（万元）,累计完成,备注", ...rows)).toMatchObject({ 累计完成: null });
  const small = ["1,甲,1000,12,30", "2,乙,2000,90,200", "3,丙,3000,80,100"];
  expect(await targets("序号,项目名称,总投资（万元）,累计完成,改造户数", ...small)).toMatchObject({ 累计完成: null });
  expect(await targets("序号,项目名称,总投资（万元）,完成面积,备注", ...small)).toMatchObject({ 完成面积: null });
  for (const heading of ["计划新增床位", "Planned beds", "完成时限", "计划占比%"])
    expect(await targets(`序号,项目名称,总投资（万元）,${heading},备注`, ...small)).toMatchObject({ [heading]: null });
});

test("a column of percents beside doesn't hide them", async () => {
  const rows = ["1,甲,56.8,12,2.1,5.8,77.5%", "2,乙,102.5,30,4.5,14.2,82%", "3,丙,8.4,3,0.3,1.1,80%"];
  expect(
    await targets("（单位：亿元）", "序号,项目名称,总投资,2025年计划投资,1-3月完成,1-6月完成,占年度计划%", ...rows),
  ).toMatchObject({
    "1-3月完成": "amount",
    "1-6月完成": "amount",
    "占年度计划%": null,
  });
});

test("what is counted up to a day is done by then, in amounts that look like years too", async () => {
  const rows = ["2,水库,4200,,4200", "3,管网,9800,2000,5000", "4,路,365000,3000,80000"];
  const { columns } = await read(
    "单位：万元",
    "序号,项目名称,总投资,2025年底前累计,2026年计划",
    ...rows,
    "5,桥,165000,120000,9000",
  );
  expect(columns.filter(({ field }) => field === "amount")).toMatchObject([
    { header: "2025年底前累计", role: "done-to-date", period: { year: 2025 } },
    { header: "2026年计划", role: "plan", period: { year: 2026 } },
  ]);
});

test.each([
  ["Project,Prior Yrs,FY2026,FY2027,Total ($000)", "Prior Yrs"],
  ["Project,Past Years,2026,2027,Total ($000)", "Past Years"],
  ["Project,2026,2027,Subsequent Years,Total ($000)", "Subsequent Years"],
  ["项目名称,以前年度,2026年,2027年,合计（万元）", "以前年度"],
  ["项目名称,其中2025年,2026年,2027年,总投资（万元）", "其中2025年"],
  ['Проект,в том числе 2025 год,2026 год,2027 год,"Стоимость, млн руб."', "в том числе 2025 год"],
  ["事業名,うち令和7年度,令和8年度,令和9年度,事業費（百万円）", "うち令和7年度"],
  ["Projekt,davon 2025,2026,2027,Gesamtkosten (TEUR)", "davon 2025"],
])("the years before or after those of a programme are amounts as they are: %s", async (head, heading) => {
  const rows = ["Main Street,1200,3000,2500,6700", "Bridge,0,500,4500,5000", "Pool,250,1250,0,1500"];
  expect(await targets(head, ...rows)).toMatchObject({ [heading]: "amount" });
});

test("a second row of headings stands under those that are written once over several columns", async () => {
  const rows = ["1,甲园区,5000,2000,3000,2028", "2,乙管网,1800,1800,,2027", "3,丙泵站,900,400,500,2027"];
  for (const head of ["序号,项目名称,总投资（万元）,其中,,完成时间", "编号,工程名称,总投资（万元）,分期,,竣工时间"])
    expect((await read(head, ",,,一期,二期,", ...rows)).columns.map(({ field }) => field)).toEqual([
      "seq",
      "name",
      "investment",
      "amount",
      "amount",
      "completion",
    ]);
  const { columns, projects } = await read(
    "No.,Project,Cost (EUR m),,Completion",
    ",,Works,Land,",
    "1,A,5,2,2028",
    "2,B,1,8,2027",
  );
  expect(columns.map(({ field }) => field)).toEqual(["seq", "name", "amount", "amount", "completion"]);
  expect(projects.map(({ amounts }) => amounts.map(({ value }) => value))).toEqual([
    [500, 200],
    [100, 800],
  ]);
});

test("a budget year of two digits is the year of a plan", async () => {
  const { columns } = await read(
    "Project,Total ($000),FY24,FY25",
    "Main Street,6700,3000,3700",
    "Bridge,5000,500,4500",
  );
  expect(columns.filter(({ field }) => field === "amount")).toMatchObject([
    { header: "FY24", role: "plan", period: { year: 2024 } },
    { header: "FY25", role: "plan", period: { year: 2025 } },
  ]);
});

test.each([
  "累计完成",
  "2025年底前累计",
  "截至2026年6月底累计完成",
  "2026年计划安排",
  "Actual to date",
  "Spent to March 2026",
  "Planned 2027/28",
])("%s says nothing but that something is planned or done", (heading) => {
  expect(isBareFlow(heading)).toBe(true);
});

test.each([
  ["2024年申请投资（万元）", "年度申请资金（万元）"],
  ["2024年拟争取资金（万元）", "本年申报投资（万元）"],
])("what is asked for is no plan for the time that it is asked for: %s, %s", async (one, other) => {
  const { projects } = await read(
    `序号,项目名称,总投资（万元）,${one},${other}`,
    "1,甲,1200,800,100",
    "2,乙,600,500,100",
  );
  expect(projects[0]!.amounts.map(({ role }) => role)).toEqual(["other", "other"]);
});

test("in German and English, too", async () => {
  const german = await read(
    "Nr.;Projekt;Gesamtkosten (TEUR);Beantragte Mittel 2025 (TEUR)",
    "1;Schule;500;120",
    "2;Bad;900;200",
  );
  const english = await read(
    "No.,Project,Total cost (£000),Requested FY2025 (£000)",
    "1,School,500,120",
    "2,Pool,900,200",
  );
  for (const { projects } of [german, english]) expect(projects[0]!.amounts.map(({ role }) => role)).toEqual(["other"]);
});
