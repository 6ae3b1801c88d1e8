import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// Layouts that offices use, each the shortest that shows what was once misread.
const read = async (text: string, file = "t.csv") =>
  parseSource(await readSource(new TextEncoder().encode(text), file));
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

test.each([
  [
    "工期 before a date",
    "序号,项目名称,总投资（万元）,建设工期,计划完工\n1,甲路,1200,24个月,2026.06\n2,乙桥,850,3年,2025.12",
  ],
  [
    "计划工期 after it",
    "序号,项目名称,总投资（万元）,竣工日期,计划工期\n1,甲路,1200,2026-06-30,24个月\n2,乙桥,850,2025-12-31,540天",
  ],
  [
    "a duration in English",
    "No,Project,Cost (GBP m),Construction period,Completed\n1,A road,12,18 months,Jun 2026\n2,B bridge,8,3 years,Dec 2025",
  ],
])("%s: the completion is the column that names years", async (_, text) => {
  expect((await read(text)).projects.map(({ completionYear }) => completionYear)).toEqual([2026, 2025]);
});

test("a comma between two names may list them where few cells have one, and stands before a county where most do", async () => {
  const list = (places: readonly string[]) =>
    read(
      `No,Project,Ward,Cost (GBP m)\n${places.map((place, i) => `${i + 1},Works ${i},"${place}",${i + 2}`).join("\n")}`,
    );
  expect(codes((await list(["Castle", "Riverside, Weir", "Northfield", "Castle"])).issues)).toEqual([
    "district.joined",
  ]);
  expect(codes((await list(["Ashford, Kent", "Dover, Kent", "Hythe, Kent", "Lewes, Sussex"])).issues)).toEqual([]);
});

test("a comma lists Korean places of one level", async () => {
  const { projects, issues } = await read(
    '연번,사업명,위치,총사업비(백만원)\n1,국도 확장,중앙동,100\n2,하수처리장,"서면, 남면",200\n3,농로,"강북읍, 강남면",50',
  );
  expect(projects.map(({ districts }) => districts)).toEqual([["중앙동"], ["서면", "남면"], ["강북읍", "강남면"]]);
  expect(codes(issues)).toEqual([]);
});

test("国県支出金 is who pays, not what was paid", async () => {
  const html = `<p>（単位：千円）</p><table>
<tr><th rowspan=2>番号</th><th rowspan=2>事業名</th><th rowspan=2>事業費</th><th colspan=2>財源内訳</th></tr><tr><th>国県支出金</th><th>一般財源</th></tr>
<tr><td>1</td><td>校舎改修</td><td>385200</td><td>96300</td><td>288900</td></tr>
<tr><td>2</td><td>道路改良</td><td>142000</td><td>71000</td><td>71000</td></tr>
<tr><td>3</td><td>無線更新</td><td>58740</td><td>58700</td><td>40</td></tr></table>`;
  const { projects } = await read(html, "t.html");
  expect(projects[0]!.amounts.map(({ role }) => role)).toEqual(["fund", "fund"]);
  expect(projects[0]!.seq).toBe(1);
});

test("a long heading over two rows doesn't part the headings beside it", async () => {
  const html = `<p>(Million Rupees)</p><table>
<tr><th rowspan=2>Sl. No.</th><th rowspan=2>Name, Location &amp; Status of the Scheme</th><th colspan=2>Estimated Cost</th><th rowspan=2>Expenditure upto June 2024</th><th colspan=2>Allocation for 2024-25</th></tr>
<tr><th>Total</th><th>Foreign Aid</th><th>Foreign Aid</th><th>Total</th></tr>
<tr><td>1</td><td>Kohsar Road</td><td>5230.5</td><td>0</td><td>2100.25</td><td>0</td><td>900</td></tr>
<tr><td>2</td><td>Sohan Bridge</td><td>1180</td><td>400</td><td>350</td><td>80</td><td>200</td></tr></table>`;
  const { projects } = await read(html, "t.html");
  expect(projects.map(({ name, investment }) => [name, investment])).toEqual([
    ["Kohsar Road", 523050],
    ["Sohan Bridge", 118000],
  ]);
  expect(projects[1]!.amounts.map(({ label, role, value }) => [label, role, value])).toEqual([
    ["Estimated Cost Foreign Aid", "fund", 40000],
    ["Expenditure upto June 2024", "done-to-date", 35000],
    ["Allocation for 2024-25 Foreign Aid", "fund", 8000],
    ["Allocation for 2024-25 Total", "plan", 20000],
  ]);
});

test.each([
  ["Descrizione intervento", "Importo totale (€)", "EUR"],
  ["Oggetto dell'intervento", "Costo (migliaia di €)", "EUR"],
  ["Nombre de la obra", "Monto total (miles de pesos)", "MXN"],
  ["Project name", "Cost (million pesos)", "PHP"],
  ["Name & Location of the Project", "Cost (Rs. in Lakh)", "INR"],
])("%s, %s", async (name, cost, currency) => {
  const { projects } = await read(`N;${name};${cost}\n1;Alfa;1200\n2;Beta;300`);
  expect(projects.map((project) => [project.name, project.currency])).toEqual([
    ["Alfa", currency],
    ["Beta", currency],
  ]);
});

test.each(["涉及地区", "受益乡镇", "覆盖区县"])("%s heads places", async (heading) => {
  const { projects } = await read(`序号,项目名称,${heading},总投资（万元）\n1,甲路,"东县、西县",100\n2,乙桥,东县,200`);
  expect(projects.map(({ districts }) => districts)).toEqual([["东县", "西县"], ["东县"]]);
});

test("two sources of funds and a total are money, though no heading says so", async () => {
  const { projects } = await read(
    `"(in thousands of dollars)",,,,,\nProject,Dept,GO Bonds,State Aid,Total,Est. Completion\nHarbor dredging,Port,"12,000","8,500","20,500",FY2027\nSchool HVAC,School,"5,300",,"5,300",FY28\n`,
  );
  expect(projects.map(({ unit, investment, currency }) => [unit, investment, currency])).toEqual([
    ["Port", 2050, "USD"],
    ["School", 530, "USD"],
  ]);
  expect(projects[0]!.amounts.map(({ role, value }) => [role, value])).toEqual([
    ["fund", 1200],
    ["fund", 850],
  ]);
});

test("其中：中央 beside the whole is a source of funds", async () => {
  const { projects } = await read(
    "序号,项目名称,总投资（万元）,其中：中央,其中：县级\n1,甲路,1000,600,300\n2,乙桥,800,500,200",
  );
  expect(projects[0]!.amounts.map(({ role, value }) => [role, value])).toEqual([
    ["fund", 600],
    ["fund", 300],
  ]);
});

test("State Route isn't a source of funds", async () => {
  const { projects } = await read("No,Project,State Route,Cost ($m)\n1,Alfa bridge,99,12\n2,Beta road,41,5");
  expect(projects[0]!.amounts).toEqual([]);
});

test("a line above in Spanish states the unit", async () => {
  const { projects } = await read(
    "Valores en millones de pesos colombianos;;\nCódigo;Proyecto;Valor total\n1;Acueducto;3.450,8\n2;Vía terciaria;12.780\n",
  );
  expect(projects.map(({ investment, currency }) => [investment, currency])).toEqual([
    [345080, "COP"],
    [1278000, "COP"],
  ]);
});

test.each([
  "某市重点项目（总投资单位：亿元，年度投资单位：万元）",
  "总投资单位：亿元；年度投资单位：万元",
  "注：年度投资单位为万元，总投资单位为亿元。",
])("%s: each column is in the unit that is stated by its name", async (line) => {
  const { projects } = await read(`"${line}",,,\n序号,项目名称,总投资,年度投资\n1,甲,1.2,3000\n2,乙,5,8000\n`);
  expect(projects.map(({ investment, amounts: [plan] }) => [investment, plan?.value])).toEqual([
    [12000, 3000],
    [50000, 8000],
  ]);
});

test("units are stated by name in other forms, and two without names are none", async () => {
  const amounts = async (line: string, headings: string) =>
    (await read(`"${line}",,,\n${headings}\n1,甲,1.2,3000\n2,乙,5,8000\n`)).projects.map(
      ({ investment, amounts: [plan] }) => [investment, plan?.value],
    );
  expect(await amounts("项目表（总投资：亿元，年度投资：万元）", "序号,项目名称,总投资,年度投资")).toEqual([
    [12000, 3000],
    [50000, 8000],
  ]);
  expect(
    await amounts("Cost in $ million, annual allocation in $ thousand", "No,Project,Cost,Annual allocation"),
  ).toEqual([
    [120, 300],
    [500, 800],
  ]);
  const { projects, issues } = await read(
    "单位：亿元、万元,,,\n序号,项目名称,总投资,年度投资\n1,甲,1.2,3000\n2,乙,5,8000\n",
  );
  expect(projects.map(({ investment }) => investment)).toEqual([null, null]);
  expect(codes(issues)).toContain("unit.unstated");
});
