import { readShares, type StatedShare } from "../../gazette/share.ts";
import { formatNumber } from "../../language/format.ts";
import type { Words } from "../../language/words.ts";
import { sum } from "../../measure/decimal.ts";
import { type Claim, type ClaimReader, quoted, type Status } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import { isOfTime, saidColumn } from "../columns/said-column.ts";
import { isAboutWhole } from "../groups/about-whole.ts";
import { type AmountOf, boundsOf } from "../groups/compared-groups.ts";
import { doubtWords } from "../groups/doubt-words.ts";
import { type Grouping, groupingsOf, groupNamed } from "../groups/named-group.ts";

/** What share of the projects or their cost a text says that a group has (其中工业项目投资占60%), against the rows. */
export const shareClaims: ClaimReader = {
  id: "share",
  read: (subject) => {
    if (subject.projects.length === 0) return [];
    const said = readShares(subject.prose);
    if (said.length === 0) return [];
    const groupings = groupingsOf(subject.projects);
    return said.flatMap((one, index) => claimOf(one, index + 1, subject, groupings));
  },
};

/** Per cent that a share may be, over what the table leaves open. */
interface Range {
  readonly low: number;
  readonly high: number;
}

// What is said to be about so much is so within a point, and surely not beyond a tenth of it.
const NEAR = 1;
const FAR = 0.1;
const ROUNDING = 1e-9;

function claimOf(said: StatedShare, place: number, subject: Subject, groupings: readonly Grouping[]): Claim[] {
  const { projects, money } = subject;
  const column = said.measure === "money" ? saidColumn("total", projects) : null;
  const group = groupNamed(said.part, groupings, projects);
  if (!group || (said.measure === "money" && !column)) return [];
  if (!isAboutWhole(said.quote, said.sentence, subject, groupings)) return [];
  const amountOf: AmountOf = column?.amountOf ?? (() => 1);
  const known = projects.flatMap((project) => amountOf(project) ?? []);
  const total = sum(known);
  // Corrections below zero make shares that words don't speak of.
  if (total <= 0 || known.some((amount) => amount < 0)) return [];
  const bounds = boundsOf(group, projects, amountOf);
  const isOwn = new Set(bounds.own);
  const openElsewhere = projects.some((project) => amountOf(project) === null && !isOwn.has(project));
  const shown: Range = { low: (100 * bounds.low) / total, high: (100 * bounds.high) / total };
  const possible: Range = { low: openElsewhere ? 0 : shown.low, high: bounds.open.length > 0 ? 100 : shown.high };
  const open = projects.filter((project) => amountOf(project) === null);
  const found = statusOf(said, shown, possible);
  const isLoose = said.measure === "money" && !said.whole && projects.some(({ amounts }) => amounts.some(isOfTime));
  const computed = shown.low === shown.high ? Number(shown.low.toFixed(DECIMALS)) : null;
  const stated = Number(said.digits);
  const write = (amount: number): Words =>
    column ? money(amount) : { zh: `${formatNumber(amount)}个`, en: `${formatNumber(amount)}` };
  const range = (low: Words, high: Words, single: boolean): Words =>
    single ? high : { zh: `${low.zh}至${high.zh}`, en: `${low.en} to ${high.en}` };
  const part = range(write(bounds.low), write(bounds.high), bounds.low === bounds.high);
  const percent = (value: number) => `${formatNumber(Number(value.toFixed(DECIMALS)))}%`;
  const shares = range(
    { zh: percent(shown.low), en: percent(shown.low) },
    { zh: percent(shown.high), en: percent(shown.high) },
    shown.low === shown.high,
  );
  const doubt = doubtWords([{ ...bounds, open }], column?.label, projects);
  const unsure: Words =
    isLoose && found === "differs"
      ? { zh: "；原文没有说是总投资", en: "; that it is of the whole cost isn't said" }
      : { zh: "", en: "" };
  const all = write(total);
  const what: Words = column ? column.what : { zh: "项目数", en: "projects" };
  return [
    {
      ...quoted(said.sentence),
      quote: said.quote,
      id: `share-${said.sentence.first}-${place}`,
      title: { zh: `${group.key}占${what.zh}的比重`, en: `Share of ${what.en}: ${group.key}` },
      seqs: [...bounds.own, ...bounds.joint].map(({ seq }) => seq),
      stated,
      computed,
      residual: computed === null ? null : Number((computed - stated).toFixed(DECIMALS)),
      unit: "%",
      status: unsure.zh === "" ? found : "unverifiable",
      note: {
        zh: `${group.key}${part.zh}，全部${all.zh}，占${shares.zh}${doubt.zh}${unsure.zh}`,
        en: `${group.key} has ${part.en} of ${all.en}${column ? "" : " projects"}, ${shares.en}${doubt.en}${unsure.en}`,
      },
    },
  ];
}

const DECIMALS = 2;

/** Whether a share can be what is stated: for certain, surely not, only if what is open comes to nothing, or nobody knows. */
function statusOf({ digits, bound }: StatedShare, shown: Range, possible: Range): Status {
  const value = Number(digits);
  const isSure = possible.low === possible.high;
  if (bound === "about") {
    const far = Math.max(NEAR, FAR * value);
    if (possible.low > value + far + ROUNDING || possible.high < value - far - ROUNDING) return "differs";
    return isSure && Math.abs(shown.low - value) <= NEAR + ROUNDING ? "agrees" : "unverifiable";
  }
  if (bound !== "=") {
    const holds = (share: number) => (bound === ">" ? share > value : bound === ">=" ? share >= value : share < value);
    const [low, high] = [holds(possible.low), holds(possible.high)];
    return low && high ? "agrees" : low || high ? "unverifiable" : "differs";
  }
  const tolerance = 0.5 * 10 ** -(digits.split(".")[1]?.length ?? 0) + ROUNDING;
  if (possible.low > value + tolerance || possible.high < value - tolerance) return "differs";
  if (isSure) return "agrees";
  const isOneNumber = shown.low === shown.high;
  return isOneNumber && Math.abs(shown.low - value) <= tolerance ? "agrees-if-zero" : "unverifiable";
}
