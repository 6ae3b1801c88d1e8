import type { Named, Spoken } from "./quantity-names.ts";
import type { TextQuantity } from "./quantity-text.ts";
import type { Target, TargetOperator } from "./target.ts";
import { targetVerbs } from "./target-verbs.ts";

/** A quantity with what it is of; where it stands is its quantity's place. */
export interface QuantityWords extends Named, Pick<Target, "bound" | "per"> {
  readonly quantity: TextQuantity;
  readonly operator: TargetOperator;
  /** A second value of the one before, aimed at beyond it. */
  readonly beyond?: boolean;
  /** Things that are counted, not an indicator. */
  readonly work?: boolean;
  /** Which of the years of the clause it is due in, where it has one for each value. */
  readonly yearAt?: number;
}

/** What stands around a clause that it may leave out. */
export interface ClauseContext {
  /** The clause before it in the sentence. */
  readonly before: string;
  readonly spoken: Spoken | null;
  /** What was read last before its paragraph. */
  readonly former: Spoken | null;
  /** How many years it names. */
  readonly years: number;
}

// 的 behind a value makes it a quality of what follows, unless that is the aim itself.
export const QUALIFIES = /^的(?!目标|激励|奋斗|挑战|要求|速度|幅度|水平|增幅|增速)/u;

/** A quantity with its words and what is asked of it; `left` are the words before it. */
export function valued(named: Named, operator: TargetOperator, quantity: TextQuantity, left = ""): QuantityWords {
  const asked = bounded(operator, quantity);
  const bound = boundOf(operator, quantity, left);
  const yearly = isYearly(left);
  return {
    ...named,
    quantity,
    operator: asked,
    ...(bound && asked === operator && { bound }),
    ...(yearly && { per: "year" as const }),
  };
}

/** 年均增长, 每年新建: the yearly value is of what is done; in 年均浓度 it is a name. */
function isYearly(left: string): boolean {
  if (/^[＿\s\d.．、]*每年/u.test(left)) return true;
  const at = /(?:年均|每年|逐年)[＿\s]*([^，。；]{0,24})$/u.exec(left)?.[1];
  return at !== undefined && (/^[由从]/u.test(at) || targetVerbs(at).some((verb) => verb.at < 2));
}

function bounded(operator: TargetOperator, { bound, value, unit }: TextQuantity): TargetOperator {
  // 零增长 is a growth of nothing.
  if (operator === "reach" && value === 0 && unit === "%") return "rise-by";
  if (operator !== "reach") return operator;
  return bound === "from" ? "at-least" : bound === "to" ? "at-most" : operator;
}

function boundOf(operator: TargetOperator, { bound }: TextQuantity, left: string): Target["bound"] | null {
  if (bound === "about" || /(?:约|大约|近)[＿\s]*$/u.test(left)) return "about";
  if (operator === "at-least" || operator === "at-most" || operator === "all" || bound === null) return null;
  return bound === "from" ? "at-least" : "at-most";
}
