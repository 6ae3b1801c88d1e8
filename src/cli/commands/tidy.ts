import { namedFiles } from "../named-files.ts";
import { tidyCsv } from "../../frame/tidy-csv.ts";
import { tidyTable } from "../../frame/tidy-table.ts";
import { households } from "../../project/household.ts";
import type { Command } from "../command.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";
import { writeFiles } from "../write-files.ts";

/** The tidy tables of a source, as CSV files. */
export const tidyCommand: Command = {
  name: "tidy",
  help: {
    zh: `用法  key-projects tidy [来源文件] --out 目录

写出两张整洁表：projects.csv（每个项目一行，原文与解析值并列，带原文行号）和 households.csv（棚改户数）。
UTF-8，RFC 4180；空白单元格保持为空，金额单位万元。来源中没有棚改项目时不写 households.csv。

  --out 目录                   写到哪里，默认当前目录

示例
  key-projects tidy --out data
  key-projects tidy 重点项目计划表.xlsx --out tables
`,
    en: `Usage  key-projects tidy [source] --out FOLDER

Writes two tidy tables: projects.csv (a row for each project, printed and parsed values side by side, with the line of each)
and households.csv (households of 棚改 projects; not written where there are none). UTF-8, RFC 4180; blanks stay blank, amounts
are in 万元 (10,000 yuan).

  --out FOLDER                 where to, the working folder by default

Examples
  key-projects tidy --out data
  key-projects tidy plan.xlsx --out tables
`,
  },
  options: { ...SOURCE_OPTIONS, out: { type: "string", default: "." } },
  run: async (invocation) => {
    const { options, output } = invocation;
    const dataset = await readInvokedSource(invocation, { onlyLists: true });
    const { projects } = dataset;
    if (projects.length === 0) return complainOfNoProjects(dataset, output);
    const rows = households(projects);
    const files = [
      { path: "projects.csv", content: tidyCsv(tidyTable(projects)) },
      ...(rows.length > 0 ? [{ path: "households.csv", content: tidyCsv(tidyTable(rows)) }] : []),
    ];
    writeFiles(String(options.out), files, namedFiles(invocation));
    // Of the working folder the files are named, not the folder.
    if (options.out === ".") for (const { path } of files) output.wrote(path);
    else output.wrote(String(options.out), files.length);
    return 0;
  },
};
