import { type MimeBundle, mimeBundle } from "./mime-bundle.ts";
import type { TemplateCell } from "./template.ts";
import { viewOf } from "./view-of.ts";
import type { ShowOptions } from "./view.ts";

/** What a template's cells import from the library. */
export type Library = Readonly<Record<string, unknown>>;

/**
 * Runs a template's code from its first cell to its last and gives what each cell shows. The code is the template's own,
 * plain JavaScript; its imports are taken from `library`. Rejects with what a cell throws.
 */
export async function runTemplate(
  cells: readonly TemplateCell[],
  library: Library,
): Promise<ReadonlyMap<string, readonly MimeBundle[]>> {
  const outputs = new Map<string, MimeBundle[]>();
  let current = "";
  const begin = (id: string) => {
    current = id;
    outputs.set(id, []);
  };
  const show = async (value: unknown, { language = "zh", limit = 20 }: ShowOptions = {}) => {
    outputs.get(current)!.push(mimeBundle(await viewOf(value, { language, limit }), { language, limit }));
  };
  const names = new Set<string>();
  const steps = cells
    .filter(({ kind }) => kind === "code")
    .map(({ id, source }) => {
      const body = source.replace(/^import \{([^}]*)\} from "key-projects";$/gm, (_, list: string) => {
        for (const name of list.split(",")) names.add(name.trim());
        return "";
      });
      return `begin(${JSON.stringify(id)});\n${body}`;
    });
  const given: Library = { ...library, show };
  const wanted = [...names];
  const AsyncFunction = (async () => {}).constructor as new (
    ...args: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction("begin", ...wanted, steps.join("\n"))(begin, ...wanted.map((name) => given[name]));
  return outputs;
}
