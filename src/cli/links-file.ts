import { basename } from "node:path";
import { ONE_FILE, wrongUse } from "./wrong-use.ts";
import { type Link, LinksError, readLinks } from "../project/links.ts";
import type { Options } from "./command.ts";
import { readJsonFile } from "./json-file.ts";
import { jsonText } from "../print/json-text.ts";

/** The reviewed links of `--links`; none where it isn't given. Throws a LinksError, or the file system's error. */
export function linksOf({ links }: Options): readonly Link[] {
  if (links === undefined) return [];
  if (typeof links !== "string") throw wrongUse("--links", ONE_FILE, JSON.stringify(links));
  return readLinks(
    readJsonFile(links, (words) => new LinksError(words)),
    basename(links),
  );
}

/** Links as the text of a file that `--links` takes. */
export function linksText(links: readonly Link[]): string {
  return `${jsonText({ links }, 2)}\n`;
}
