// Joins all the modules that an entry of dist/ loads at once into one: to find, read and link a module takes longer than to
// compile a small one. Those that are loaded later import what they share with it by its old name.
import { writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { build } from "esbuild";

/** Joins what `entry`, a path within dist/, imports at once, given the outputs of esbuild's metafile. */
export async function joinModules(entry, outputs) {
  const modules = closure(entry, outputs);
  const joined = join("dist", "library", `joined-${basename(entry)}`);
  const own = new Map(
    modules.map((path, index) => [
      path,
      outputs[path].exports.map((name) => [name, path === entry ? name : `${name}_${index}`]),
    ]),
  );
  const list = (pairs, from) =>
    `export { ${pairs.map(([name, as]) => (name === as ? name : `${name} as ${as}`)).join(", ")} } from "${from}";\n`;
  const { outputFiles } = await build({
    stdin: {
      contents: modules
        .flatMap((path) => (own.get(path).length > 0 ? [list(own.get(path), `./${path}`)] : [`import "./${path}";\n`]))
        .join(""),
      resolveDir: ".",
    },
    outfile: joined,
    write: false,
    bundle: true,
    packages: "external",
    plugins: [withoutLater(new Set(modules), dirname(joined))],
    platform: "node",
    format: "esm",
    target: "node20",
    minifyWhitespace: true,
    minifySyntax: true,
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
  });
  writeFileSync(joined, outputFiles[0].contents);
  for (const path of modules) {
    const from = relative(dirname(path), joined).replaceAll("\\", "/");
    const pairs = own.get(path).map(([name, as]) => [as, name]);
    writeFileSync(
      path,
      pairs.length === 0 ? `import "./${from}";\n` : list(pairs, from.startsWith(".") ? from : `./${from}`),
    );
  }
}

/** The modules that one imports at once, itself first. */
function closure(entry, outputs) {
  const found = new Set([entry]);
  for (const path of found)
    for (const { path: to, kind } of outputs[path].imports)
      if (kind === "import-statement" && outputs[to]) found.add(to);
  return [...found];
}

/** Leaves modules outside that are loaded later. */
function withoutLater(modules, folder) {
  return {
    name: "without-later",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const to = relative(process.cwd(), join(resolveDir, path)).replaceAll("\\", "/");
        if (modules.has(to)) return undefined;
        const from = relative(folder, to).replaceAll("\\", "/");
        return { path: from.startsWith(".") ? from : `./${from}`, external: true };
      });
    },
  };
}
