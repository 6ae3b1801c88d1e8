import { type Difference, verifyManifest } from "../../report/verify.ts";
import { chooseLanguage } from "../choice.ts";
import { type Command, UsageError } from "../command.ts";
import { print } from "../print.ts";
import { readManifest } from "../read-manifest.ts";
import { readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

const LABELS = {
  zh: {
    columns: ["数字", "项", "记录为", "重算为"],
    holds: (figures: number, file: string) => `${figures} 个数字全部与 ${file} 重算一致`,
    differs: (differences: number, file: string) => `${differences} 处与 ${file} 重算不一致`,
  },
  en: {
    columns: ["Figure", "Field", "Recorded", "Recomputed"],
    holds: (figures: number, file: string) => `all ${figures} figures recompute from ${file}`,
    differs: (differences: number, file: string) => `${differences} differences from ${file}`,
  },
} as const;

/** Recomputes every figure of a report from its source. */
export const verifyCommand: Command = {
  name: "verify",
  help: {
    zh: `用法  key-projects verify 目录 [--source 来源文件] [选项]

读取目录下的 figures.json，逐个按来源重算数值、序号、行号。全部一致退出码 0；有不一致或缺漏列出并以 1 退出；文件无法读取为 2。

  --source 来源文件            默认随附的公报，或 figures.json 所记的文件
  --format table|csv|md|json   输出格式，默认 table
  --lang zh|en                 标签语言

示例
  key-projects verify reports
  key-projects verify out --source 重点项目计划表.txt --format json
`,
    en: `Usage  key-projects verify FOLDER [--source FILE] [options]

Reads the folder's figures.json and makes each value, 序号 and line again from the source. Exit code 0 where all agree; 1 where
some differ or are missing, which are listed; 2 where a file can't be read.

  --source FILE                the bundled gazette by default, or the file that figures.json names
  --format table|csv|md|json   form of the output, table by default
  --lang zh|en                 language of the labels

Examples
  key-projects verify reports
  key-projects verify out --source plan.txt --format json
`,
  },
  namesSource: () => true,
  options: { ...SOURCE_OPTIONS, source: { type: "string" }, format: { type: "string", default: "table" } },
  run: async ({ positionals, options, output }) => {
    const [directory, ...more] = positionals;
    if (directory === undefined || more.length > 0)
      throw new UsageError(
        `verify: expected one directory with a figures.json, got ${positionals.join(", ") || "none"}`,
      );
    const labels = LABELS[chooseLanguage(options)];
    const { recorded, sourcePath } = readManifest(directory);
    const source = options.source === undefined ? sourcePath() : String(options.source);
    const dataset = await readInvokedSource({ positionals: [source], options, output });
    const differences = [...verifyManifest(recorded, dataset)];
    const figures = recorded.figures.length;
    if (options.format === "table" && differences.length === 0) {
      output.write(`${labels.holds(figures, dataset.file)}\n`);
      return 0;
    }
    output.write(
      print(options.format, {
        grid: {
          columns: labels.columns.map((label) => ({ label, align: "left" })),
          rows: differences.map(({ id, field, recorded, recomputed }) => [id, field, show(recorded), show(recomputed)]),
        },
        records: differences.map(({ id, field, recorded, recomputed }) => ({
          id,
          field,
          recorded: show(recorded),
          recomputed: show(recomputed),
        })),
        json: { figures, source: dataset.file, verified: differences.length === 0, differences },
      }),
    );
    if (differences.length > 0) output.complain(labels.differs(differences.length, dataset.file));
    return differences.length === 0 ? 0 : 1;
  },
};

const show = (value: Difference["recorded"]): string => (typeof value === "string" ? value : JSON.stringify(value));
