import { fold, simplified } from "../lexicon/fold.ts";
import { FOREIGN_STARTS } from "../lexicon/foreign-headings.ts";
import type { Project } from "./project.ts";

// A day that work really began on is no plan.
const START = /开工|动工|开始|起始|启动|(?:^|\s)起$|\bstart|startdate|\bcommence|\bbegin/iu;
const NO_START = /竣|完工|实际|资金|\bend\b|\bactual|pre-?construction/iu;

const NO_FOREIGN_START = /(?:real|reel|efetivo|efectivo|effettivo)$|tatsachlich|фактич/u;

/** The text in which a project's row says when its works start, beside that of their completion. */
export function startText({ extra }: Project): string | null {
  const found = Object.entries(extra).find(([heading, text]) => isStart(heading) && text.trim() !== "");
  return found?.[1] ?? null;
}

/** Whether a heading is of the day when works are planned to start. */
export function isStart(heading: string): boolean {
  const words = simplified(heading).replace(/([a-z])([A-Z])/gu, "$1 $2");
  const folded = fold(heading).replace(/\s+/gu, "");
  const isForeign = FOREIGN_STARTS.test(folded) && !NO_FOREIGN_START.test(folded);
  return (START.test(words) || isForeign) && !NO_START.test(words);
}
