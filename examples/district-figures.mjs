// Investment by district, and what each policy for joint projects makes of it.
// Run: node examples/district-figures.mjs
import { formatMoney, JOINT_POLICIES, load, measure, moneyScale } from "key-projects";

const { projects } = await load();
const { rows, total } = measure(projects, { by: ["district"] });
const scale = moneyScale(total.investment ?? 0, "zh");
const money = (/** @type {number | null | undefined} */ wan) =>
  wan === null || wan === undefined ? "—" : formatMoney(wan, scale);

console.log(`地区投资（${scale.unit}；${total.priced} / ${total.projects} 个项目有金额）`);
for (const { district, investment, least, most, seqs } of rows) {
  const range = least === most ? "" : `  含联合项目最多 ${money(most)}`;
  console.log(`${district}  ${money(investment)}${range}  序号 ${seqs.join("、")}`);
}

for (const joint of JOINT_POLICIES) {
  const figures = measure(projects, { by: ["district"], joint });
  console.log(`${joint}: ${money(figures.total.investment)}${figures.additive ? "" : "（各行相加会重复计算）"}`);
}
