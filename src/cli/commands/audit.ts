import { audit } from "../../audit/audit.ts";
import { SEVERITIES } from "../../audit/rule.ts";
import { auditMarkdown, auditText } from "../audit-text.ts";
import { choose, chooseLanguage } from "../choice.ts";
import type { Command } from "../command.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

const FORMATS = ["table", "json", "md"] as const;

/** Applies the audit's rules to a source and reconciles it with what it states itself. */
export const auditCommand: Command = {
  name: "audit",
  help: {
    zh: `用法  key-projects audit [来源文件] [选项]

列出审核发现（错误、警示、提示；确定与存疑分开）和与原文说法的核对（相符、不符、无据、无从核对）。
只指出，不更改。有错误级发现时退出码为 1。

  --severity error|warning|note  只列这一级及更重的发现，默认 note
  --format table|json|md         输出格式，默认 table
  --lang zh|en                   语言

示例
  key-projects audit
  key-projects audit --severity warning
  key-projects audit 重点项目计划表.txt --format json
`,
    en: `Usage  key-projects audit [source] [options]

Lists findings (errors, warnings, notes; certain and doubtful ones apart) and what the source says of itself against its rows
(agrees, differs, unfounded, can't be checked). It only points, it changes nothing. Exit code 1 where there is an error.

  --severity error|warning|note  findings of this severity and above, note by default
  --format table|json|md         form of the output, table by default
  --lang zh|en                   language

Examples
  key-projects audit
  key-projects audit --severity warning
  key-projects audit plan.txt --format json
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    format: { type: "string", default: "table" },
    severity: { type: "string", default: "note" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const format = choose("format", FORMATS, options.format);
    const language = chooseLanguage(options);
    const least = SEVERITIES.indexOf(choose("severity", SEVERITIES, options.severity));
    const dataset = await readInvokedSource(invocation);
    const made = audit(dataset, language);
    const findings = made.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least);
    const shown = { ...made, findings };
    if (format === "json") output.write(`${JSON.stringify(shown, null, 2)}\n`);
    else output.write(format === "md" ? auditMarkdown(shown, language) : auditText(shown, language));
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    return made.findings.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};
