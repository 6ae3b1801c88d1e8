/** Words as they go on within an English sentence. */
export function uncapital(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Words as they begin an English sentence; the name of a file (plan.xlsx#2018) stays as it is. */
export function capital(words: string): string {
  if (/^[^\s"]*[^\s".][.#_][\p{L}\p{N}]/u.test(words)) return words;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
