import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Path of Deno's executable in node_modules. It lies in the package of this platform (`@deno/linux-x64-glibc`, …): the
 * `deno` package itself has it only after its install script ran, which npm leaves out unless it is approved.
 * Throws where there is no binary for the platform.
 */
export function denoBinary(): string {
  const fromHere = createRequire(join(process.cwd(), "package.json"));
  const fromDeno = createRequire(fromHere.resolve("deno/package.json"));
  const { platform, arch } = process;
  const target = `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
  try {
    const folder = fromDeno.resolve(`${target}/package.json`);
    return join(folder, "..", platform === "win32" ? "deno.exe" : "deno");
  } catch (cause) {
    throw new Error(`notebooks: expected the package ${target} (Deno's binary for this platform), found none`, {
      cause,
    });
  }
}
