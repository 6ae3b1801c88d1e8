import { areCompleted } from "../../project/completed.ts";
import { type Key, ONGOING, UNSTATED } from "../../measure/request/request.ts";
import { type HouseholdKind, MOVED, namedHouseholdKinds } from "../../project/household.ts";
import { isHeld } from "../../project/held.ts";
import { hasNoAmounts } from "../../project/unpriced.ts";
import { unpricedKindOf } from "../../measure/rows-of.ts";
import { hasNegative, largestSeqs } from "../../measure/largest.ts";
import { allPriced, anyJoint, anyShantytown, onlyShantytown } from "../../measure/some-of.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { amountWords, byStated, isPriced, keysWithFigures, leadingKeys, sharesAsStated, soleKeys } from "../leaders.ts";
import { horizonSentence } from "../sentences/horizon.ts";
import { ownCell, ownDistrict, sharedTail, takesInShared } from "../../measure/own-district.ts";
import { enumerate, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";
import { contradicted, doubts, faults } from "../sentences/caveats.ts";
import { repeatsSentence } from "../sentences/repeats.ts";
import { findings } from "../sentences/finding.ts";
import { unpricedSentence } from "../sentences/unpriced.ts";
import { concentrationSentence, FEWEST_PROJECTS } from "../sentences/concentration.ts";
import { jointMoney, jointSentence } from "../sentences/joint.ts";
import { leadersSentence } from "./district.ts";
import { householdSentence } from "./household.ts";

const MOST_YEARS = 4;

/** The findings in a few sentences, all of whose numbers are computed. */
export const summarySection: SectionDefinition = {
  id: "summary",
  charts: [],
  build: (context) => {
    const items = [
      totalSentence(context),
      categorySentence(context),
      inOneItem(context, districtSentence(context), leadersSentence(context)),
      // A report of one district has told of its joint projects already.
      !takesInShared(context) ? jointSentence(context) : [],
      inOneItem(context, yearSentence(context), horizonSentence(context)),
      ...householdItems(context),
      largestSeqs(context.projects, {}, 1).priced >= FEWEST_PROJECTS && !hasNegative(context.projects, {})
        ? concentrationSentence(context)
        : [],
      doubts(context),
      contradicted(context),
      faults(context),
      repeatsSentence(context),
    ].filter((item) => item.length > 0);
    const [first] = findings(context);
    return {
      id: "summary",
      title: context.language === "zh" ? "要点" : "In brief",
      // What only says the total again leads a brief, not a report.
      blocks: [
        ...(first!.id === "total" ? [] : [{ kind: "paragraph" as const, content: first!.sentence }]),
        { kind: "list", items },
      ],
    };
  },
};

/** Sentences that go on from each other, with a space between them where the language has one. */
function inOneItem({ language }: ReportContext, ...sentences: readonly Inline[][]): Inline[] {
  return sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index === 0 || language === "zh" ? sentence : [" ", ...sentence]));
}

function totalSentence(context: ReportContext): Inline[] {
  const { dataset, language, statements, projects, scope } = context;
  const zh = language === "zh";
  const own = ownDistrict(scope);
  if (own !== null && anyJoint(projects))
    return inOneItem(context, ownSentence(context, own), unpricedSentence(context));
  const all = statements.count({ measure: "projects" }, PROJECTS);
  if (!isPriced(context)) {
    if (unpricedKindOf(projects, statements.fact({ measure: "missing" })) === "unread")
      return zh
        ? say`本报告涵盖${all}，${projects.length === 1 ? "" : "均"}没有可计入的金额。${unpricedSentence(context)}`
        : say`The report covers ${all}; ${projects.length === 1 ? "it has no" : "none has an"} amount that counts. ${unpricedSentence(context)}`;
    if (hasNoAmounts(dataset))
      return zh
        ? say`本报告涵盖${all}。${unpricedSentence(context)}`
        : say`The report covers ${all}. ${unpricedSentence(context)}`;
    return zh
      ? say`本报告涵盖${all}，${projects.length === 1 ? "" : "均"}未标金额。`
      : say`The report covers ${all}; ${projects.length === 1 ? "it states no" : "none states an"} amount.`;
  }
  const money = statements.money({ measure: "investment" });
  if (allPriced(projects))
    return zh
      ? say`本报告涵盖${all}，${projects.length === 1 ? "标明金额" : "全部标明金额"}，计划投资合计${money}。`
      : say`The report covers ${all}, ${["", "", "both "][projects.length] ?? "all "}with an amount: ${money} of planned investment.`;
  const priced = statements.count({ measure: "priced" }, zh ? { zh: "个", en: ["", ""] } : undefined);
  const rest = unpricedSentence(context);
  const state = amountWords(context).state[priced.fact.value === 1 ? 0 : 1];
  return zh
    ? say`本报告涵盖${all}，其中${priced}${state}，计划投资合计${money}；${rest}`
    : say`The report covers ${all}, of which ${priced} ${state}: ${money} of planned investment. ${rest}`;
}

/** A report of one district leads with its own figure under the policy, and says what joint projects would add. */
function ownSentence({ language, statements, names, scope, projects, places }: ReportContext, own: string): Inline[] {
  const zh = language === "zh";
  const name = names.of("district", own);
  const cell = ownCell(own);
  const count = statements.count({ measure: "projects", ...cell }, PROJECTS);
  const fact = statements.money({ measure: "investment", ...cell });
  const money = fact.fact.value === null ? null : fact;
  const joint = { where: { joint: true } };
  const shared = statements.count({ measure: "projects", ...joint }, PROJECTS);
  const stated = jointMoney({ language, statements, projects });
  const isStated = stated.length > 0;
  const one = shared.fact.value === 1;
  const several = `several ${places.many.en}`;
  if (scope.joint !== "apart")
    return zh
      ? say`${name}有${count}${money ? say`，计划投资${money}` : ""}，其中${shared}跨多个地区，${scope.joint === "full" ? "全额计入" : "按份额计入"}。`
      : say`${name} has ${count}${money ? say` with ${money} of planned investment` : ""}, of which ${shared} ${one ? "covers" : "cover"} ${several} and ${one ? "counts" : "count"} ${scope.joint === "full" ? "in full" : "by their share"}.`;
  return zh
    ? say`${name}自身有${count}${money ? say`，计划投资${money}` : ""}；另有${shared}跨多个地区${isStated ? say`，${stated}` : ""}，单列，不计入上数。`
    : say`${name} has ${count} of its own${money ? say` with ${money} of planned investment` : ""}; ${shared} ${one ? "covers" : "cover"} ${several}${isStated ? say` (${stated})` : ""} and ${one ? "stands" : "stand"} apart.`;
}

/** Words for what takes in the projects that a district only shares. */
function sharedWords(context: ReportContext): string {
  if (!takesInShared(context)) return "";
  return context.language === "zh" ? "含跨地区项目全额，" : ", joint projects included in full";
}

function categorySentence(context: ReportContext): Inline[] {
  const keys = soleKeys(context, "category");
  // What is stated of no category may be more than any: then none is the largest.
  if (keys.length < 2 || context.figures(["category"]).rows.some(({ keys: own }) => own.category === UNSTATED))
    return [];
  const leading = keys.length === 2 ? keys : leadingKeys(context, "category", 2);
  if (leading.length === 0) return [];
  const listed = keysWithFigures(context, "category", leading);
  const priced = isPriced(context);
  const shared = sharedWords(context);
  const stated = priced ? byStated(context) : "";
  // Two of two are no ranking.
  if (keys.length === 2)
    return context.language === "zh"
      ? say`${shared}按类别，${sharesAsStated(context)}${listed}。`
      : say`By category${shared}${sharesAsStated(context)}: ${listed}.`;
  return context.language === "zh"
    ? say`${shared}按类别，${sharesAsStated(context)}居前的是${listed}。`
    : say`By category${shared}, ${stated}${listed} ${leading.length === 1 ? "leads" : "lead"}.`;
}

function districtSentence(context: ReportContext): Inline[] {
  const keys = soleKeys(context, "district");
  // A report of one district ranks none: of the others it has only what they share with it.
  if (keys.length < 2 || ownDistrict(context.scope) !== null) return [];
  const leading = keys.length <= 3 ? keys : leadingKeys(context, "district", 3);
  if (leading.length === 0) return [];
  const listed = keysWithFigures(context, "district", leading);
  const stated = isPriced(context) ? byStated(context) : "";
  const place = context.places.one.en;
  // Where none is joint, no district is anything but single.
  const by = anyJoint(context.projects)
    ? { zh: "按单个地区", en: `By single ${place}` }
    : { zh: "按地区", en: `By ${place}` };
  // All of them are no ranking.
  if (keys.length <= 3)
    return context.language === "zh"
      ? say`${by.zh}，${sharesAsStated(context)}${listed}。`
      : say`${by.en}${sharesAsStated(context)}: ${listed}.`;
  return context.language === "zh"
    ? say`${by.zh}，${sharesAsStated(context)}居前的是${listed}。`
    : say`${by.en}, ${stated}${listed} ${leading.length === 1 ? "leads" : "lead"}.`;
}

function yearSentence(context: ReportContext): Inline[] {
  const { language, figures, dataset } = context;
  const done = areCompleted(dataset.projects, dataset.columns);
  const keys = figures(["year"]).rows.map((row) => row.year as Key);
  const years = keys.filter((key) => key !== ONGOING && key !== UNSTATED);
  if (keys.length < 2 || years.length === 0) return [];
  const without = keys.filter((key) => key === ONGOING || key === UNSTATED);
  const apart = without.length > 0 ? keysWithFigures(context, "year", without) : [];
  // A single year that is left over has a name.
  const most = years.length === MOST_YEARS + 1 ? years.length : MOST_YEARS;
  const listed = keysWithFigures(context, "year", years.slice(0, most));
  const shared = sharedWords(context);
  const later = laterYears(context, years.slice(most));
  if (language === "zh")
    return say`${shared}按${done ? "" : "计划"}竣工年份，${sharesAsStated(context)}${listed}${later}${apart.length > 0 ? say`；另有${apart}` : ""}。竣工年份不是支出年份。`;
  return say`By year of ${done ? "" : "planned "}completion${shared}${sharesAsStated(context)}: ${enumerate([listed], language)}${later}${apart.length > 0 ? say`; ${apart}` : ""}. Completion years are not years of spending.`;
}

/** The years that aren't listed, taken together: none is left out unsaid. */
function laterYears({ language, statements }: ReportContext, years: readonly Key[]): Inline[] {
  if (years.length === 0) return [];
  const keys = { year: years };
  const count = statements.count({ measure: "projects", keys }, PROJECTS);
  const money = statements.money({ measure: "investment", keys });
  if (money.fact.value === null) return language === "zh" ? say`；此后各年${count}` : say`; later years: ${count}`;
  return language === "zh" ? say`；此后各年${money}（${count}）` : say`; later years: ${money} (${count})`;
}

/** What works for households come to, kind by kind; of a long table, whose texts aren't held, those that move them. */
function householdItems(context: ReportContext): Inline[][] {
  const named = isHeld(context.projects) ? namedHouseholdKinds(context.projects) : [];
  return [
    anyShantytown(context.projects) ? householdsAndShare(context, MOVED) : [],
    ...named.filter((kind) => kind !== MOVED).map((kind) => householdSentence(context, kind)),
  ];
}

function householdsAndShare(context: ReportContext, kind: HouseholdKind): Inline[] {
  const { language, statements } = context;
  const sentence = householdSentence(context, kind);
  if (onlyShantytown(context.projects) || !isPriced(context)) return sentence;
  const rest = { shantytown: false };
  const money = statements.money({ measure: "investment", where: rest });
  const count = statements.count({ measure: "projects", where: rest }, PROJECTS);
  if (money.fact.value === null) return sentence;
  // A sum over projects some of which have no amount is only of what is stated.
  const partly = (statements.fact({ measure: "missing", where: rest }).value ?? 0) > 0;
  return language === "zh"
    ? say`${sentence}其余${count}${partly ? `${amountWords(context).of}金额` : ""}合计${money}${sharedTail(context)}。`
    : say`${sentence} ${partly ? `What ${amountWords(context).of} of the other` : "The other"} ${!partly && count.fact.value === 1 ? { ...count, text: PROJECTS.en[0] } : count} ${partly || count.fact.value === 1 ? "comes" : "come"} to ${money}${sharedTail(context)}.`;
}
