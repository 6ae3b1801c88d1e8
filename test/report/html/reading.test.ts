import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, NO_BROWSER, openBrowser, tick } from "./browser.ts";
import { gazette, pageOf } from "./page-fixture.ts";

describe.skipIf(NO_BROWSER)("reading the page", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.open(await pageOf(gazette));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.waitForFunction("document.querySelectorAll('figure.chart svg').length > 8");
  });
  afterAll(() => browser.close());

  const goTo = async (fragment: string) => {
    await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
    await page.waitForTimeout(300);
  };
  /** Chooses the words of a chart that read so, in the middle of them. */
  const choose = async (chart: string, words: string) => {
    const text = page
      .locator(`#chart-${chart} svg text`)
      .filter({ hasText: new RegExp(`^${words}$`) })
      .first();
    await text.scrollIntoViewIfNeeded();
    // Until the page stands still: charts above it that are still drawn push it on.
    let last = "";
    for (let tries = 0; tries < 40; tries += 1) {
      const { x, y, width, height } = (await text.boundingBox())!;
      const place = [x, y, width, height].join(" ");
      if (place === last) {
        await page.mouse.click(x + width / 2, y + height / 2);
        return;
      }
      last = place;
      await page.waitForTimeout(150);
    }
  };
  const opened = async () => decodeURIComponent(await page.evaluate<string>("location.hash"));
  const close = () => page.keyboard.press("Escape");

  test("a number in a mark, a printed total and an axis name lead to the rows that they are about", async () => {
    await goTo("");
    // Every number of the heat table, but not those of the key to its shades.
    const silent = await page.evaluate(`(async () => {
      const words = [...document.querySelectorAll("#chart-district-category svg text")].filter((text) => !text.closest(".role-legend"));
      const numbers = words.filter((text) => /^[\\d.,]+个?\\*?$/.test(text.textContent));
      const silent = [];
      for (const text of numbers) {
        location.hash = "";
        await new Promise((resolve) => setTimeout(resolve, 20));
        text.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        if (!location.hash.includes("detail=")) silent.push(text.textContent);
      }
      return [numbers.length > 80, ...silent];
    })()`);
    expect(silent).toEqual([true]);
    await close();
    await choose("district", "昆区");
    await expect.poll(opened).toContain("investment/district=昆区");
    await close();
    await choose("district-category", "工业污染治理");
    await expect.poll(opened).toContain("investment/category=工业污染治理");
    await close();
  });

  test("back and forward undo and redo what a reader changed", async () => {
    await goTo("");
    await tick(page, "district", "昆区");
    await tick(page, "year", "2019");
    expect(await opened()).toContain("year=2019");
    await page.goBack();
    await page.waitForFunction("!location.hash.includes('year')");
    expect(await page.locator("#filter-year summary").textContent()).toBe("全部");
    expect(await page.locator("#filter-district summary").textContent()).toBe("昆区");
    await page.goBack();
    await page.waitForFunction("location.hash === ''");
    expect(await page.locator("#filter-district summary").textContent()).toBe("全部");
    await page.goForward();
    await page.waitForFunction("location.hash.includes('district')");
    expect(await page.locator("#filter-district summary").textContent()).toBe("昆区");
  });

  test("several values of a filter widen it, further columns and amounts narrow it, and the address holds them", async () => {
    await goTo("");
    const count = () => page.locator(".projects tbody tr").count();
    await tick(page, "district", "昆区");
    const one = await count();
    await tick(page, "district", "东河区");
    const both = gazette.projects.filter(({ districts }) => districts.some((d) => d === "昆区" || d === "东河区"));
    expect(both.length).toBeGreaterThan(one);
    expect(await count()).toBe(both.length);
    await page.keyboard.press("Escape");
    expect(await page.locator("#filter-district").getAttribute("open")).toBeNull();
    await page.locator("#filter-amount-from").fill("１０,000");
    await page.locator("#filter-amount-from").press("Tab");
    expect(await count()).toBe(both.filter(({ investment }) => investment !== null && investment >= 10_000).length);
    await page.locator("#filter-amount-to").fill("9");
    await page.locator("#filter-amount-to").press("Tab");
    expect(await page.locator("#filter-amount-to").getAttribute("aria-invalid")).toBe("true");
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe("#district=昆区|东河区&amount=10000..");
  });

  test("a reader keeps the place where a switch changes the figures", async () => {
    await goTo("");
    const heading = page.locator("#year h2, #year").first();
    await page.evaluate("document.querySelector('#year').scrollIntoView()");
    await page.evaluate("scrollBy(0, -100)");
    await page.waitForTimeout(200);
    const before = (await heading.boundingBox())!.y;
    // By the pointer alone: a driver's own click would first scroll to where the bar stands in the page.
    const label = (await page.locator("label[for=shantytown-without]").boundingBox())!;
    await page.mouse.click(label.x + label.width / 2, label.y + label.height / 2);
    await page.waitForTimeout(800);
    const after = (await heading.boundingBox())!.y;
    expect(Math.abs(after - before)).toBeLessThan(30);
    expect(await page.locator(".contents [aria-current]").count()).toBe(1);
  });

  test("the table's head stays in sight, and dark screens get dark paper", async () => {
    await goTo("");
    await page.locator("#projects [data-seq='60']").scrollIntoViewIfNeeded();
    await page.locator(".project-table .scroll").evaluate("(part) => { part.scrollTop = 1500 }");
    const head = (await page.locator(".projects thead th").first().boundingBox())!;
    const box = (await page.locator(".project-table .scroll").boundingBox())!;
    expect(Math.abs(head.y - box.y)).toBeLessThan(3);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe("rgb(22, 25, 29)");
    await page.emulateMedia({ colorScheme: "light" });
  });
});
