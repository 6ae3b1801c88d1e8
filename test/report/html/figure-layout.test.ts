import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CHARTS, chartNamed } from "../../../src/chart/catalogue.ts";
import { draw } from "../../../src/render/draw.ts";
import { figureWidthIn } from "../../../src/report/html/page/figure-layout.ts";
import { placedTexts } from "../../chart/svg-texts.ts";
import { attributes, type Browser, isFocused, NO_BROWSER, openBrowser } from "./browser.ts";
import { gazette, pageOf } from "./page-fixture.ts";

test("a wide column shows the usual figure, a narrow one a figure of about its own width, and never smaller type", () => {
  for (const column of [600, 704, 1200]) expect(figureWidthIn(column)).toBe(680);
  for (let column = 304; column < 600; column++) {
    // The page cuts off the margins of a figure, 12 px on each side, but for 2 px.
    const scale = column / (figureWidthIn(column) - 20);
    expect(scale).toBeGreaterThanOrEqual(1);
    expect(scale).toBeLessThan(1.07);
  }
  expect(figureWidthIn(100)).toBe(320);
});

describe.skipIf(NO_BROWSER)("the figures of the page", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.open(await pageOf(gazette), "", 375);
  });
  afterAll(() => browser.close());
  afterEach(() => expect(browser.complaints()).toEqual([]));

  const viewBoxes = async () => (await attributes(page.locator(".drawing svg"), "viewBox")).map((box) => box ?? "");
  const plotWidths = async () => [...new Set((await viewBoxes()).map((box) => Number(box.split(" ")[2])))];
  const resize = async (width: number, plot: number) => {
    await page.setViewportSize({ width, height: 812 });
    await expect.poll(plotWidths).toEqual([plot]);
  };

  test.each([
    [375, 340],
    [320, 300],
    [430, 380],
  ])("have no need to be moved sideways at %i px", async (width, plot) => {
    await resize(width, plot);
    expect(await page.locator(".drawing svg").count()).toBe(CHARTS.length);
    const sideways = `[document.documentElement, ...document.querySelectorAll("figure.chart, figure.chart > *")]
      .filter((one) => !one.matches(".visually-hidden") && one.scrollWidth > one.clientWidth)
      .map((one) => one.outerHTML.slice(0, 80))`;
    expect(await page.evaluate(sideways)).toEqual([]);
    const outside = `[...document.querySelectorAll("figure.chart, .drawing svg")]
      .map((one) => one.getBoundingClientRect())
      .filter(({ left, right }) => left < 0 || right > innerWidth).length`;
    expect(await page.evaluate(outside)).toBe(0);
  });

  test("are laid out anew for another width, and a mark in focus keeps it", async () => {
    await resize(375, 340);
    const marks = page.locator("#chart-district [role=button]");
    const facts = await attributes(marks, "data-fact");
    await marks.nth(3).focus();
    await resize(1280, 660);
    expect((await attributes(marks, "data-fact")).toSorted()).toEqual(facts.toSorted());
    const mark = page.locator(`#chart-district [data-fact="${facts[3]}"]`);
    expect(await isFocused(mark)).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(marks.nth(facts.indexOf(facts[3]!) + 1))).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    // A width that makes no other layout draws nothing anew.
    await page.evaluate(`document.querySelector("#chart-district svg").dataset.kept = "yes"`);
    await resize(1200, 660);
    await page.waitForTimeout(400);
    expect(await page.locator("#chart-district svg[data-kept]").count()).toBe(1);
  });

  test("are saved and printed in the usual width, whichever is shown", async () => {
    await resize(375, 340);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#chart-district-category").getByRole("button", { name: "SVG" }).click(),
    ]);
    const svg = await readFile(await saved.path(), "utf8");
    const usual = await draw(chartNamed("district-category").draw(gazette, { language: "zh" })!);
    expect(svg).toMatch(/viewBox="0 0 680 /);
    expect(placedTexts(svg)).toEqual(placedTexts(usual.svg));

    // A listener that comes after the page's own sees what is printed.
    await page.evaluate(`addEventListener("beforeprint", () => {
      window.printed = [...document.querySelectorAll(".drawing svg")].map((svg) => svg.getAttribute("viewBox"));
    })`);
    await page.pdf();
    const printed = (await page.evaluate("window.printed")) as string[];
    expect(printed.map((box) => box.split(" ")[2])).toEqual(CHARTS.map(() => "660"));
    await expect.poll(plotWidths).toEqual([340]);
  });
});
