import { anyJoint } from "../../measure/some-of.ts";
import { bothNames, onlyPair } from "../../measure/joint-cells.ts";
import { statedWords } from "../../measure/stated-words.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

/** What joint projects come to, and how many of them state it where not all do; nothing where none does. */
export function jointMoney({
  statements,
  language,
  projects,
}: Pick<ReportContext, "statements" | "language" | "projects">): Inline[] {
  const where = { joint: true };
  const money = statements.money({ measure: "investment", where });
  if (money.fact.value === null) return [];
  const zh = language === "zh";
  const missing = statements.fact({ measure: "missing", where });
  const all = statements.fact({ measure: "projects", where });
  if (missing.value === 0) return zh && all.value !== 1 ? say`共${money}` : [money];
  const priced = statements.count({ measure: "priced", where });
  const state = statedWords(projects, missing, language).state[priced.fact.value === 1 ? 0 : 1];
  const sum = priced.fact.value === 1 ? "" : "共";
  return zh ? say`其中${priced}个${state}，${sum}${money}` : say`${priced} ${state}: ${money}`;
}

/** How joint projects count in the figures by district, and what counting them in full would add. */
export function jointSentence(context: ReportContext): Inline[] {
  const { dataset, language, statements, scope, projects } = context;
  const zh = language === "zh";
  const where = { joint: true };
  if (scope.joint === "exclude") {
    if (!anyJoint(dataset.projects)) return [];
    return zh ? say`多地区联合项目按要求不计。` : say`Joint projects are left out as asked for.`;
  }
  if (!anyJoint(projects)) return [];
  const count = statements.count(
    { measure: "projects", where },
    zh ? PROJECTS : { zh: "", en: ["joint project", "joint projects"] },
  );
  // What all districts together would come to means nothing in a report about some of them.
  const ofDistricts = scope.where.district !== undefined;
  const added = statements.money({ measure: "added", joint: "full" });
  const money = jointMoney(context);
  const priced = money.length > 0;
  const missing = statements.fact({ measure: "missing", where });
  const partly = missing.value !== 0;
  const stated = partly ? `${statedWords(projects, missing, language).by}${zh ? "，" : ", "}` : "";
  const one = count.fact.value === 1;
  const cover = one ? "covers" : "cover";
  const pair = onlyPair(projects);
  const places = context.places;
  const several = pair ? bothNames(pair, language) : zh ? "多个地区" : `several ${places.many.en}`;
  if (scope.joint === "split")
    return zh
      ? say`${count}跨${several}${priced ? say`（${money}）` : ""}，其金额${scope.weights ? "按给定权重" : "平均"}分摊到所涉地区。`
      : say`${count}${priced ? say` (${money})` : ""} ${cover} ${several}; ${one ? "its amount is" : "their amounts are"} split ${scope.weights ? "by the weights given" : "equally"}.`;
  if (scope.joint === "full")
    return zh
      ? say`${count}跨${several}${priced ? say`（${money}）` : ""}，在所涉各地区全额计入${ofDistricts ? "" : say`，${stated}各地区之和因此比总额多${added}，不可相加`}。`
      : say`${count}${priced ? say` (${money})` : ""} ${cover} ${several} and ${one ? "counts" : "count"} in full in each${ofDistricts ? "" : say`, so${partly ? `, ${stated}` : " "}the rows add up to ${added} more than the total`}.`;
  return zh
    ? say`${count}跨${several}${priced ? say`，${money}` : ""}，单列成行，不计入任何一个地区${priced && !ofDistricts ? say`；若在所涉各地区重复计入全额，${stated}各地区之和将比总额多${added}` : ""}。`
    : say`${count}${priced ? say` (${money})` : ""} ${cover} ${several} and ${one ? "stands in a row of its own" : "stand in rows of their own"}${priced && !ofDistricts ? say`; counted in full in each ${places.one.en}, ${stated}${one ? "it" : "they"} would add ${added}` : ""}.`;
}
