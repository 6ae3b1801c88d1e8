import { mappingFiles, namedFiles } from "../named-files.ts";
import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { listed, NONE } from "../../language/misfit.ts";
import { ONE_FILE, wrongUse } from "../wrong-use.ts";
import { CHARTS } from "../../chart/catalogue.ts";
import { audit } from "../../audit/audit.ts";
import { measure } from "../../measure/measure.ts";
import { matches } from "../../measure/conditions/catalogue.ts";
import { notebookFile } from "../../notebook/notebook-file.ts";
import { runTemplate } from "../../notebook/run-template.ts";
import { notebookTemplate } from "../../notebook/template.ts";
import { bundledPath } from "../../disk/bundled.ts";
import { chooseLanguage } from "../choice.ts";
import type { Command } from "../command.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";
import { writeFile } from "../write-files.ts";

/** A notebook for a table of one's own, with its outputs. */
export const notebookCommand: Command = {
  name: "notebook",
  help: {
    zh: `用法  key-projects notebook 来源文件 --out 文件.ipynb [选项]

为自己的表写一本笔记：参数在第一格，随后是读作什么、按各维度的数字、图和审核；写好后从头运行一遍，输出一并存入。
在 JupyterLab 或 VS Code 中用 key-projects 的 Deno 内核打开，可改可再运行。

  --out 文件.ipynb             写到哪里，默认来源文件名加 .ipynb
  --no-run                     只写，不运行
  --lang zh|en                 笔记的语言

示例
  key-projects notebook 重点项目计划表.xlsx --out my.ipynb
  key-projects notebook plan.csv --lang en --out plan.ipynb
`,
    en: `Usage  key-projects notebook SOURCE --out FILE.ipynb [options]

Writes a notebook for a table of one's own: its parameters in the first cell, then what was read, figures by each dimension that
it has, charts and an audit. It is run from the first cell to the last, and stored with its outputs. Open it in JupyterLab or VS
Code with key-projects' Deno kernel to change it and run it again.

  --out FILE.ipynb             where to; the source's name and .ipynb by default
  --no-run                     writes it only
  --lang zh|en                 language of the notebook

Examples
  key-projects notebook plan.xlsx --out my.ipynb
  key-projects notebook plan.csv --lang en --out plan.ipynb
`,
  },
  options: { ...SOURCE_OPTIONS, out: { type: "string", short: "o" }, "no-run": { type: "boolean" } },
  run: async (invocation) => {
    const { positionals, options, output } = invocation;
    const [source] = positionals;
    if (source === undefined) throw wrongUse("notebook", { zh: "自己的表", en: "a table of your own" }, NONE);
    const language = chooseLanguage(options);
    const out = typeof options.out === "string" ? options.out : `${basename(source)}.ipynb`;
    const dataset = await readInvokedSource(invocation, { onlyLists: true });
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    const fromThere = (path: string) =>
      relative(dirname(resolve(out)), resolve(path))
        .split(sep)
        .join("/");
    const [file, ...others] = mappingFiles(options);
    if (others.length > 0) throw wrongUse("--mapping", ONE_FILE, listed(mappingFiles(options)));
    const mapping = file === undefined ? {} : { mapping: fromThere(file) };
    const cells = notebookTemplate(dataset, { source: fromThere(source), ...mapping }, language);
    const library = { audit, CHARTS, load: async () => dataset, loadMapping: () => ({}), matches, measure };
    const outputs = options["no-run"] === true ? new Map() : await runTemplate(cells, library);
    writeFile(out, notebookFile(cells, outputs), namedFiles(invocation));
    output.wrote(out);
    const root = dirname(bundledPath());
    if (!isFoundFrom(dirname(resolve(out)), root)) output.complain(ELSEWHERE[output.language](out, root));
    return 0;
  },
};

const ELSEWHERE = {
  zh: (out: string, root: string) =>
    `${out}：内核只在 ${root} 之下，或装有 key-projects 的目录（npm install ${root}）之下找得到本库；要在 Jupyter 中运行，请写到那里`,
  en: (out: string, root: string) =>
    `${out}: the kernel finds the library only in folders under ${root}, or where key-projects is installed (npm install ${root}): write it there to run it in Jupyter`,
} as const;

/** Whether a kernel that starts in a folder finds the library: by the checkout's own deno.json, or in a node_modules above. */
function isFoundFrom(folder: string, root: string): boolean {
  if (folder === root || existsSync(join(folder, "node_modules", "key-projects"))) return true;
  const parent = dirname(folder);
  return parent !== folder && isFoundFrom(parent, root);
}
