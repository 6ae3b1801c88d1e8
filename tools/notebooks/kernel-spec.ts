import { mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { denoBinary } from "./deno-binary.ts";

/** Name of the kernel that the notebooks ask for. */
export const KERNEL_NAME = "key-projects";

/** Jupyter's folder for the user's kernels, as `jupyter --paths` gives it. */
export function kernelsFolder(): string {
  const { JUPYTER_DATA_DIR, APPDATA, XDG_DATA_HOME } = process.env;
  if (JUPYTER_DATA_DIR) return join(JUPYTER_DATA_DIR, "kernels");
  if (process.platform === "darwin") return join(homedir(), "Library", "Jupyter", "kernels");
  if (process.platform === "win32") return join(APPDATA ?? join(homedir(), "AppData", "Roaming"), "jupyter", "kernels");
  return join(XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "jupyter", "kernels");
}

/** Writes the kernel spec that makes Jupyter and VS Code run this checkout's Deno, and returns its path. */
export function installKernel(folder = kernelsFolder()): string {
  const spec = {
    argv: [denoBinary(), "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "重点项目 (Deno, key-projects)",
    language: "typescript",
    env: { DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
  };
  const path = join(folder, KERNEL_NAME, "kernel.json");
  mkdirSync(join(folder, KERNEL_NAME), { recursive: true });
  writeFileSync(path, `${JSON.stringify(spec, null, 2)}\n`);
  return path;
}
