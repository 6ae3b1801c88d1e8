import { CERTAINTIES, type Rule, SEVERITIES } from "./rule.ts";
import { RULES } from "./rules/catalogue.ts";

/** Something that can't be asked of an audit: a rule that isn't one, or that has the id of another. */
export class AuditRuleError extends RangeError {
  readonly code = "audit.rule";
  override readonly name = "AuditRuleError";
}

/** The rules of the catalogue and then one's own, each once. Throws an AuditRuleError for what isn't a rule. */
export function withOwnRules(own: readonly Rule[]): readonly Rule[] {
  const rules = [...new Set([...RULES, ...own])];
  const ids = new Set<string>();
  for (const rule of rules) {
    const problem = problemOf(rule) ?? (ids.has(rule.id) ? "expected an id that no other rule has" : null);
    if (problem !== null) throw new AuditRuleError(`rule ${JSON.stringify(rule?.id)}: ${problem}`);
    ids.add(rule.id);
  }
  return rules;
}

function problemOf(rule: Partial<Rule> | undefined): string | null {
  if (typeof rule?.id !== "string" || rule.id === "") return "expected an id";
  if (!SEVERITIES.some((known) => known === rule.severity)) return `expected a severity of ${SEVERITIES.join(" / ")}`;
  if (!CERTAINTIES.some((known) => known === rule.certainty))
    return `expected a certainty of ${CERTAINTIES.join(" / ")}`;
  if (typeof rule.title?.zh !== "string" || typeof rule.title.en !== "string") return "expected a title in zh and en";
  return typeof rule.test === "function" && typeof rule.message === "function" ? null : "expected test and message";
}
