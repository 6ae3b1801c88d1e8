// A table of one's own: what was understood, what wasn't, figures of it, and a frame to go on with.
// Run: node examples/own-table.mjs [file]
import { fileURLToPath } from "node:url";
import { fromArquero, load, measure, toArquero } from "key-projects";

const file = process.argv[2] ?? fileURLToPath(new URL("town-plan.csv", import.meta.url));
const { projects, issues, statedTotals } = await load(file);

for (const issue of issues) console.log(`未能读取：${issue.message}`);
const { rows, total } = measure(projects, { by: ["district"], joint: "full" });
console.log(`${total.projects} 个项目，${total.priced} 个有金额，共 ${total.investment} 万元`);
for (const { label, investment } of statedTotals) console.log(`表内所列${label}：${investment} 万元`);
for (const { district, investment, seqs } of rows)
  console.log(`${district}  ${investment ?? "—"}  序号 ${seqs.join("、")}`);

const table = toArquero(projects)
  .filter((/** @type {{ investment: number }} */ d) => d.investment > 3000)
  .orderby("completionYear");
console.log(fromArquero(table, { name: "text", completionYear: "number", investment: "number" }));
