import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Link, LinksError, readLinks } from "../project/links.ts";
import { UsageError } from "./command.ts";
import type { Options } from "./command.ts";

/** The reviewed links of `--links`; none where it isn't given. Throws a LinksError, or the file system's error. */
export function linksOf({ links }: Options): readonly Link[] {
  if (links === undefined) return [];
  if (typeof links !== "string") throw new UsageError("--links: expected one file");
  const file = basename(links);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(links, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new LinksError({
      zh: `${file}：应为 JSON（${error.message}）`,
      en: `${file}: expected JSON, got ${error.message}`,
    });
  }
  return readLinks(value, file);
}

/** Links as the text of a file that `--links` takes. */
export function linksText(links: readonly Link[]): string {
  return `${JSON.stringify({ links }, null, 2)}\n`;
}
