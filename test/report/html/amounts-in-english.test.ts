import { expect, test } from "vitest";
import { parseSource } from "../../../src/reading/parse-source.ts";
import { readSource } from "../../../src/table/read-source.ts";
import { NO_BROWSER, openBrowser } from "./browser.ts";
import { pageOf } from "./page-fixture.ts";

const PROGRAMME = `Ref,Theme,Scheme,Ward,Lead service,Completion,Total budget (£'000)
1,Housing,New homes at Mill Lane,Northgate,Housing Services,2027,"12,450"
2,Housing,Decent homes retrofit,Northgate,Housing Services,2028,"6,230.5"
3,Highways,Junction improvement,Eastfield,Highways,2026,"3,875"
4,Leisure,Riverside swimming pool,Eastfield,Leisure,2029,"18,700"
`;

test.skipIf(NO_BROWSER)(
  `an English page lists and filters pounds in millions, and says names in no language that they aren't in${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ""}`,
  async () => {
    const dataset = parseSource(await readSource(Buffer.from(PROGRAMME), "programme.csv"));
    const browser = await openBrowser();
    const page = await browser.open(await pageOf(dataset, undefined, "en"));
    const amounts = () => page.locator("#projects td.column-investment").allTextContents();
    expect(await page.locator("#projects th.column-investment button").textContent()).toBe(
      "Planned investment (£ million)",
    );
    expect(await amounts()).toEqual(["12.4500", "6.2305", "3.8750", "18.7000"]);
    await page.locator("#filter-amount-from").fill("3.9");
    await page.locator("#filter-amount-to").fill("12.45");
    await page.locator("#filter-amount-to").press("Tab");
    expect(await amounts()).toEqual(["12.4500", "6.2305"]);
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe("#amount=390..1245");
    expect(await page.locator(".scope").textContent()).toContain("amounts from 3.9 million to 12.45 million");
    expect(await page.locator("#filter-amount-from").inputValue()).toBe("3.9");
    expect(await page.locator("#projects .column-name a").first().getAttribute("lang")).toBe("");
    await page.locator("#projects .column-name a").last().click();
    expect(await page.locator(".traced-amount").textContent()).toBe("£6.2305 million");
    expect(browser.complaints()).toEqual([]);
    await browser.close();
  },
  60_000,
);
