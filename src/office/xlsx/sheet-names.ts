const LONGEST = 31;

/**
 * Names that sheets can bear: without the characters that Excel forbids, no longer than it allows, and told apart
 * without regard to case, in the order of the names that were asked for.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  // Excel keeps "History" for itself.
  const taken = new Set(["history"]);
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^'+|'+$/g, "")
        .trim() || "1";
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? "" : ` (${copy})`;
      const candidate = shortened(clean, LONGEST - ending.length) + ending;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** At most so many UTF-16 units, and no half of a character. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.trim();
}
