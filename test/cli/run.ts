import { spawnSync } from "node:child_process";

/** Runs the built command line, as a user would. */
export function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args], {
    encoding: "utf8",
    env: { ...process.env, LANG: "", LC_ALL: "", ...env },
    maxBuffer: 64 << 20,
  });
  return { status, stdout, stderr };
}
