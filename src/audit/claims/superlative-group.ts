import type { Superlative } from "../../gazette/superlative.ts";
import type { Words } from "../../language/words.ts";
import type { Project } from "../../project/project.ts";
import type { Claim, Status } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import type { SaidColumn } from "../columns/said-column.ts";
import { type AmountOf, type Bounds, boundsOf, type Standing, standingOf } from "../groups/compared-groups.ts";
import type { NamedGroup } from "../groups/named-group.ts";
import { groupingNoun } from "../groups/grouping-words.ts";
import { doubtWords } from "../groups/doubt-words.ts";

const STATUS: Readonly<Record<Standing, Status>> = {
  leads: "agrees",
  behind: "differs",
  level: "unverifiable",
  open: "unverifiable",
};

/** Whether a group of projects comes to the most or least of all, as a text says; `column` is null for their number. */
export function groupClaim(
  { most }: Superlative,
  group: NamedGroup,
  column: SaidColumn | null,
  subject: Subject,
): Pick<Claim, "title" | "status" | "note" | "seqs"> | null {
  const { projects } = subject;
  const amountOf: AmountOf = column?.amountOf ?? (() => 1);
  if (projects.every((project) => amountOf(project) === null)) return null;
  const standing = standingOf(group, projects, amountOf, most);
  const bounds = (key: string) => boundsOf({ grouping: group.grouping, key }, projects, amountOf);
  const own = bounds(group.key);
  const others = group.grouping.keys
    .filter((key) => key !== group.key)
    .map((key) => ({ key, found: bounds(key) }))
    .sort((one, other) => (most ? other.found.high - one.found.high : one.found.low - other.found.low));
  const rival = others[0]!;
  const show = (amount: number): Words =>
    column ? subject.money(amount) : { zh: `${amount}个`, en: `${amount} ${amount === 1 ? "project" : "projects"}` };
  const came = (key: string, { low, high }: Bounds): Words => {
    const [least, largest] = [show(low), show(high)];
    return low === high
      ? { zh: `${key}${largest.zh}`, en: `${key} ${largest.en}` }
      : { zh: `${key}${least.zh}至${largest.zh}`, en: `${key} ${least.en} to ${largest.en}` };
  };
  const [ours, theirs] = [came(group.key, own), came(rival.key, rival.found)];
  const doubt = doubtWords([own, rival.found], column?.label, projects);
  const noun = groupingNoun(group.grouping);
  const what: Words = column ? column.what : { zh: "项目", en: "projects" };
  const least = column ? "least" : "fewest";
  return {
    title: {
      zh: `${what.zh}${most ? "最多" : "最少"}的${noun.zh}`,
      en: `The ${noun.en} with the ${most ? "most" : least} ${what.en}`,
    },
    seqs: uniqueSeqs([...own.own, ...own.joint, ...rival.found.own, ...rival.found.joint]),
    status: STATUS[standing],
    note: {
      zh: `${ours.zh}，${theirs.zh}${standing === "level" ? "，并列" : ""}${doubt.zh}`,
      en: `${ours.en}, ${theirs.en}${standing === "level" ? ", level" : ""}${doubt.en}`,
    },
  };
}

const uniqueSeqs = (projects: readonly Project[]): number[] =>
  [...new Set(projects.map(({ seq }) => seq))].sort((a, b) => a - b);
