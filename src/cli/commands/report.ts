import { REPORT_FORMATS, type ReportFormat, reportFiles } from "../../pipeline.ts";
import { choose, chooseLanguage, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { type Command, type Invocation, UsageError } from "../command.ts";
import { complainOfMarked, complainOfNoProjects, namedFiles, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";
import { writeFiles } from "../write-files.ts";

/** The whole report, written into a folder. */
export const reportCommand: Command = {
  name: "report",
  help: `用法  key-projects report [来源文件] --out 目录 [选项]

写出一份完整的报告：report.pdf、可交互的 report.html、figures/*.svg，以及每个数字的清单 figures.json（key-projects verify 据此核对）。
先写在一旁，全部成功后才替换旧报告；目录里的其他文件不动。

  --out 目录                   写到哪里，必须给出
  --format pdf,html,svg,md     要哪些格式，默认 pdf,html,svg；md 附带其插图
  --title 标题                 报告标题
  --joint、--weights、--where、--exclude、--only  与 summary 相同；报告只写范围内的项目
  --lang zh|en                 报告的语言

示例
  key-projects report --out reports
  key-projects report --out kundulun --where "district=昆区" --title 昆区重点项目投资分析
  key-projects report --out without-shantytown --exclude 棚改 --joint split
  key-projects report 重点项目.xlsx --out english --lang en --format pdf,md
`,
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    out: { type: "string", short: "o" },
    format: { type: "string", default: "pdf,html,svg" },
    title: { type: "string" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    const { out, title } = options;
    if (typeof out !== "string" || out === "") throw new UsageError("report: expected --out FOLDER");
    const formats = readFormats(options.format);
    const scope = readScope(options);
    output.progress(`${language === "zh" ? "读取来源" : "reading the source"} …`);
    const dataset = await readInvokedSource(invocation);
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    const progress = (stage: string) => output.progress(`${stage} …`);
    const files = await reportFiles(dataset, {
      formats,
      language,
      scope,
      progress,
      ...(typeof title === "string" && { title }),
    });
    progress(out);
    complainOfMarked(dataset.projects, invocation);
    writeFiles(out, files, namedFiles(invocation));
    output.progress("");
    return 0;
  },
};

function readFormats(value: Invocation["options"][string]): ReportFormat[] {
  return String(value)
    .split(",")
    .map((name) => choose("format", REPORT_FORMATS, name.trim()));
}
