import type { Language } from "../../language/language.ts";
import { COMMANDS } from "./catalogue.ts";

const list = (language: Language): string =>
  Object.entries(COMMANDS)
    .map(([name, { summary }]) => `  ${name.padEnd(12)}${language === "zh" ? summary : summary.split(" · ").at(-1)}`)
    .join("\n");

/** What `key-projects --help` says: the commands, and what their exit codes mean. */
export function overview(language: Language): string {
  if (language === "zh")
    return `key-projects — 重点项目投资分析

用法  key-projects <命令> [来源文件] [选项]     不给来源文件时，读取随附的包头市人民政府公报 2018 年第 12 期

${list("zh")}

  key-projects <命令> --help    该命令的选项与示例
  key-projects --version        版本

当前目录有 key-projects.json 时，从中取来源、映射、范围、语言等（命令行所写优先）；--config 文件 另指一个，--config none 不用。
退出码  0 正常 · 1 数据未通过检查或没有可列出的 · 2 用法有误或来源无法读取
`;
  return `key-projects: the investment of key projects, from a table to figures that can be defended

Usage  key-projects <command> [source] [options]     without a source: the bundled gazette of Baotou, 2018, no. 12

${list("en")}

  key-projects <command> --help    its options, with examples
  key-projects --version           the version

A key-projects.json in the working folder gives source, mapping, scope, language and so on (what the command line says comes
first); --config FILE names another one, --config none uses none.
Exit codes  0 done · 1 the data fails a check, or there is nothing to show · 2 wrong use, or a source that can't be read
`;
}
