import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { comparablePairs } from "../../src/measure/progress.ts";
import { accountFor } from "../../src/project/account.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { placeOf } from "../../src/reading/place-of.ts";
import { readSource } from "../../src/table/read-source.ts";

// What a table leaves open is said, each by its code and with the line that it is about.
const read = async (text: string, file = "t.csv") =>
  parseSource(await readSource(new TextEncoder().encode(text), file));

test.each([
  [
    "a month and two digits that may be a day",
    "2024年重点项目,,\n项目名称,总投资（万元）,完成时间\n甲桥,300,12/25\n乙路,200,6/30",
    "completion.short-years",
    1,
  ],
  [
    "a time before a year",
    "项目名称,总投资（万元）,完成时间\n甲桥,300,2021年以前\n乙路,200,2022",
    "completion.bound",
    2,
  ],
  [
    "a mark for the cell above in the first row",
    "项目名称,总投资（万元）,建设单位,完成时间\n甲桥,300,〃,2021\n乙路,200,水务局,2022",
    "unit.unreadable",
    2,
  ],
  [
    "names of places under a heading that isn't known",
    "项目名称,总投资（万元）,落户片区\n甲桥,300,东湖区\n乙路,200,南湖镇",
    "district.none",
    1,
  ],
  [
    "numbered places under a heading that isn't known",
    "Project,Cost (EUR m),Patch\nQuay,3,Ward 1\nBridge,5,Wards 2 & 3\nPier,2,Citywide\nPool,2,Ward 4",
    "district.none",
    1,
  ],
  [
    "a slash between two words of places",
    "Project,Town,Cost (EUR m),Completion\nQuay,Millbrook / Easton,3,2027\nBridge,Norwood,5,2028",
    "district.joined",
    2,
  ],
  [
    "names of places that stand alone in other letters, on another page",
    'Project,Town,Cost (EUR m),Completion\nQuay,"Millbrook, Easton",3,2027\nBridge,MILLBROOK,5,2028\n\nProject,Town,Cost (EUR m),Completion\nHall,EASTON,5,2028',
    "district.joined",
    2,
  ],
  [
    "a text below a name that it may belong to, under a heading",
    "No.,Project,Cost (EUR m),Completion\n,Roads,,\n1,Widening of the coast road and,3,2027\n,of its bridges,,\n2,Quay,5,2028",
    "row.role",
    4,
  ],
  [
    "a text that a name without an end may go on with",
    "序号,项目名称,总投资（万元）,完成时间\n,一、水利,,\n1,东湾河道综合,300,2026\n,治理工程,,\n2,甲桥新建,200,2027",
    "row.role",
    4,
  ],
  [
    "a unit midway that isn't the one in the heading",
    "序号,项目名称,总投资（万元）,完成时间\n1,甲桥,1200,2027\n单位：亿元,,,\n2,丙港,1.5,2029",
    "unit.changes",
    3,
  ],
  [
    "a unit below the headings and another one midway",
    "序号,项目名称,总投资,完成时间\n单位：万元,,,\n1,甲桥,1200,2027\n单位：亿元,,,\n2,丙港,1.5,2029",
    "unit.changes",
    4,
  ],
  [
    "numbers under a heading of completion that are no years",
    "No,Project,Cost (USD),Completion\n1,Pier,1200000,46752\n2,Hall,860000,46400",
    "completion.no-years",
    1,
  ],
  [
    "years under a heading that may be of the completion, with rows of parts between",
    "No.,Project,Cost (million USD),Year\n1,Irrigation scheme,85,2030\n,of which loan,60,\n,of which government,25,\n2,Rural roads,40,2029\n,of which grant,40,",
    "completion.none",
    1,
  ],
  [
    "a scale in words above a table whose unit names none",
    "Projects of the county, costs given in millions (KES)\n\nProject,Cost (KES),Completion\nTower,12.5,2027\nStalls,8,2028",
    "unit.scale",
    1,
  ],
  [
    "names of places with nothing but a space between them",
    'Project,Ward,Cost (USD m),Completion\nRoad A,"North South",5,2027\nRoad B,North,3,2028\nRoad C,South,2,2028',
    "district.joined",
    2,
  ],
  [
    "an amount in the words of a table without a column of amounts",
    "项目名称,建设内容及投资,完成时间\n甲渠,衬砌12公里，总投资3600万元,2021\n乙站,新建2座，总投资1.2亿元,2022",
    "investment.in-words",
    2,
  ],
  [
    "a blank below a value that begins a group",
    "Programme,Project,Cost (EUR m),Due\nEnergy,Hydro A,3,2027\n,Hydro B,5,2028\nHealth,Clinic,1,2026\n,Lab,2,2026",
    "column.blank-below",
    3,
  ],
  [
    "a column that is headed as money and holds no amounts that are read",
    "项目名称,总投资,完成时间\n甲渠,12@万,2021\n乙站,8@万,2022",
    "investment.no-amounts",
    2,
  ],
])("%s is told", async (_, text, code, line) => {
  const { issues } = await read(text);
  const told = issues.filter((issue) => issue.code === code);
  expect(told.map(({ at }) => at.line)).toEqual([line]);
});

test("places of another table of the source tell that a cell joins them", async () => {
  const head = "Project,Town,Cost (EUR m),Completion";
  const { projects } = await read(
    `${head}\nQuay,"Millbrook, Easton",3,2027\n\n${head}\nBridge,Millbrook,5,2028\nHall,Easton,5,2028`,
  );
  expect(projects.map(({ districts }) => districts)).toEqual([["Millbrook", "Easton"], ["Millbrook"], ["Easton"]]);
});

test("messages call a field by its word in each language", async () => {
  const { issues } = await read(
    "序号,项目名称,总投资（万元）,完成时间\n1,甲桥,约三百,2021\n2,乙路,200,二十年\n2,丙校,150,2022\n4,丁园,90,2022",
  );
  expect(issues.map(({ words }) => words?.zh.split("：")[0])).toEqual(["投资额", "完成时间", "序号"]);
  expect(issues.map(({ words }) => words?.en.split(":")[0])).toEqual(["investment", "completion", "number"]);
});

test("a zero is an amount of nothing whatever the unit, and a blank beside it is none", async () => {
  const { projects } = await read("项目名称,总投资,完成时间\n甲桥,0,2021\n乙路,,2022\n丙校,20万元,2022");
  expect(projects.map(({ investment }) => investment)).toEqual([0, null, 20]);
});

test("a table on its side is read by its columns, and that is said", async () => {
  const dataset = await read(
    "2036年重点项目\n项目名称,甲河大桥,乙岭隧道,丙湖水厂\n总投资（万元）,12000,34000,5600\n建设单位,交通局,交投公司,水务局\n完成时间,2035,2037,2034\n",
  );
  const { projects, issues, rows, tables } = dataset;
  expect(
    projects.map(({ name, investment, unit, completionYear }) => [name, investment, unit, completionYear]),
  ).toEqual([
    ["甲河大桥", 12000, "交通局", 2035],
    ["乙岭隧道", 34000, "交投公司", 2037],
    ["丙湖水厂", 5600, "水务局", 2034],
  ]);
  expect(projects.map(({ source }) => [source.line, source.lastLine, source.column])).toEqual([
    [2, 5, 2],
    [2, 5, 3],
    [2, 5, 4],
  ]);
  expect(projects.map(({ source }) => placeOf(source))[0]).toBe("line 2, column 2");
  expect(issues.map(({ code }) => code)).toContain("table.turned");
  expect(rows).toHaveLength(tables[0]!.rows);
  const { total, outside, kinds } = accountFor(dataset);
  expect([total, outside, kinds]).toEqual([5, 0, { note: 1, header: 4, project: 0 }]);
});

test("projects that are numbered by circled numbers are no parts of the first one", async () => {
  const { projects } = await read(
    "序号,项目名称,总投资（万元）,完成时间\n①,甲桥,1200,2027\n②,乙路,860,2026\n③,丙校,540,2027",
  );
  expect(projects.map(({ name, investment }) => [name, investment])).toEqual([
    ["甲桥", 1200],
    ["乙路", 860],
    ["丙校", 540],
  ]);
});

test.each(["District Council", "LGA", "ULB", "Sub-county", "Constituency"])("%s heads places", async (heading) => {
  const { projects } = await read(
    `Project,${heading},Cost (USD m),Completion\nPier,"Eastern, Southern",3,2027\nHall,Eastern,2,2027\nLot,Southern,1,2026`,
  );
  expect(projects.map(({ districts }) => districts)).toEqual([["Eastern", "Southern"], ["Eastern"], ["Southern"]]);
});

test("a number that is linked behind an amount leads to a footnote", async () => {
  const { projects } = await read(
    "| 序号 | 项目名称 | 总投资（万元） |\n|---|---|---|\n| 1 | [甲桥](a.html) | 1200[1](#fn1) |\n| 2 | 乙路 | 300 |",
    "t.md",
  );
  expect(projects.map(({ name, investment }) => [name, investment])).toEqual([
    ["甲桥", 1200],
    ["乙路", 300],
  ]);
});

test("a project whose number and name are merged over rows with amounts of their own", async () => {
  const html =
    "<table><tr><th>序号</th><th>项目名称</th><th>建设地点</th><th>总投资（万元）</th></tr>" +
    "<tr><td rowspan=2>1</td><td rowspan=2>供水管网改造</td><td>东区</td><td>5000</td></tr><tr><td>西区</td><td>3000</td></tr>" +
    "<tr><td>2</td><td>水厂</td><td>东区</td><td>3500</td></tr></table>";
  const { issues, projects } = await read(html, "t.html");
  expect(projects.map(({ district, investment }) => [district, investment])).toEqual([
    ["东区", 5000],
    ["西区", 3000],
    ["东区", 3500],
  ]);
  const told = issues.filter(({ code }) => code === "row.role");
  expect(told.map(({ raw, at }) => [raw, at.row])).toEqual([["供水管网改造", 3]]);
  // Under a merged amount it is one project of both places.
  const shared = await read(
    html.replace("<td>5000</td>", "<td rowspan=2>5000</td>").replace("<td>3000</td>", ""),
    "t.html",
  );
  expect(shared.projects).toHaveLength(2);
  expect(shared.issues).toEqual([]);
});

test.each([
  ["柳林镇至石门乡", "柳林镇"],
  ["城关镇—石门乡", "城关镇"],
  ["Oak Hill to Bay Town", "Oak Hill,Bay Town"],
])("works from one place to another may be in several: %s", async (between, others) => {
  const rows = others.split(",").map((place, index) => `${index + 2},河道${index},300,${place}`);
  const text = ["序号,项目名称,总投资（万元）,建设地点", `1,公路,800,${between}`, ...rows].join("\n");
  const { issues } = await read(text);
  expect(issues.map(({ code, message }) => [code, message.includes(between)])).toEqual([["district.joined", true]]);
});

test.each(["甘至镇", "X-Stadt", "Stratford-upon-Avon"])("%s is one place", async (name) => {
  const { issues } = await read(`序号,项目名称,总投资（万元）,建设地点\n1,公路,800,${name}\n2,水厂,300,东镇`);
  expect(issues).toEqual([]);
});

test("a second whole with other amounts is told, and a rate of it is no fault", async () => {
  const text =
    "序号,项目名称,批复总投资(万元),计划总投资(万元),累计完成投资(万元),完成率\n1,甲,10000,10500,6300,60%\n2,乙,8000,8000,8000,100%\n3,丙,15000,14200,1420,10%";
  const dataset = await read(text);
  expect(dataset.issues.map(({ code }) => code)).toEqual(["investment.other-whole"]);
  expect(comparablePairs(dataset.projects)).toEqual([
    { done: "累计完成投资(万元)", of: "计划总投资(万元)", whole: true },
  ]);
  expect(audit(dataset).findings.filter(({ id }) => id === "ratio-differs")).toEqual([]);
});

test("the total of a loan isn't a second whole", async () => {
  const text =
    "序号,项目名称,项目总投资（万元）,专项债券需求总额（万元）\n1,甲,32000,25600\n2,乙,18560,14000\n3,丙,45000,36000";
  expect((await read(text)).issues.map(({ code }) => code)).toEqual([]);
});
