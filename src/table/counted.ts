import type { Words } from "../language/words.ts";

/** A number of English things: `1 hidden row`, `2 hidden rows`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** How many cells a row was expected to have. */
export function cellsExpected(width: number): Words {
  return { zh: `${width} 个单元格`, en: `${width} cells` };
}
