/** Words as they go on within an English sentence. */
export function uncapital(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Words as they begin an English sentence; the name of a file (plan.xlsx#2018) stays as it is. */
export function capital(words: string): string {
  if (/^[^\s"]*[^\s".][.#_][\p{L}\p{N}]/u.test(words)) return words;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A heading or a name as it goes on within an English sentence: Type of works begins small, FY2025 and Funding Source stay. */
export function withinSentence(name: string): string {
  return /^[A-Z][a-z]+(?: [a-z]+)*$/.test(name) ? uncapital(name) : name;
}
