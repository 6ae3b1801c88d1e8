import { denoJupyter } from "./deno-jupyter.ts";
import type { ShowOptions } from "./view.ts";

/**
 * Shows a value in a notebook: figures, projects, households, tasks, a dataset and its issues, its coverage and account, a trace,
 * an audit, its findings and its ledger, a chart, a tidy table, an Arquero table, a danfojs DataFrame, any list of records, or a Vega-Lite specification with its
 * `$schema`. A table has units in its header, its blanks marked, and the number of rows that are left out; a chart is drawn
 * as SVG. Outside a notebook the text form is printed.
 *
 * @example
 * await show(measure(projects, { by: ["district"] }));
 */
export async function show(value: unknown, options: ShowOptions = {}): Promise<void> {
  const { language = "zh", limit = 20, caption } = options;
  // Loaded when something is shown: the width of Chinese in a terminal takes a package to tell.
  const [{ viewOf }, { mimeBundle }] = await Promise.all([import("./view-of.ts"), import("./mime-bundle.ts")]);
  const view = await viewOf(value, { language, limit });
  const captioned = view.kind === "table" && caption !== undefined ? { ...view, caption } : view;
  const bundle = mimeBundle(captioned, { language, limit });
  const jupyter = denoJupyter();
  if (!jupyter) {
    console.log(bundle["text/plain"]);
    return;
  }
  await jupyter.display(bundle, { raw: true });
  // The kernel sends outputs after a turn of its event loop; without a wait they may come after the cell has ended.
  await new Promise((resolve) => setTimeout(resolve, 10));
}
