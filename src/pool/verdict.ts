/** Whether a condition holds: it does, it doesn't, or what a table states leaves it open. */
export type Verdict = "meets" | "fails" | "unknown";

/** Of conditions that must all hold: one that fails decides, then one that is open. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fails")) return "fails";
  return verdicts.includes("unknown") ? "unknown" : "meets";
}

/** Of conditions of which one is enough: one that holds decides, then one that is open. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("meets")) return "meets";
  return verdicts.includes("unknown") ? "unknown" : "fails";
}

/** Of one condition under each case that may be so: known only where it comes out alike in all. */
export function inEachCase(verdicts: readonly Verdict[]): Verdict {
  const [first = "unknown", ...others] = verdicts;
  return others.every((verdict) => verdict === first) ? first : "unknown";
}
