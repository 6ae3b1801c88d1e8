// An audit rule of one's own beside those of the library: large projects that say nothing of their content.
// Run: node examples/own-rule.mjs [file]
import { audit, defineRule, load } from "key-projects";

const LEAST = 10_000; // 万元

const largeWithoutContent = defineRule({
  id: "own-large-without-content",
  severity: "warning",
  certainty: "certain",
  title: { zh: "大额项目没有建设内容", en: "Large projects without content" },
  test: ({ projects }) =>
    projects
      .filter(({ investment, content }) => investment !== null && investment >= LEAST && content === null)
      .map(({ seq }) => ({ seqs: [seq] })),
  message: ({ seqs }, { project, money }) => {
    const { name, investment } = project(seqs[0] ?? 0);
    const { zh, en } = money(investment ?? 0);
    return { zh: `${name}，${zh}，未写建设内容`, en: `${name}, ${en}, says nothing of its content` };
  },
});

const dataset = await load(process.argv[2]);
const { findings } = audit(dataset, { language: "zh", rules: [largeWithoutContent] });
const own = findings.filter(({ id }) => id === largeWithoutContent.id);
console.log(`${findings.length} 条发现，其中 ${own.length} 条出自自定规则`);
for (const { message, lines } of own) console.log(`行 ${lines.join("、")}：${message}`);
