import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Declarations {
  /** Names from other files of the package, each with its file and its name there. */
  readonly imported: ReadonlyMap<string, readonly [file: string, name: string]>;
  /** What the file declares and passes on, by name. */
  readonly exported: ReadonlyMap<string, string>;
}

const namesIn = (list: string): (readonly [own: string, as: string])[] =>
  [...list.matchAll(/(?:type\s+)?(\w+)(?:\s+as\s+(\w+))?\s*(?:,|$)/g)].map(([, own = "", as]) => [own, as ?? own]);

const fileOf = (from: string, target: string): string => join(dirname(from), target.replace(/\.[jt]s$/, ".d.ts"));

function declarationsIn(folder: string, file: string): Declarations {
  const text = readFileSync(join(folder, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const imported = new Map(
    [...text.matchAll(/^import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"(\.[^"]+)"/gm)].flatMap(
      ([, list = "", target = ""]) => namesIn(list).map(([own, as]) => [as, [fileOf(file, target), own]] as const),
    ),
  );
  const exported = new Map<string, string>();
  for (const part of text.split(/^(?=export |declare |interface |type |import )/m)) {
    const name = /^export\s+(?:declare\s+)?(?:interface|type|class|function|const)\s+(\w+)/.exec(part)?.[1];
    if (name !== undefined) exported.set(name, (exported.get(name) ?? "") + part);
  }
  return { imported, exported };
}

/** Types that the exports of a package name, but that the package doesn't export: nobody can write them down. */
export function unexportedTypes(folder: string): string[] {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".d.ts"))
      .map((file) => [file, declarationsIn(folder, file)]),
  );
  const index = readFileSync(join(folder, "index.d.ts"), "utf8");
  const known = new Set(
    [...index.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"([^"]+)"/gm)].flatMap(
      ([, list = "", target = ""]) => namesIn(list).map(([own]) => `${fileOf("index.d.ts", target)}#${own}`),
    ),
  );
  const missing = new Set<string>();
  for (const one of known) {
    const [file = "", name = ""] = one.split("#");
    const { imported, exported } = files.get(file)!;
    for (const [word] of (exported.get(name) ?? "").matchAll(/\b[A-Z][a-z]\w*/g)) {
      const found = imported.get(word) ?? (exported.has(word) ? [file, word] : null);
      if (found && !known.has(found.join("#"))) missing.add(found.join("#"));
    }
  }
  return [...missing].sort();
}
