import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Entry>>;

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const packages: Packages = read("package-lock.json").packages;
const manifest: Entry = read("package.json");

/** Whether Node, or npm, would find a package from the folder of another. */
function isFound(from: string, name: string): boolean {
  const folders = from.split(/\/?node_modules\//);
  return folders.some((_, depth) => {
    const folder = folders.slice(0, folders.length - depth).join("/node_modules/");
    return `${folder ? `${folder.replace(/^\//, "")}/` : ""}node_modules/${name}` in packages;
  });
}

test("the lock file is that of package.json", () => {
  for (const kind of ["dependencies", "devDependencies"] as const) expect(packages[""]?.[kind]).toEqual(manifest[kind]);
});

// npm ci refuses a lock file that lacks one, even for another platform.
test("has every package that another needs, those of other platforms too", () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(path, name))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test("has no download addresses, and a checksum for all that can be had", () => {
  const entries = Object.entries(packages).filter(([path]) => path.includes("node_modules/"));
  expect(entries.filter(([, { resolved }]) => resolved?.includes("://"))).toEqual([]);
  const unchecked = entries.filter(([, { integrity, link }]) => !integrity && !link);
  for (const [path, { version, optional, os, cpu }] of unchecked)
    expect({ path, version, optional, platform: os ?? cpu }).toEqual({
      path,
      version: expect.stringMatching(/^\d/),
      optional: true,
      platform: expect.any(Array),
    });
});

test("npm's gaps are filled from the packages' names, and what a registry described is left alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-lock-"));
  try {
    const described = { version: "1.0.0", integrity: "sha512-x", optional: true, os: ["linux"], cpu: ["x64"] };
    const lock = {
      packages: {
        "": { dependencies: { tool: "1.0.0" } },
        "node_modules/tool": {
          version: "1.0.0",
          dev: true,
          optionalDependencies: {
            "@tool/linux-x64-gnu": "1.0.0",
            "@tool/linux-arm64-musl": "^1.0.0",
            "@tool/linux-arm-gnueabihf": "1.0.0",
            "@tool/android-arm64": "1.0.0",
            "tool-win32-ia32-msvc": "1.0.0",
          },
        },
        "node_modules/@tool/linux-x64-gnu": described,
        "node_modules/@tool/android-arm64": { version: "1.0.0", optional: true, os: ["linux"], cpu: ["arm64"] },
      },
    };
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
    const complete = () => {
      execFileSync(process.execPath, [resolve("tools/complete-lock.mjs")], { cwd: folder, stdio: "pipe" });
      return readFileSync(join(folder, "package-lock.json"), "utf8");
    };
    const text = complete();
    const made: Packages = JSON.parse(text).packages;
    const base = { version: "1.0.0", dev: true, optional: true };
    expect(made).toMatchObject({
      "node_modules/@tool/linux-x64-gnu": described,
      "node_modules/@tool/linux-arm64-musl": { ...base, os: ["linux"], cpu: ["arm64"], libc: ["musl"] },
      "node_modules/@tool/linux-arm-gnueabihf": { ...base, os: ["linux"], cpu: ["arm"], libc: ["glibc"] },
      "node_modules/@tool/android-arm64": { ...base, os: ["android"], cpu: ["arm64"] },
      "node_modules/tool-win32-ia32-msvc": { ...base, os: ["win32"], cpu: ["ia32"] },
    });
    expect(made["node_modules/tool-win32-ia32-msvc"]).not.toHaveProperty("libc");
    expect(complete()).toBe(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
