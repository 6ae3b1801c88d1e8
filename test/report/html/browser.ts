import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Locator, type Page } from "playwright-core";

/** The browser of this machine; undefined where there is none. */
export const EXECUTABLE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

/** Why the tests in a browser are skipped, where there is none. */
export const NO_BROWSER = EXECUTABLE ? null : "no chromium in /usr/bin: the page isn't tried in a browser";

/** A browser with one page at a time, and what went wrong in it. */
export interface Browser {
  /** Opens a page from the disk, at an address fragment, and waits until its figures are drawn. */
  readonly open: (html: string, fragment?: string, width?: number) => Promise<Page>;
  /** Complaints of the console, blocked content, failed scripts and requests to anywhere, since it was last asked. */
  readonly complaints: () => string[];
  readonly close: () => Promise<void>;
}

/** Starts a browser with an empty profile. */
export async function openBrowser(): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), "key-projects-page-"));
  const context: BrowserContext = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: EXECUTABLE!,
    acceptDownloads: true,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const complaints: string[] = [];
  let count = 0;
  return {
    open: async (html, fragment = "", width = 1280) => {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      page.on("console", (message) => {
        if (message.type() !== "debug") complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
      page.on("dialog", (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("request", (request) => {
        if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
      });
      await page.setViewportSize({ width, height: 900 });
      const path = join(folder, `${++count}.html`);
      await writeFile(path, html);
      await page.goto(`${pathToFileURL(path)}${fragment === "" ? "" : `#${fragment}`}`);
      await drawn(page);
      return page;
    },
    complaints: () => complaints.splice(0),
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until the figures of a page are drawn. */
export async function drawn(page: Page): Promise<void> {
  const isDrawn = `document.querySelector("main h1, .empty") !== null &&
    [...document.querySelectorAll("figure.chart")].every((figure) => figure.querySelector("svg.marks, .failed"))`;
  // The page's policy forbids what Playwright's own waiting does.
  for (let tries = 0; tries < 1000; tries++) {
    if (await page.evaluate(isDrawn)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("page: expected its figures to be drawn within 20 s");
}

/** An attribute of each element that a locator finds. */
export function attributes(locator: Locator, name: string): Promise<(string | null)[]> {
  interface Attributed {
    getAttribute(name: string): string | null;
  }
  return locator.evaluateAll((all, name) => all.map((one) => (one as Attributed).getAttribute(name)), name);
}

/** Whether an element has the focus. */
export function isFocused(locator: Locator): Promise<boolean> {
  interface Focusable {
    readonly ownerDocument: { readonly activeElement: unknown };
  }
  return locator.evaluate((one) => (one as Focusable).ownerDocument.activeElement === one);
}

/** Ticks a value of a filter, as a reader does. */
export async function tick(page: Page, filter: string, value: string): Promise<void> {
  const list = page.locator(`#filter-${filter}`);
  if ((await list.getAttribute("open")) === null) await list.locator("summary").click();
  await list.locator(`input[value=${JSON.stringify(value)}]`).check();
}
