import type { FactQuery } from "../../measure/fact-query.ts";
import { JOINT_POLICIES, type JointPolicy } from "../../measure/request/request.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable, TableNames } from "../document.ts";
import { soleKeys } from "../leaders.ts";
import { amountCell, amountFormat } from "./amount-column.ts";

const LABELS = {
  zh: {
    policy: "联合项目如何计入",
    sole: () => "归到单个地区",
    all: "各行之和",
    added: "比总额多出",
    additive: "可相加",
    yes: "是",
    no: "否",
    policies: () => ({
      apart: "单列成行",
      split: "在所涉地区平均分摊",
      full: "在所涉各地区全额计入",
      exclude: "不计",
    }),
  },
  en: {
    policy: "How joint projects count",
    sole: (many: string) => `In single ${many}`,
    all: "Sum of the rows",
    added: "Beyond the total",
    additive: "Additive",
    yes: "yes",
    no: "no",
    policies: (many: string) => ({
      apart: "In rows of their own",
      split: `Split equally among their ${many}`,
      full: `In full in each of their ${many}`,
      exclude: "Not at all",
    }),
  },
} as const;

/** What each way of counting joint projects changes in the figures by district. */
export function policyTable(context: ReportContext, { id, caption, note = "" }: TableNames): ReportTable {
  const { language, statements } = context;
  const labels = LABELS[language];
  const many = context.places.many.en;
  const policies = labels.policies(many);
  const districts = soleKeys({ ...context }, "district");
  const fact = (joint: JointPolicy, query: Omit<FactQuery, "joint">) => statements.fact({ ...query, joint });
  const rows = JOINT_POLICIES.map((joint) => ({
    joint,
    sole: fact(joint, { measure: "investment", keys: { district: districts } }),
    all: fact(joint, { measure: "investment", of: "district" }),
    added: fact(joint, { measure: "added" }),
  }));
  const format = amountFormat(
    rows.flatMap(({ sole, all }) => [sole.value, all.value]),
    context,
  );
  return {
    id,
    caption,
    columns: [
      { label: labels.policy, align: "left", width: 1 },
      { label: labels.sole(many), unit: format.unit, align: "right" },
      { label: labels.all, unit: format.unit, align: "right" },
      { label: labels.added, unit: format.unit, align: "right" },
      { label: labels.additive, align: "center" },
    ],
    rows: rows.map(({ joint, sole, all, added }) => [
      { text: policies[joint] },
      amountCell(sole, format),
      amountCell(all, format),
      amountCell(added, format),
      { text: joint === "full" ? labels.no : labels.yes },
    ]),
    footnotes: [],
    note,
  };
}
