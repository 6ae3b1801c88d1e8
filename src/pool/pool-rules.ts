import reference from "../../data/pool-rules.json" with { type: "json" };
import type { Words } from "../language/words.ts";

export const FUND_AMOUNTS = ["publicFunds", "publicDebt", "higherFunds"] as const;
/** Money of a project by whose it is: all public money, what of it the government repays, what comes from above. */
export type FundAmount = (typeof FUND_AMOUNTS)[number];

export const PROJECT_TYPES = ["works", "goods", "services"] as const;
export type ProjectType = (typeof PROJECT_TYPES)[number];

/** A condition on a project. Amounts are in 万元, shares are of the whole investment. */
export type Needs =
  | { readonly all: readonly Needs[] }
  | { readonly any: readonly Needs[] }
  | { readonly amount: FundAmount | "investment"; readonly atLeast?: number; readonly above?: number }
  | { readonly share: FundAmount; readonly atLeast?: number; readonly above?: number }
  | { readonly type: ProjectType }
  /** The government controls the project or its owner: no table says so. */
  | { readonly control: true }
  /** Left to an authority: never decided. */
  | { readonly open: true };

export interface PoolCondition {
  readonly id: string;
  /** 1-based line of the rule's text, and its words there. */
  readonly line?: number;
  readonly quote: string;
  /** How the words are taken. */
  readonly reading: Words;
  readonly needs: Needs;
}

/** Conditions of which one is enough. */
export interface PoolArticle {
  readonly id: string;
  readonly name: Words;
  readonly conditions: readonly PoolCondition[];
}

/** The conditions for entering a pool of projects: an article's is met by one of its conditions, the rule by all articles. */
export interface PoolRules {
  readonly title: string;
  readonly number: string;
  /** Days (ISO 8601) from and until which it is in force, and the words that say so. */
  readonly inForce: { readonly from: string; readonly until: string; readonly line?: number; readonly quote?: string };
  readonly articles: readonly PoolArticle[];
}

/** 包头市政府投资项目库管理暂行办法, of `data/pool-rules.json`. */
export const BAOTOU_POOL_RULES = reference as unknown as PoolRules;

/** Whether a condition is left to an authority. */
export function isOpen({ needs }: PoolCondition): boolean {
  return "open" in needs;
}
