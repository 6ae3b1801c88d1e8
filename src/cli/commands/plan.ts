import type { Plan } from "../../gazette/plan.ts";
import { insistOnCertainty } from "../strict.ts";
import { planTargetsGrid, planTasksGrid } from "../../print/plan-grid.ts";
import { markdownTable } from "../../print/markdown-table.ts";
import { textTable } from "../../print/text-table.ts";
import { planOf } from "../../project/plan-of.ts";
import { choose, chooseLanguage } from "../choice.ts";
import type { Command } from "../command.ts";
import { loadInvokedSource, ofOneSource, SOURCE_OPTIONS } from "../source.ts";
import { jsonText } from "../../print/json-text.ts";

const FORMATS = ["table", "md", "json"] as const;

const NOTHING_FOUND = {
  zh: (file: string) => `${file}：没有读到任务或目标`,
  en: (file: string) => `${file}: no tasks and no targets found`,
} as const;

/** The documents of a text, the programmes and tasks of its plan with who does them, and every target with its words. */
export const planCommand: Command = {
  name: "plan",
  help: {
    zh: `用法  key-projects plan [来源文件] [选项]

读出方案的结构：文件、工程、编号的任务（牵头、配合、实施单位），以及全部文件中可核对的目标：对象、指标、要求、
年份、行号和原文。没有项目表的方案也可以。读不出的仍是句子，不作推测。

  --format table|md|json   输出格式，默认 table
  --lang zh|en             标签语言

示例
  key-projects plan
  key-projects plan 水污染防治方案.txt --format md
  key-projects plan --format json > plan.json
`,
    en: `Usage  key-projects plan [source] [options]

Reads how a plan is built: documents, programmes, numbered tasks (who leads, helps, carries out), and the targets of all
documents: subject, indicator, what is asked, year, line and words. A plan needs no table of projects. What can't be read
stays a sentence; nothing is guessed.

  --format table|md|json   form of the output, table by default
  --lang zh|en             language of the labels

Examples
  key-projects plan
  key-projects plan water-plan.txt --format md
  key-projects plan --format json > plan.json
`,
  },
  options: { ...SOURCE_OPTIONS, format: { type: "string", default: "table" } },
  run: async (invocation) => {
    const { options, output } = invocation;
    const format = choose("format", FORMATS, options.format);
    const language = chooseLanguage(options);
    const { dataset } = await loadInvokedSource(ofOneSource(invocation));
    insistOnCertainty(dataset, options);
    const plan = planOf(dataset);
    if (format === "json") output.write(`${jsonText(planJson(plan), 2)}\n`);
    else {
      const print = format === "md" ? markdownTable : textTable;
      const grids = [planTasksGrid(plan, language), planTargetsGrid(plan, language)];
      output.write(
        grids
          .filter(({ rows }) => rows.length > 0)
          .map((grid) => print(grid))
          .join("\n"),
      );
    }
    if (plan.tasks.length + plan.targets.length > 0) return 0;
    output.complain(NOTHING_FOUND[output.language](dataset.file));
    return 1;
  },
};

function planJson({ documents, programmes, tasks, targets }: Plan) {
  return { documents, programmes, tasks: tasks.map(({ last: _, ...task }) => task), targets };
}
