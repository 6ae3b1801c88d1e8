import { readFileSync } from "node:fs";
import { bundledPath } from "../disk/bundled.ts";

/** Version of the package. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(bundledPath("..", "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}
