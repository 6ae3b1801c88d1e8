/** A number of English things: `1 hidden row`, `2 hidden rows`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
