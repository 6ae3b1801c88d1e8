import type { Words } from "../language/words.ts";
import { CERTAINTIES, type Rule, SEVERITIES } from "./basis/rule.ts";
import { RULES } from "./rules/catalogue.ts";

/** Something that can't be asked of an audit: a rule that isn't one, or that has the id of another. */
export class AuditRuleError extends RangeError {
  readonly code = "audit.rule";
  override readonly name = "AuditRuleError";
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** The rules of the catalogue and then one's own, each once. Throws an AuditRuleError for what isn't a rule. */
export function withOwnRules(own: readonly Rule[]): readonly Rule[] {
  const rules = [...new Set([...RULES, ...own])];
  const ids = new Set<string>();
  for (const rule of rules) {
    const problem =
      problemOf(rule) ?? (ids.has(rule.id) ? { zh: "别的规则没有的 id", en: "an id that no other rule has" } : null);
    if (problem !== null) {
      const id = JSON.stringify(rule?.id);
      throw new AuditRuleError({ zh: `规则 ${id}：应有${problem.zh}`, en: `rule ${id}: expected ${problem.en}` });
    }
    ids.add(rule.id);
  }
  return rules;
}

function problemOf(rule: Partial<Rule> | undefined): Words | null {
  if (typeof rule?.id !== "string" || rule.id === "") return { zh: " id", en: "an id" };
  if (!SEVERITIES.some((known) => known === rule.severity))
    return {
      zh: ` severity（${SEVERITIES.join("、")} 之一）`,
      en: `a severity of ${SEVERITIES.join(" / ")}`,
    };
  if (!CERTAINTIES.some((known) => known === rule.certainty))
    return {
      zh: ` certainty（${CERTAINTIES.join("、")} 之一）`,
      en: `a certainty of ${CERTAINTIES.join(" / ")}`,
    };
  if (typeof rule.title?.zh !== "string" || typeof rule.title.en !== "string")
    return { zh: "两种文字（zh、en）的 title", en: "a title in zh and en" };
  return typeof rule.test === "function" && typeof rule.message === "function"
    ? null
    : { zh: " test 与 message", en: "test and message" };
}
