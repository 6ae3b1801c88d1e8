import { expect, test } from "vitest";
import { parseSource } from "../../../src/reading/parse-source.ts";
import { readSource } from "../../../src/table/read-source.ts";
import { NO_BROWSER, openBrowser } from "./browser.ts";
import { pageOf } from "./page-fixture.ts";

const ROWS = 5_000;
const rows = Array.from({ length: ROWS }, (_, index) =>
  [
    index + 1,
    ["交通", "水利", "产业"][index % 3],
    `第${index + 1}号${["道路", "桥梁", "水库"][index % 3]}工程`,
    `单位${(index * 7) % 300}`,
    `新建${index % 90}公里道路及附属设施`,
    ((index * 7919) % 100_000) / 10,
    ["东区", "西区", "南县", "东区、西区"][index % 4],
  ].join(","),
);
const text = ["序号,项目类别,项目名称,建设单位,建设内容,总投资（万元）,建设地点", ...rows, ""].join("\n");

const html = await pageOf(parseSource(await readSource(Buffer.from(text), "长表.csv")));

test("a page of thousands of projects is small enough to be sent by mail", () => {
  expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
});

test.skipIf(NO_BROWSER)(
  `a page of thousands of projects unpacks what it holds, and finds its last one${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ""}`,
  async () => {
    const browser = await openBrowser();
    const page = await browser.open(html, "text=第5000号");
    expect(await page.locator(".projects").first().textContent()).toContain("第5000号桥梁工程");
    expect(browser.complaints()).toEqual([]);
    await browser.close();
  },
  60_000,
);

test.skipIf(NO_BROWSER)(
  `a page of thousands of projects says how many rows it lists, and lists all for the browser's search and for paper${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ""}`,
  async () => {
    const browser = await openBrowser();
    const page = await browser.open(html);
    const more = page.locator("#projects .more-rows");
    const last = page.locator("#projects tr[data-seq='5000']");
    expect(await more.textContent()).toBe("此处列出 400 行，显示全部 5000 行");
    expect(await last.count()).toBe(0);
    await page.keyboard.press("Control+f");
    expect([await last.count(), await more.count()]).toEqual([1, 0]);
    const printed = await browser.open(html);
    await printed.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await printed.locator("#projects tbody tr").count()).toBe(ROWS);
    // A short table stays on one page.
    await printed.emulateMedia({ media: "print" });
    const breaks = (id: string) =>
      printed.locator(id).evaluate((table) => getComputedStyle(table).getPropertyValue("break-inside"));
    expect([await breaks(".table .scroll >> nth=0"), await breaks("#projects .scroll")]).toEqual(["avoid", "auto"]);
    expect(browser.complaints()).toEqual([]);
    await browser.close();
  },
  60_000,
);
