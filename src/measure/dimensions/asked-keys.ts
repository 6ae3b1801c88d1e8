import type { Backing } from "../../project/held.ts";
import type { Key } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";

/**
 * Whose keys are meant: of `any` project as it is grouped, only of `joint` ones or of those with one (`sole`) district, or
 * of `each`: as they are grouped, and the districts of joint ones one by one.
 */
export type KeysOf = "any" | "joint" | "sole" | "each";

/** What is asked of projects that aren't held: their keys in a dimension. */
export interface KeysQuestion {
  readonly dimension: string;
  readonly keysOf: KeysOf;
}

/** The keys of projects that aren't held, in the order in which the source names them. */
export function askedKeys(backing: Backing, { id, ordered }: DimensionDefinition, keysOf: KeysOf): Key[] {
  const of: KeysQuestion = { dimension: id, keysOf };
  const keys = backing.answer({ kind: "keys", of }) as readonly string[];
  return keys.map((key) => (ordered && /^\d+$/.test(key) ? Number(key) : key));
}
