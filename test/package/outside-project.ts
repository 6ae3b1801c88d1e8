import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A project elsewhere on the disk that has the packed library installed. */
export interface OutsideProject {
  readonly folder: string;
  /** The package as it is published. */
  readonly tarball: string;
  /** Runs one of its scripts. */
  readonly run: (script: string, ...args: string[]) => { status: number | null; stdout: string; stderr: string };
  /** Installs another package in it. */
  readonly install: (name: string) => void;
  /** Writes a file into it. */
  readonly write: (name: string, text: string) => void;
  /** What the TypeScript compiler complains of in its files and in the package's declarations. */
  readonly complaints: (files: readonly string[]) => string[];
}

/**
 * Packs the library as npm does, and installs it in an empty folder with nothing but its dependencies. They are linked
 * from this repository instead of being downloaded again, so that the test needs no registry.
 */
export function createOutsideProject(): OutsideProject {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-outside-"));
  // dist/ is built once for all tests, not again by the `prepare` script.
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { stdio: "pipe" });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz"))!);
  execFileSync("tar", ["xzf", tarball, "-C", folder]);
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  renameSync(join(folder, "package"), join(modules, "key-projects"));
  const { dependencies } = JSON.parse(readFileSync(join(modules, "key-projects", "package.json"), "utf8"));
  const install = (name: string) => {
    mkdirSync(join(modules, name, ".."), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(modules, name));
  };
  for (const name of Object.keys(dependencies)) install(name);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("package.json", '{ "name": "outside", "private": true, "type": "module" }\n');
  cpSync("examples", folder, { recursive: true });
  return {
    folder,
    tarball,
    install,
    write,
    run: (script, ...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
        cwd: folder,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
    complaints: (files) => {
      const compilerOptions = {
        strict: true,
        noEmit: true,
        allowJs: true,
        checkJs: true,
        target: "es2023",
        module: "nodenext",
        typeRoots: [resolve("node_modules/@types")],
        types: ["node"],
      };
      write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
      const compiler = resolve("node_modules/typescript/bin/tsc");
      const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
      // Declarations of Arquero don't pass a strict compiler; ours have to, so they aren't all left unchecked.
      return stdout.split("\n").filter((line) => line !== "" && !/node_modules\/(arquero|@uwdata)\//.test(line));
    },
  };
}
