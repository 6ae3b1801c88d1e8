import { read, utils } from "@e965/xlsx";
import { readFile } from "node:fs/promises";
import axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../../src/language/language.ts";
import { fact } from "../../../src/measure/fact.ts";
import { formatFactId } from "../../../src/measure/fact-id.ts";
import type { ReportDocument } from "../../../src/report/document.ts";
import type { Scope } from "../../../src/measure/scope.ts";
import { attributes, type Browser, drawn, isFocused, NO_BROWSER, openBrowser, tick } from "./browser.ts";
import { documentOf, EVIL_TEXTS, gazette, pageOf, withEvilTexts } from "./page-fixture.ts";

if (NO_BROWSER) console.warn(NO_BROWSER);

const sourceLine = (seq: number) => gazette.projects.find((project) => project.seq === seq)!.source.line!;

/** Numbers as the page shows them, by the id of what they are. */
function shownNumbers(page: Page): Promise<Record<string, string>> {
  return page.evaluate(`Object.fromEntries(
    [...document.querySelectorAll("main a[data-fact], main span[data-fact]")].map((e) => [e.dataset.fact, e.textContent])
  )`);
}

/** The same as a document has them. */
function statedNumbers({ sections }: ReportDocument): Record<string, string> {
  const stated: Record<string, string> = {};
  const put = (part: object) => {
    if ("fact" in part && "text" in part) stated[(part.fact as { id: string }).id] = part.text as string;
  };
  for (const block of sections.filter(({ id }) => id !== "project").flatMap(({ blocks }) => blocks)) {
    if (block.kind === "paragraph") block.content.filter((part) => typeof part === "object").forEach(put);
    if (block.kind === "list")
      block.items
        .flat()
        .filter((part) => typeof part === "object")
        .forEach(put);
    if (block.kind === "key-figures") block.items.forEach(put);
    if (block.kind === "table") [...block.table.rows, block.table.total ?? []].flat().forEach(put);
  }
  return stated;
}

const control = (page: Page, text: string) => page.locator(".controls").getByText(text, { exact: true });
const moneyColumn = (page: Page) => page.locator(".projects").getByRole("columnheader", { name: "计划投资" });

async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

/** What axe-core finds that keeps people from using the page. */
async function barriers(page: Page, within: string, colours: boolean): Promise<string[]> {
  await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    rules: { "color-contrast": { enabled: colours } },
  };
  const run = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`;
  const { violations } = (await page.evaluate(run)) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

describe.skipIf(NO_BROWSER)("the page in a browser", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.open(await pageOf(gazette));
  });
  afterAll(() => browser.close());
  afterEach(() => expect(browser.complaints()).toEqual([]));

  /** Shows the view of an address in the page that is open. */
  const goTo = async (fragment = "", width = 1280) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
    await drawn(page);
  };

  test("shows the numbers of the document, and others by every switch", async () => {
    await goTo();
    const expectNumbersOf = async (scope: Scope, language: Language = "zh") => {
      await drawn(page);
      const shown = await shownNumbers(page);
      expect(shown).toEqual(statedNumbers(documentOf(gazette, scope, language)));
      return shown;
    };
    const district = (joint: "apart" | "split" | "full") =>
      formatFactId({ measure: "investment", keys: { district: ["青山区"] }, joint });

    const apart = await expectNumbersOf({ joint: "apart", where: {} });
    // By hand: sole projects of 青山区 come to 31,044; its joint rows 93 and 126 are 103,000 and 5,000 in five districts.
    expect(apart[district("apart")]).toBe("31,044.00");
    await control(page, "平分").click();
    expect((await expectNumbersOf({ joint: "split", where: {} }))[district("split")]).toBe("52,644.00");
    await control(page, "各计全额").click();
    expect((await expectNumbersOf({ joint: "full", where: {} }))[district("full")]).toBe("139,044.00");
    await control(page, "不计").click();
    await expectNumbersOf({ joint: "exclude", where: {} });

    await control(page, "单列").click();
    await control(page, "不含").click();
    const without = await expectNumbersOf({ joint: "apart", where: { shantytown: false } });
    // 944,220.08 − 535,171 万元.
    const total = fact(gazette.projects, { measure: "investment", where: { shantytown: false } });
    expect(total.value).toBe(409049.08);
    expect(without[total.id]).toBe("409,049.08");
    await tick(page, "district", "昆区");
    await page.getByRole("button", { name: "English" }).click();
    await expectNumbersOf({ joint: "apart", where: { shantytown: false, district: ["昆区"] } }, "en");
    expect(new URL(page.url()).hash).toBe(`#lang=en&shantytown=without&district=${encodeURIComponent("昆区")}`);
  });

  test("changes the figures and their titles with the switches", async () => {
    await goTo();
    const titles = () => attributes(page.locator("figure.chart .drawing"), "aria-label");
    const expected = (scope: Scope) =>
      documentOf(gazette, scope).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "chart" ? block.chart.alt : [])),
      );
    expect(await titles()).toEqual(expected({ joint: "apart", where: {} }));
    await control(page, "不含").click();
    await drawn(page);
    expect(await titles()).toEqual(expected({ joint: "apart", where: { shantytown: false } }));
  });

  test("shows the plan's tasks, and leads from a tick to the task's projects", async () => {
    await goTo("shantytown=without");
    await drawn(page);
    const figure = page.locator("#chart-tasks");
    expect(await figure.locator(".chart-title").textContent()).toBe(
      "36项工作任务中11项在所选范围内有对应项目，25项没有",
    );
    const id = "projects/works=氟化物治理/joint=apart/where.shantytown=false";
    await figure.locator(`[data-fact="${id}"]`).first().click();
    const drawer = page.locator("dialog.drawer");
    expect(await drawer.locator("h2").textContent()).toContain("措施=氟化物治理");
    expect(await attributes(drawer.locator("[data-seq]"), "data-seq")).toEqual(["27", "28", "29"]);
    // A drawer that is still closing doesn't take the next one with it.
    const next = JSON.stringify(`detail=${encodeURIComponent("investment/seq=94/joint=apart")}`);
    await page.evaluate(`document.querySelector("dialog.drawer").close(); location.hash = ${next}`);
    const tasks = drawer.locator(".project-tasks");
    expect(await tasks.locator(".task-name").textContent()).toBe("7. 继续实施棚户区（城中村）改造");
    expect(await tasks.textContent()).toContain("来源没有写明");
    expect(await tasks.locator("li").count()).toBe(2);
    await goTo("shantytown=without");
    await drawn(page);
    expect(await page.locator("#table-tasks tbody tr:not(.group)").count()).toBe(12);
    await goTo();
  });

  test("opens at the view that its address holds", async () => {
    await page.close();
    page = await browser.open(
      await pageOf(gazette),
      "joint=split&shantytown=only&category=原煤散烧治理&sort=-investment",
    );
    expect(await page.getByRole("radio", { name: "平分" }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "仅棚改" }).isChecked()).toBe(true);
    expect(await page.locator("#filter-category summary").textContent()).toBe("原煤散烧治理");
    const rows = page.locator(".projects tbody tr");
    expect(await rows.count()).toBe(17);
    expect(await rows.first().getAttribute("data-seq")).toBe("101");
    await page.getByRole("button", { name: "恢复默认" }).click();
    expect(await rows.count()).toBe(144);
    // The order of the table isn't part of the scope.
    expect(new URL(page.url()).hash).toBe("#sort=-investment");
  });

  test("leads from a bar to its projects and their lines, by pointer and by keys alone", async () => {
    await goTo();
    const id = formatFactId({ measure: "investment", keys: { year: [2022] } });
    const expected = fact(gazette.projects, { measure: "investment", keys: { year: [2022] } }).seqs;
    const link = page.locator(`main a[data-fact="${id}"]`).first();
    await link.click();
    const drawer = page.getByRole("dialog");
    expect((await attributes(drawer.locator("li"), "value")).map(Number)).toEqual(expected);
    const [seq] = expected;
    expect(await drawer.locator("blockquote").allTextContents()).toEqual([gazette.lines[sourceLine(seq!) - 1]]);
    expect(await drawer.locator("figcaption").allTextContents()).toEqual([
      `baotou-gazette-2018-12.txt 第${sourceLine(seq!)}行`,
    ]);
    await page.keyboard.press("Escape");
    expect(await drawer.isVisible()).toBe(false);
    expect(await isFocused(link)).toBe(true);

    // The page can be narrowed to them, where filters can say which they are.
    await link.click();
    await drawer.getByRole("button", { name: "只看这些" }).click();
    expect(await drawer.isVisible()).toBe(false);
    expect((await attributes(page.locator(".projects tbody tr"), "data-seq")).map(Number)).toEqual(expected);
    await page.getByRole("button", { name: "恢复默认" }).click();
    await drawn(page);
    await page.locator('main a[data-fact^="missing/"]').first().click();
    expect(await drawer.getByRole("button", { name: "只看这些" }).count()).toBe(0);
    await page.keyboard.press("Escape");

    // By keys: from the heading before the figure to its first mark, along the marks, into the panel and back.
    const marks = page.locator("#chart-district [role=button]");
    expect(await marks.count()).toBeGreaterThan(10);
    await page.locator(".contents").getByText("哪些地区承担最多").press("Enter");
    for (let presses = 0; presses < 40 && !(await isFocused(marks.first())); presses++)
      await page.keyboard.press("Tab");
    expect(await isFocused(marks.first())).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(marks.nth(1))).toBe(true);
    await page.keyboard.press("Enter");
    expect(await drawer.isVisible()).toBe(true);
    expect(await drawer.locator(".fact-id code").textContent()).toBe(await marks.nth(1).getAttribute("data-fact"));
    await page.keyboard.press("Escape");
    expect(await isFocused(marks.nth(1))).toBe(true);

    // A table is one stop too, and the arrows go along its rows and columns.
    const row = (index: number) => page.locator("#table-district tbody tr").nth(index).locator("a");
    await row(0).nth(1).focus();
    await page.keyboard.press("ArrowDown");
    expect(await isFocused(row(1).nth(1))).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(row(1).nth(2))).toBe(true);
    expect(await page.locator("#table-district a[tabindex='0']").count()).toBe(1);
  });

  test("finds projects by words, and saves the rows that it shows", async () => {
    await goTo();
    await page.getByLabel("搜索项目").fill("煤棚");
    const expected = gazette.projects.filter(({ name, content, unit }) =>
      [name, content, unit].some((text) => text?.includes("煤棚")),
    );
    await expect.poll(() => page.locator(".projects tbody tr").count()).toBe(expected.length);
    await moneyColumn(page).getByRole("button").click();
    const order = expected.toSorted((a, b) => b.investment! - a.investment! || a.seq - b.seq);
    const { name, bytes } = await download(page, page.getByRole("button", { name: "下载所示行（CSV）" }));
    // What the rows are of stands in the file's name, so that its first line is its headings.
    expect(name).toMatch(/^重点项目投资分析_.*煤棚.*\.csv$/);
    const [header, ...rows] = bytes
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
    expect(bytes.toString("utf8").charCodeAt(0)).toBe(0xfeff);
    expect(header).toMatch(/^序号,/);
    expect(rows.map((row) => Number(row.split(",")[0]))).toEqual(order.map(({ seq }) => seq));
    const book = await download(page, page.getByRole("button", { name: "下载所示行（Excel）" }));
    expect(book.name).toBe(name.replace(/csv$/, "xlsx"));
    const { SheetNames, Sheets } = read(book.bytes);
    const cells = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0]!]!, { header: 1 });
    expect(cells.slice(1).map(([seq]) => seq)).toEqual(order.map(({ seq }) => seq));
    await page.getByLabel("搜索项目").fill("没有这样的项目");
    await page.getByText("没有符合条件的项目。").waitFor();
    expect(await page.locator(".projects tbody tr").count()).toBe(0);
  });

  test("saves each table of the report as it stands", async () => {
    await goTo();
    const { name, bytes } = await download(
      page,
      page.getByRole("button", { name: "下载CSV：各类别的项目数与计划投资" }),
    );
    expect(name).toBe("重点项目投资分析_各类别的项目数与计划投资_全部项目；联合项目单列.csv");
    const lines = bytes
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
    expect(lines[0]).toBe("类别,项目 · 数量 (个),项目 · 无金额 (个),计划投资 · 金额 (万元),计划投资 · 占比 (%)");
    expect(lines[1]).toBe("原煤散烧治理,19,,643871,68.2");
    expect(lines.at(-1)).toBe("合计,144,2,944220.08,100");
  });

  test("sorts its table, and says so", async () => {
    await goTo();
    const header = moneyColumn(page);
    expect(await header.getAttribute("aria-sort")).toBe("none");
    const firstLast = async () => {
      const seqs = await attributes(page.locator(".projects tbody tr"), "data-seq");
      return [seqs[0], seqs.at(-1)];
    };
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect(await firstLast()).toEqual(["101", "92"]);
    await page.keyboard.press("Enter");
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    // Blanks stay last.
    expect((await firstLast())[1]).toBe("92");
  });

  test("saves a figure as an SVG with its font, and as a PNG", async () => {
    await goTo();
    const svg = await download(page, page.locator("#chart-district").getByRole("button", { name: "SVG" }));
    expect(svg.name).toBe("district.svg");
    const text = svg.bytes.toString("utf8");
    expect(text).toMatch(/^<svg [^>]*role="img"/);
    expect(text).toContain("@font-face");
    expect(text).toContain("昆区");
    const png = await download(page, page.locator("#chart-district").getByRole("button", { name: "PNG" }));
    expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
    expect(png.bytes.readUInt32BE(16)).toBe(1360);
  });

  test.each([
    ["zh", 1280, "text=棚户区"],
    ["en", 360, "district=白云矿区"],
  ] as const)("has no serious barrier, in %s at %i px", async (language, width, few) => {
    await goTo(`lang=${language}&${few}`, width);
    if (width < 600) await page.locator(".control-toggle").click();
    // Colours are looked at in the smaller view: that takes most of the time, and they are the same in both.
    const colours = width === 360;
    expect(await barriers(page, "body", colours)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.locator(".projects a").first().click();
    // Colours are those of a drawer that has come to rest.
    await page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished))");
    expect(await barriers(page, ".drawer", colours)).toEqual([]);
  });

  test("takes hostile texts for what they are", async () => {
    const evil = await withEvilTexts();
    page = await browser.open(await pageOf(evil), `text=${encodeURIComponent(EVIL_TEXTS.name)}`);
    expect(await page.locator(".projects tbody th").allTextContents()).toEqual(Array(4).fill(EVIL_TEXTS.name));
    await page.locator(".projects tbody a").first().click();
    expect(await page.getByRole("dialog").locator("blockquote").textContent()).toContain(EVIL_TEXTS.content);
    await page.keyboard.press("Escape");
    for (const mark of await page.locator("figure.chart [role=button]").all()) await mark.dispatchEvent("mousemove");
    await page.locator("figure.chart .mark").first().hover();
    await tick(page, "district", EVIL_TEXTS.district);
    await drawn(page);
    expect(await page.evaluate("window.evil")).toBeUndefined();
    const addresses = await attributes(page.locator("[href]"), "href");
    expect(addresses.filter((href) => !/^#|^data:,$/.test(href ?? ""))).toEqual([]);
    const csv = await download(page, page.getByRole("button", { name: "下载所示行（CSV）" }));
    expect(csv.bytes.toString("utf8")).toContain(`"${EVIL_TEXTS.unit.replaceAll('"', '""')}"`);
  });
});
