// Tables that a benchmark writes into the READMEs, each between marks of its own name.
import { readFileSync, writeFileSync } from "node:fs";

/** A table in Markdown: `align` holds its second line, rows their cells as text. */
export function markdown(head, align, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), align, ...rows.map(line)].join("\n");
}

/** Whether an aim is met, in a language. */
export const met = (is, language) => (is ? { en: "yes", zh: "是" } : { en: "**no**", zh: "**否**" })[language];

/** Puts a text between the marks `<!-- NAME -->` and `<!-- /NAME -->` of a file. */
export function fill(file, name, text) {
  const [from, to] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const before = readFileSync(file, "utf8");
  const [start, end] = [before.indexOf(from), before.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${file}: expected ${from.trim()} and ${to}, found none`);
  writeFileSync(file, `${before.slice(0, start + from.length)}${text}\n${before.slice(end)}`);
}
