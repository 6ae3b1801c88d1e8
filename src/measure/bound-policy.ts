import type { JointPolicy } from "./request/request.ts";

/** A bound is made of the rows of the policy that makes it: sole projects only, or joint ones in full. */
export function boundPolicy(kind: "least" | "most", joint: JointPolicy): JointPolicy {
  return kind === "least" || joint === "exclude" ? "exclude" : "full";
}
