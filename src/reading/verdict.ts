import type { Words } from "../language/words.ts";
import { lookUpHeader, normaliseHeader } from "../lexicon/header-terms.ts";
import { BY_MAPPING, type Column } from "./columns.ts";

const WEAK_NAMES = new Set(["项目", "工程", "名称", "name", "title"]);
const COUNTS = /^(?:项目(?:个数|数|数量|总数)|个数|数量|项目数.*|(?:no\.?of|numberof)projects|projects)$/;
// Headings of lists that have a 项目名称 but no project that is built: charges, permits, heritage, examinations, goods.
const OTHER_LISTS =
  /收费|依据|审批部门|许可|处罚|执法|办理|受理|考试|成绩|得分|分值|权重|单价|型号|保护单位|传承|学分|课时|票价|价格|税率|预算数|决算数|期末|期初|同比|增长|增速|占比|比重|指标|检查/;
const BUILDS = /建设|工程|项目|业主|实施|法人|治理|整治|施工|contractor|construct|implement|developer/;

/** Whether a heading counts projects (项目个数), as tables of statistics do. */
export function isCountHeader(header: string): boolean {
  return COUNTS.test(normaliseHeader(header).outer);
}

const otherList = (name: string, other: string): Words => ({
  zh: `“${name}”与“${other}”：是别的事物的清单，不是项目`,
  en: `${name} with ${other}: a list of other things than projects`,
});

/**
 * Whether columns are those of a list of projects: null where they are, else the reason why not. A statistics table and
 * a list of other things have no projects, whatever their headings are called.
 */
export function whyNoProjects(columns: readonly Column[], title: string): Words | null {
  const mapped = columns.some(({ reason, target }) => reason === BY_MAPPING && target === "name");
  const of = (target: string) => columns.find((column) => column.target === target);
  const name = of("name");
  if (!name) return { zh: "没有一列是项目名称", en: "no column names projects" };
  if (mapped) return null;
  const headers = columns.map(({ path }) => normaliseHeader(path.at(-1) ?? "").outer);
  const outer = normaliseHeader(name.path.at(-1) ?? "").outer;
  const unit = of("unit");
  const district = of("district");
  const traits = [
    of("investment") ?? of("amount"),
    of("content"),
    of("completion"),
    unit && BUILDS.test(normaliseHeader(unit.label).joined) ? unit : undefined,
    district && BUILDS.test(normaliseHeader(district.label).joined) ? district : undefined,
    columns.find(({ path }) => /建设性质|项目性质|开工时间|工程进度|形象进度|年度目标/.test(path.join(""))),
    /项目|工程/.test(title) && /计划|清单|安排|项目库|项目表|一览表|重点|建设/.test(title) ? name : undefined,
  ].filter((trait) => trait !== undefined);
  const counts = headers.find(isCountHeader);
  const other = headers.find((header) => OTHER_LISTS.test(header));
  if (counts && !of("seq") && !of("content") && !of("completion"))
    return {
      zh: `统计表：只计项目个数（${counts}），没有项目名称`,
      en: `a table of statistics: it counts projects (${counts}) and names none`,
    };
  if (WEAK_NAMES.has(outer) || lookUpHeader(outer) === null) {
    const about =
      traits.length + (unit && !traits.includes(unit) ? 1 : 0) + (district && !traits.includes(district) ? 1 : 0);
    if (other) return otherList(name.label, other);
    const dated = (of("investment") ?? of("amount")) !== undefined && of("completion") !== undefined;
    if (about < 2 || (!of("seq") && !of("content") && !dated))
      return {
        zh: `只凭“${name.label}”分不清是项目还是别的，其他列也不能说明`,
        en: `${name.label} alone doesn't tell projects from other things, and no other column does`,
      };
    return null;
  }
  if (other && !of("investment") && !of("content") && !of("completion")) return otherList(name.label, other);
  if (traits.length === 0)
    return {
      zh: `“${name.label}”之外没有一列说的是建设项目：没有金额、内容、竣工时间或建设地点`,
      en: `nothing beside ${name.label} speaks of projects that are built: no amount, content, completion or place of building`,
    };
  return null;
}
