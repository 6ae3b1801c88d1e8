import { existsSync } from "node:fs";
import { readSourcePath } from "../table/source-path.ts";
import type { Invocation, Options } from "./command.ts";

/** Options that name a file or folder that a command reads. */
export const INPUT_OPTIONS = ["mapping", "links", "template", "against", "rules", "geometry", "source", "sign", "key"];

/** The files that `--mapping` names, one or several. */
export function mappingFiles({ mapping }: Options): string[] {
  return textsOf(mapping);
}

/** The files and folders that a command was told to read: nothing that it writes may replace them, and a change in them is one of its input. */
export function namedFiles({ positionals, options, config }: Omit<Invocation, "output">): string[] {
  const named = [...positionals, ...INPUT_OPTIONS.flatMap((name) => textsOf(options[name]))];
  const paths = named.map((text) => readSourcePath(text, existsSync).path);
  return [...new Set(config === undefined ? paths : [...paths, config])];
}

function textsOf(value: Options[string]): string[] {
  return [value ?? []].flat().filter((one) => typeof one === "string");
}
