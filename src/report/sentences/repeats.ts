import { isHeld } from "../../project/held.ts";
import { numberedIn } from "../../project/printed-number.ts";
import { capital } from "../../language/capital.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { enumerate, resting, say } from "../say.ts";

const RULE = "duplicate-project";
const MOST_NAMED = 5;

/** Projects that may be one, listed twice, and how much of the total that would be; nothing where there are none. */
export function repeatsSentence({ audit, projects, statements, language }: ReportContext): Inline[] {
  // What looks alike is found among projects that are held.
  if (!isHeld(projects)) return [];
  const zh = language === "zh";
  const inScope = new Set(projects.map(({ seq }) => seq));
  const groups = audit()
    .findings.filter(({ id, seqs }) => id === RULE && seqs.every((seq) => inScope.has(seq)))
    .map(({ seqs }) => seqs);
  if (groups.length === 0) return [];
  const named = enumerate(
    groups.slice(0, MOST_NAMED).map((seqs, index) => {
      const numbers = numberedIn(projects, seqs, language);
      return [resting(index === 0 ? capital(numbers) : numbers, "findings", { rule: RULE })];
    }),
    language,
  );
  const more = groups.length > MOST_NAMED ? (zh ? "等" : ", …") : "";
  // All but one of each group would be counted once too often.
  const again = statements.money({ measure: "investment", seqs: groups.flatMap((seqs) => seqs.slice(1)) });
  const counted = again.fact.value !== null && again.fact.value > 0;
  if (zh) return say`${named}${more}疑为同一项目重复列入${counted ? say`；如是，计划投资多计${again}` : ""}。`;
  return say`${named}${more} may be ${groups.length === 1 ? "one project" : "projects"} listed more than once${counted ? say`; if so, the total counts ${again} too much` : ""}.`;
}
