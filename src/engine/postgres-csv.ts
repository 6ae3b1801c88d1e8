import { unscaled } from "../exchange/export-columns.ts";
import type { FactColumn } from "../exchange/facts.ts";
import type { Cell } from "../frame/column.ts";
import { plainText } from "../measure/decimal.ts";
import type { Project } from "../project/project.ts";

const PROJECTS = 2_000;

/**
 * Projects as the CSV that PostgreSQL copies in, piece by piece: a text stands between quotes, so that an empty one isn't a
 * blank; a list is an array's literal.
 */
export function* postgresCsv(columns: readonly FactColumn[], projects: readonly Project[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let from = 0; from < projects.length; from += PROJECTS) {
    const lines = projects
      .slice(from, from + PROJECTS)
      .map((project) => `${columns.map((column) => cellText(column.value(project), column)).join(",")}\n`);
    yield encoder.encode(lines.join(""));
  }
}

function cellText(cell: Cell, { scale }: FactColumn): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "number")
    return scale === undefined ? String(cell) : plainText({ coefficient: unscaled(cell, scale), scale });
  if (typeof cell === "string") return quoted(cell);
  return quoted(`{${cell.map((text) => `"${text.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
