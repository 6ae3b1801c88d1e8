import type { MimeBundle } from "./mime-bundle.ts";
import type { TemplateCell } from "./template.ts";
import { jsonText } from "../print/json-text.ts";

/** A notebook as Jupyter stores it (nbformat 4.5); `outputs` are what the code cells showed, by their ids. */
export function notebookFile(
  cells: readonly TemplateCell[],
  outputs: ReadonlyMap<string, readonly MimeBundle[]>,
): string {
  const lines = (text: string) => text.split(/(?<=\n)/);
  let count = 0;
  const stored = cells.map(({ kind, id, source }) => {
    const cell = { cell_type: kind, id, metadata: id === "parameters" ? { tags: ["parameters"] } : {} };
    if (kind === "markdown") return { ...cell, source: lines(source) };
    const shown = outputs.get(id);
    return {
      ...cell,
      execution_count: outputs.size === 0 ? null : ++count,
      outputs: (shown ?? []).map((data) => ({
        output_type: "display_data",
        data: Object.fromEntries(
          Object.entries(data).map(([mime, content]) => [mime, typeof content === "string" ? lines(content) : content]),
        ),
        metadata: {},
      })),
      source: lines(source),
    };
  });
  const notebook = {
    cells: stored,
    metadata: {
      kernelspec: { display_name: "重点项目 (Deno, key-projects)", language: "typescript", name: "key-projects" },
      language_info: { file_extension: ".ts", mimetype: "text/x.typescript", name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${jsonText(notebook, 1)}\n`;
}
