import { execFileSync } from "node:child_process";

/** Builds dist/ once before the tests, so that tests of the command line and of the package run what is in src. */
export function setup(): void {
  execFileSync(process.execPath, ["tools/build.mjs", "--all"], { stdio: "inherit" });
}
