import { stripVTControlCharacters } from "node:util";
import type { Notebook, Output } from "./notebook.ts";

/** A notebook as it is written to disk, the same bytes for the same content: keys sorted, texts as lines, as nbformat writes it. */
export function formatNotebook(notebook: Notebook): string {
  return `${JSON.stringify(sortKeys(notebook), null, 1)}\n`;
}

/** An output in its stored form: texts as lists of lines, without terminal colours, keys sorted. */
export function storeOutput(output: Output, executionCount: number): Output {
  switch (output.output_type) {
    case "stream":
      return sortKeys({ ...output, text: lines(plain(String(output.text))) });
    case "display_data":
      return sortKeys({ ...output, data: storeData(output.data) });
    case "execute_result":
      return sortKeys({ ...output, data: storeData(output.data), execution_count: executionCount });
    case "error":
      return sortKeys({ ...output, traceback: output.traceback.map(plain) });
  }
}

function storeData(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([mime, value]) => {
      if (typeof value !== "string") return [mime, value];
      return [mime, lines(mime === "text/plain" ? plain(value) : value)];
    }),
  );
}

const plain = (text: string): string => stripVTControlCharacters(text);

const lines = (text: string): string[] => text.split(/(?<=\n)/);

function sortKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sortKeys) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)])) as T;
}
