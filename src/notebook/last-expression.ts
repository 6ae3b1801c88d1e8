import { denoJupyter } from "./deno-jupyter.ts";

const DISPLAY = Symbol.for("Jupyter.display");
const SETTINGS = { language: "zh", limit: 20 } as const;

/**
 * Lets a cell's last expression show itself as `show` would, in Deno's kernel: it asks the value for this symbol. Lists and
 * plain records are results too (`projects.filter(…)`), so that the answer stands on what all objects are made from, hidden
 * from enumeration; values that `show` doesn't know answer nothing, and Deno shows them as before.
 */
export async function showLastExpressions(): Promise<void> {
  if (!denoJupyter() || DISPLAY in Object.prototype) return;
  const [{ knownView }, { mimeBundle }] = await Promise.all([import("./view-of.ts"), import("./mime-bundle.ts")]);
  Object.defineProperty(Object.prototype, DISPLAY, {
    configurable: true,
    get(this: unknown) {
      const view = known(this);
      return view === null ? undefined : async () => mimeBundle((await view) ?? { kind: "text", text: "" }, SETTINGS);
    },
    // An object's own display, as Deno's own have it.
    set(this: object, value: unknown) {
      Object.defineProperty(this, DISPLAY, { value, configurable: true, writable: true });
    },
  });

  function known(value: unknown) {
    try {
      const view = knownView(value, SETTINGS);
      // The kernel asks twice, and takes one answer only.
      if (view instanceof Promise) view.catch(() => {});
      return view;
    } catch {
      return null;
    }
  }
}
