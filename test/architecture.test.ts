import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";

/** Folders of src in the order of the pipeline: each may import itself and those before it. */
const ORDER = [
  "language",
  "unit",
  "lexicon",
  "gazette",
  "table",
  "project",
  "reading",
  "disk",
  "measure",
  "pool",
  "compare",
  "statement",
  "print",
  "audit",
  "frame",
  "plot",
  "chart",
  "render",
  "report",
  "office",
  "exchange",
  "engine",
  "seal",
  "notebook",
  "pipeline",
  "cli",
];

/** Files beside the folders, and the last folder that each may import. */
const ROOT_FILES: Readonly<Record<string, string>> = { "index.ts": "pipeline", "browser.ts": "pipeline" };

/** The one place where a package may be loaded, where it isn't simply a single file. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  arquero: /^frame\/arquero\.ts$/,
  "danfojs-node": /^frame\/danfo\.ts$/,
  docx: /^office\/docx\//,
  // What it packs (an office file, a page) is written and read in different folders.
  fflate: /^(print\/zip|table\/inflate)\.ts$/,
  vega: /^render\//,
  "vega-lite": /^render\//,
  "@myriaddreamin/typst-ts-node-compiler": /^report\/pdf\.ts$/,
};

/** Packages that the build puts into the report's page: nobody has to install them. */
const BUNDLED = ["vega-interpreter"];

/** Files above the limit of 250 lines, and why each is one subject. */
const LONG_FILES: Readonly<Record<string, string>> = {
  "lexicon/header-dictionary.ts": "a dictionary, one term a line",
  "index.ts": "the catalogue, a name a line where many come from one file",
};

interface Import {
  readonly from: string;
  /** A path within src, a package or a module of Node. */
  readonly to: string;
  readonly kind: "static" | "type" | "lazy";
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const code = new Map(files.map((path) => [path, withoutComments(readFileSync(join("src", path), "utf8"))]));
const imports = files.flatMap(importsOf);

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function importsOf(from: string): Import[] {
  const text = code.get(from)!;
  const found: Import[] = [];
  const add = (target: string, kind: Import["kind"]) =>
    found.push({ from, to: target.startsWith(".") ? posix.join(dirname(from), target) : target, kind });
  for (const [, type, target = ""] of text.matchAll(/^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"/gm))
    add(target, type ? "type" : "static");
  for (const [, target = ""] of text.matchAll(/^import\s+"([^"]+)"/gm)) add(target, "static");
  for (const [, type, target = ""] of text.matchAll(/(typeof\s+)?import\(\s*"([^"]+)"/g))
    add(target, type ? "type" : "lazy");
  for (const [, target = ""] of text.matchAll(/\b(?:require|resolve|load)\("([^"]+)"\)/g)) add(target, "lazy");
  return found;
}

const isPackage = (target: string) => !code.has(target) && !/^(node:|\.\.\/data\/)/.test(target);
const packageOf = (target: string) => target.split("/", target.startsWith("@") ? 2 : 1).join("/");

function byKey(list: readonly Import[], key: (one: Import) => string): Map<string, Import[]> {
  const groups = new Map<string, Import[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

/** The ways that lead back to where they began, each as "a → b → a". */
function circlesOf(rooms: Iterable<string>, doors: readonly Import[]): string[] {
  const next = byKey(doors, ({ from }) => from);
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (room: string, trail: readonly string[]) => {
    if (trail.includes(room)) circles.push([...trail.slice(trail.indexOf(room)), room].join(" → "));
    if (done.has(room)) return;
    done.add(room);
    for (const { to } of next.get(room) ?? []) walk(to, [...trail, room]);
  };
  for (const room of rooms) walk(room, []);
  return circles;
}

/** All that a file imports, and what that imports. */
function reachedFrom(start: string, kinds: readonly Import["kind"][]): string[] {
  const reached = new Set([start]);
  for (const path of reached)
    for (const { from, to, kind } of imports) if (from === path && kinds.includes(kind)) reached.add(to);
  return [...reached];
}

const folderOf = (path: string) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "");

describe("imports", () => {
  test("every folder has a place in the pipeline", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => folder !== "" && !ORDER.includes(folder))).toEqual([]);
    expect(files.filter((path) => folderOf(path) === "" && !(path in ROOT_FILES) && path !== "pipeline.ts")).toEqual(
      [],
    );
  });

  test("point one way", () => {
    const place = (path: string) => ORDER.indexOf(folderOf(path) || ROOT_FILES[path] || path.replace(/\.ts$/, ""));
    const backward = imports.filter(({ from, to }) => code.has(to) && place(to) > place(from));
    expect(backward.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("go round in no circle", () => {
    expect(
      circlesOf(
        files,
        imports.filter(({ to }) => code.has(to)),
      ),
    ).toEqual([]);
  });

  test("go round between no folders, at any depth", () => {
    // A folder's own files are one room, and each folder within it is another.
    const doors = imports
      .filter(({ to }) => code.has(to))
      .map(({ from, to }) => ({ from: dirname(from), to: dirname(to), kind: "static" as const }))
      .filter(({ from, to }) => from !== to);
    const rooms = new Set(doors.map(({ from }) => from));
    expect(circlesOf(rooms, doors)).toEqual([]);
  });

  test("name files with their suffix, so that notebooks run the sources", () => {
    expect(imports.filter(({ to }) => ORDER.includes(folderOf(to)) && !code.has(to))).toEqual([]);
  });
});

describe("packages", () => {
  const uses = imports.filter(({ to }) => isPackage(to));

  test("have one owner each", () => {
    const strays: string[] = [];
    for (const [name, list] of byKey(uses, ({ to }) => packageOf(to))) {
      const users = [...new Set(list.map(({ from }) => from))];
      const owner = OWNERS[name];
      if (owner ? users.some((path) => !owner.test(path)) : users.length > 1)
        strays.push(`${name}: ${users.join(", ")}`);
    }
    expect(strays).toEqual([]);
  });

  test("are all dependencies of the package", () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const declared = { ...dependencies, ...optionalDependencies, ...peerDependencies };
    const known = (name: string) => name in declared || BUNDLED.includes(name);
    expect(uses.filter(({ to, kind }) => kind !== "type" && !known(packageOf(to)))).toEqual([]);
  });

  // Loading a package takes longer than all of the project's own code.
  test("aren't loaded by the main entry", () => {
    expect(reachedFrom("index.ts", ["static"]).filter(isPackage)).toEqual([]);
  });

  test("of Node, and what draws and writes files, are out of the browser's reach", () => {
    const reached = reachedFrom("browser.ts", ["static", "lazy"]);
    expect(reached.filter((target) => target.startsWith("node:"))).toEqual([]);
    expect([...new Set(reached.filter((path) => code.has(path)).map(folderOf))].sort()).toEqual(
      ORDER.filter((folder) => ORDER.indexOf(folder) <= ORDER.indexOf("chart") && !["pool", "disk"].includes(folder))
        .concat("")
        .sort(),
    );
  });
});

describe("effects", () => {
  const within = (path: string) => ["cli", "disk"].includes(folderOf(path));

  test("the disk, other programs and the network are only for cli/ and disk/", () => {
    const modules = /^node:(fs|os|child_process|worker_threads|https?|net|process)(\/|$)/;
    expect(imports.filter(({ from, to }) => modules.test(to) && !within(from))).toEqual([]);
  });

  test.each([
    ["the clock", /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
    ["the console", /\bconsole\./],
    ["the process", /\bprocess\.|\bDeno\./],
    ["chance", /\bMath\.random\(|\brandomUUID\(/],
    ["the machine's language", /\.toLocale(String|DateString|TimeString)\(\s*\)|\.localeCompare\([^,()]*\)/],
  ])("%s is only for cli/", (what, pattern) => {
    // Outside a notebook, what would be shown in one is printed; a variable keeps the typesetter from the machine's fonts.
    // What a reader of PDFs leaves to nobody is caught where it works.
    const others = [
      "notebook/show.ts",
      ...(what === "the process" ? ["disk/bundled.ts", "disk/load.ts", "table/stray-rejections.ts"] : []),
    ];
    const users = files.filter(
      (path) => folderOf(path) !== "cli" && !others.includes(path) && pattern.test(code.get(path)!),
    );
    expect(users).toEqual([]);
  });
});

describe("files", () => {
  test("are named for their one subject, in kebab-case", () => {
    const vague = /^(utils?|helpers?|types?|common|misc|shared|lib|constants?|interfaces?)$/;
    expect(
      files.filter((path) =>
        path
          .replace(/\.ts$/, "")
          .split("/")
          .some((part) => vague.test(part) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)),
      ),
    ).toEqual([]);
  });

  test("export by name, and only the catalogues pass on what others export", () => {
    expect(files.filter((path) => /^export default\b/m.test(code.get(path)!))).toEqual([]);
    const barrels = files.filter((path) => /^export\s[^;]*?\sfrom\s+"/m.test(code.get(path)!));
    expect(barrels).toEqual(["browser.ts", "index.ts"]);
  });

  test("are short: half of them under 100 lines, and none above 250 without a reason", () => {
    const lines = files.map((path) => readFileSync(join("src", path), "utf8").split("\n").length - 1);
    expect(lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThan(100);
    expect(files.filter((path, index) => lines[index]! > 250 && !(path in LONG_FILES))).toEqual([]);
  });

  test("have their tests in a folder of the same name", () => {
    const others = ["architecture", "example", "fixtures", "golden", "notebook", "package"];
    const folders = readdirSync("test", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(
      folders.map(({ name }) => basename(name)).filter((name) => !ORDER.includes(name) && !others.includes(name)),
    ).toEqual([]);
  });
});
