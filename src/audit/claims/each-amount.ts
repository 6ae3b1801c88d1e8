import { type EachAmount, readEachAmount } from "../../gazette/each-amount.ts";
import type { Words } from "../../language/words.ts";
import { compare, decimal, subtract, toNumber } from "../../measure/decimal.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import type { MoneyUnit } from "../../unit/unit.ts";
import { unitSymbol } from "../../unit/unit-words.ts";
import { scaled } from "../columns/stated-amount.ts";
import { type Claim, type ClaimReader, quoted, statedNumber } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import { openWords } from "../basis/open-words.ts";

/** What a plan says of the amount of each of its projects (单个项目总投资均在5000万元以上), against every row. */
export const eachAmountClaims: ClaimReader = {
  id: "each-amount",
  read: (subject) =>
    subject.projects.length === 0
      ? []
      : readEachAmount(subject.prose).flatMap((said, index) => claimOf(said, index + 1, subject)),
};

const LOWEST: Readonly<Record<EachAmount["role"], Words>> = {
  total: { zh: "单个项目总投资的最低数", en: "Lowest investment of a project" },
  plan: { zh: "单个项目计划投资的最低数", en: "Lowest planned investment of a project" },
};
const HIGHEST: Readonly<Record<EachAmount["role"], Words>> = {
  total: { zh: "单个项目总投资的最高数", en: "Highest investment of a project" },
  plan: { zh: "单个项目计划投资的最高数", en: "Highest planned investment of a project" },
};

function claimOf(said: EachAmount, place: number, { projects, unit }: Subject): Claim[] {
  if (said.currency !== unit.currency) return [];
  const labels = new Set(
    projects.flatMap(({ amounts }) => amounts.filter(({ role }) => role === "plan").map(({ label }) => label)),
  );
  // Several plans, or none, leave open which is meant.
  if (said.role === "plan" && labels.size !== 1) return [];
  const column = said.role === "plan" ? [...labels][0] : undefined;
  const amountOf = ({ investment, amounts }: Project) =>
    column === undefined ? investment : (amounts.find(({ label }) => label === column)?.value ?? null);
  const limit = scaled(decimal(statedNumber(said.digits).value), said.exponent - unit.exponent);
  const open = projects.filter((project) => amountOf(project) === null);
  const priced = projects.filter((project) => amountOf(project) !== null);
  const against = priced.filter((project) => !holds(compare(decimal(amountOf(project)!), limit), said.bound));
  const atLeast = said.bound === ">=" || said.bound === ">";
  const furthest = priced
    .map((project) => decimal(amountOf(project)!))
    .sort((one, other) => (atLeast ? compare(one, other) : compare(other, one)))[0];
  const stated = statedNumber(said.digits).value;
  const computed = furthest ? scaled(furthest, unit.exponent - said.exponent) : null;
  const moneyUnit: MoneyUnit = { ...unit, exponent: said.exponent };
  const gap = openWords(open, column, projects);
  const names = numbered(
    projects,
    against.map(({ seq }) => seq),
  );
  return [
    {
      ...quoted(said.sentence),
      quote: said.quote,
      id: `each-amount-${said.sentence.first}-${place}`,
      title: (atLeast ? LOWEST : HIGHEST)[said.role],
      seqs: (against.length > 0 ? against : projects).map(({ seq }) => seq),
      stated,
      computed: computed && toNumber(computed),
      residual: against.length > 0 ? toNumber(subtract(computed!, decimal(stated))) : null,
      unit: unitSymbol(moneyUnit),
      moneyUnit,
      status: against.length > 0 ? "differs" : open.length > 0 ? "unverifiable" : "agrees",
      note:
        against.length > 0
          ? {
              zh: `${priced.length}个有金额的项目中，${against.length}个不符（${names.zh}）${gap.zh}`,
              en: `of ${priced.length} with an amount, ${against.length} ${against.length === 1 ? "doesn't" : "don't"} fit (${names.en})${gap.en}`,
            }
          : {
              zh: `${priced.length}个有金额的项目都符合${gap.zh}`,
              en: `all ${priced.length} with an amount fit${gap.en}`,
            },
    },
  ];
}

function holds(order: number, bound: EachAmount["bound"]): boolean {
  if (bound === ">=") return order >= 0;
  if (bound === ">") return order > 0;
  return bound === "<=" ? order <= 0 : order < 0;
}
