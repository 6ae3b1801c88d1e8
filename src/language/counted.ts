/** A number of things in English, its noun by the number: `counted(1, "note")` is "1 note", `counted(2, "note")` "2 notes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
