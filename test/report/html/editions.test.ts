import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { withAgainst } from "../../../src/compare/against.ts";
import { load } from "../../../src/disk/load.ts";
import { editionMarks, isOfKinds, kindsIn, markLines } from "../../../src/report/html/edition-marks.ts";
import { parsedText } from "../../project/parsed-text.ts";
import { attributes, type Browser, drawn, isFocused, NO_BROWSER, openBrowser } from "./browser.ts";
import { pageOf } from "./page-fixture.ts";

const FOLDER = "test/fixtures/editions";
const plans = withAgainst(await load(`${FOLDER}/plan-2019.csv`), await load(`${FOLDER}/plan-2018.csv`));
const HEAD = "序号,项目名称,建设单位,竣工时间,总投资（万元）,建设地点";

test("each project of either edition is marked by what became of it", async () => {
  const kinds = (side: "new" | "old") => [...editionMarks(plans, side)!].map(([seq, mark]) => [seq, mark.kinds]);
  const field = (...names: readonly string[]) => names.map((name) => `changed.${name}`);
  const changed = [
    [1, field("completion", "investment", "累计完成投资")],
    [2, field("年度计划投资", "累计完成投资")],
  ];
  const road = field("completion", "年度计划投资", "累计完成投资");
  expect(kinds("new")).toEqual([...changed, [3, road], [4, ["added"]]]);
  expect(kinds("old")).toEqual([...changed, [4, road], [3, ["removed"]]]);
  const marks = editionMarks(plans, "new")!;
  expect(kindsIn(marks, [1, 2, 3, 4])).toEqual([
    ["added", 1],
    ["changed.completion", 2],
    ["changed.investment", 1],
    ["changed.累计完成投资", 3],
    ["changed.年度计划投资", 2],
  ]);
  expect([1, 2, 3, 4].filter((seq) => isOfKinds(marks.get(seq), ["added", "changed.investment"]))).toEqual([1, 4]);
  expect(markLines(marks.get(1)!, "zh")).toEqual([
    "竣工时间 2018年 → 2020年（+2年）",
    "投资 3,600 → 4,100（+500）",
    "累计完成投资 1,800 → 3,300（+1,500）",
  ]);
  expect(editionMarks(await load(`${FOLDER}/plan-2019.csv`), "new")).toBeNull();
});

test("an open question is marked beside what it counts as, and names the other project", async () => {
  const old = await parsedText(`${HEAD}\n1,河道清淤工程,水利局,2020年,300,西区`, "old.csv");
  const next = await parsedText(`${HEAD}\n1,河道清淤及护岸工程,水利局,2020年,400,西区`, "new.csv");
  const mark = editionMarks(withAgainst(next, old), "new")!.get(1)!;
  expect(mark.kinds).toEqual(["added", "doubtful"]);
  expect(markLines(mark, "zh")).toEqual(["可能是河道清淤工程，未经审定"]);
  expect(markLines(mark, "en")).toEqual(["may be 河道清淤工程; nobody has decided it"]);
});

describe.skipIf(NO_BROWSER)("the page of two editions in a browser", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.open(await pageOf(plans));
  });
  afterAll(() => browser.close());
  afterEach(() => expect(browser.complaints()).toEqual([]));

  const names = () => page.locator(".projects tbody th a").allTextContents();
  const kind = (text: string) => page.locator(".kinds").getByRole("button", { name: text });

  test("marks what has changed under its name, and what hasn't not", async () => {
    expect(await page.locator(".projects tbody tr.is-changed").count()).toBe(4);
    const row = page.locator(".projects tbody tr[data-seq='1'] .change");
    expect(await row.locator(".kind").allTextContents()).toEqual(["变化"]);
    expect(await row.locator(".change-line").allTextContents()).toContain("竣工时间 2018年 → 2020年（+2年）");
    expect(await page.locator(".projects tbody tr[data-seq='4'] .kind").allTextContents()).toEqual(["新增"]);
  });

  test("narrows the table to kinds of change, by keys too, and the address holds them", async () => {
    await kind("竣工时间 2").click();
    expect(await names()).toEqual(["城区集中供热改造", "农村公路提升"]);
    expect(await page.locator(".row-count").textContent()).toBe("2 / 4 条项目");
    expect(await isFocused(kind("竣工时间 2"))).toBe(true);
    await kind("新增 1").press("Enter");
    expect(await names()).toEqual(["城区集中供热改造", "农村公路提升", "冷链物流园"]);
    expect(await kind("新增 1").getAttribute("aria-pressed")).toBe("true");
    expect(new URL(page.url()).hash).toBe("#change=changed.completion|added");
    // The report is of all projects still.
    expect(await page.locator("main").textContent()).toContain("3.06亿元");
    await page.getByRole("button", { name: "恢复默认" }).click();
    expect(await names()).toHaveLength(4);
  });

  test("shows the old edition whole: its figures, its projects with what is gone, the lines of its file", async () => {
    await kind("不再列入 1").click();
    await drawn(page);
    expect(await page.getByRole("radio", { name: "旧版" }).isChecked()).toBe(true);
    expect(await names()).toEqual(["东湾镇卫生院"]);
    expect(await page.locator(".scope").textContent()).toContain("旧版 plan-2018.csv");
    expect(await page.locator("main").textContent()).toContain("2.95亿元");
    await page.locator(".projects tbody th a").click();
    const drawer = page.getByRole("dialog");
    expect(await drawer.locator("figcaption").allTextContents()).toEqual(["plan-2018.csv 第4行"]);
    expect(await drawer.locator("blockquote").textContent()).toContain("东湾镇卫生院");
    await page.keyboard.press("Escape");
    await page.getByText("新版", { exact: true }).click();
    await drawn(page);
    expect(await names()).toHaveLength(4);
    expect(await page.locator("main").textContent()).toContain("与旧版相比有何变化");
    expect(await isFocused(page.locator("#edition-new"))).toBe(true);
    expect(new URL(page.url()).hash).toBe("");
    await page.goBack();
    await drawn(page);
    expect(await names()).toEqual(["东湾镇卫生院"]);
  });

  test("opens at the edition, language and kinds that its address holds, in a narrow window", async () => {
    await page.close();
    page = await browser.open(await pageOf(plans), "lang=en&edition=old&change=removed|nonsense", 360);
    expect(await names()).toEqual(["东湾镇卫生院"]);
    expect(await page.locator(".kinds button").first().textContent()).toBe("gone 1");
    expect(await attributes(page.locator(".kinds button[aria-pressed='true']"), "data-kind")).toEqual(["removed"]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });

  test("a page that is set against nothing has no switch and no kinds", async () => {
    await page.close();
    page = await browser.open(await pageOf(await load(`${FOLDER}/plan-2019.csv`)), "edition=old&change=added");
    expect(await page.locator("[name=edition], .kinds, .change").count()).toBe(0);
    expect(await names()).toHaveLength(4);
  });
});
