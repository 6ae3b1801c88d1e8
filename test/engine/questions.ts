import { dimensionsOf, keysIn } from "../../src/measure/dimensions/catalogue.ts";
import { measuresOf } from "../../src/measure/measures/catalogue.ts";
import { type Filter, JOINT_POLICIES, type MeasureRequest } from "../../src/measure/request/request.ts";
import type { Project } from "../../src/project/project.ts";

/** Questions about some projects: each dimension alone and crossed, each policy, every measure, conditions of every kind. */
export function questionsAbout(projects: readonly Project[]): MeasureRequest[] {
  const dimensions = dimensionsOf(projects).filter(({ moneyOf }) => !moneyOf);
  const measures = measuresOf(projects).flatMap(({ id, kind }) =>
    ["amount", "ratio", "count"].includes(kind) ? [id] : [],
  );
  const money = measures.filter((id) =>
    measuresOf(projects).some((one) => one.id === id && one.kind === "amount" && one.divisible),
  );
  const ratios = money.slice(1).map((id) => `${id}/${money[0]}`);
  const [first] = projects;
  const wheres: Filter[] = [
    {},
    { shantytown: false },
    { joint: true },
    { amount: "10..5000" },
    { text: first?.name.slice(0, 2) ?? "x" },
    { text: `${wide(first?.name.slice(-2) ?? "x")}  ${first?.seq ?? 1}` },
    ...(first ? [{ seq: [first.seq] }] : []),
    ...dimensions.map((one): Filter => ({ [one.id]: [...keysIn(projects, one)].slice(0, 2) })),
  ];
  return [
    ...dimensions.flatMap(({ id }) =>
      JOINT_POLICIES.map((joint) => ({ by: [id], joint, measures: [...measures, ...ratios] })),
    ),
    ...JOINT_POLICIES.flatMap((joint) =>
      [
        ["district", "year"],
        ["category", "district"],
        ["task", "lead"],
        ["district", "programme"],
      ].map((by) => ({ by, joint, measures })),
    ),
    ...wheres.map((where, index) => ({ by: ["district"], joint: JOINT_POLICIES[index % 4]!, where })),
  ];
}

/** A text as it may be typed: in full width, and in capitals. */
function wide(text: string): string {
  return text.toUpperCase().replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
