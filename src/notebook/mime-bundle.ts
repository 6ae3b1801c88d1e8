import { textTable } from "../print/text-table.ts";
import { htmlTable } from "./html-table.ts";
import type { ShowSettings, TableView, View } from "./view.ts";

/** One output in several forms, by MIME type; a front end shows the richest that it knows. */
export interface MimeBundle {
  readonly "text/plain": string;
  readonly [mime: string]: unknown;
}

const MORE = {
  zh: (count: number) => `… 另 ${count} 行`,
  en: (count: number) => `… ${count} more row${count === 1 ? "" : "s"}`,
} as const;

/** The forms of a view: text always, and HTML for a table, or SVG and the specification for a picture. */
export function mimeBundle(view: View, { language }: ShowSettings): MimeBundle {
  switch (view.kind) {
    case "text":
      return { "text/plain": view.text };
    case "table": {
      const hidden = view.rowCount - view.grid.rows.length;
      const more = hidden > 0 ? MORE[language](hidden) : null;
      return { "text/html": htmlTable(view, more), "text/plain": tableText(view, more) };
    }
    case "picture": {
      // JupyterLab and VS Code draw up to version 5 of both grammars and ignore later ones.
      const schema = `https://vega.github.io/schema/${view.grammar}/v5.json`;
      return {
        [`application/vnd.${view.grammar.replace("-", "")}.v5+json`]: { ...view.spec, $schema: schema },
        "image/svg+xml": view.svg,
        "text/plain": view.text,
      };
    }
  }
}

function tableText({ caption, grid, notes }: TableView, more: string | null): string {
  const table = textTable(grid).trimEnd();
  return [...(caption === undefined ? [] : [caption, ""]), table, ...(more === null ? [] : [more]), ...notes].join(
    "\n",
  );
}
