import { doubtsOf } from "../strict.ts";
import { namedFiles } from "../named-files.ts";
import { extname } from "node:path";
import { NEEDS_FILE } from "../wrong-use.ts";
import { type Audit, audit } from "../../audit/audit.ts";
import type { Language } from "../../language/language.ts";
import type { Dataset } from "../../project/dataset.ts";
import { SEVERITIES } from "../../audit/basis/rule.ts";
import type { Finding } from "../../audit/finding.ts";
import type { LongAudit } from "../../audit/long-audit.ts";
import { auditMarkdown, auditText } from "../audit-text.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { choose, chooseLanguage } from "../choice.ts";
import { auditInvokedLarge } from "../large-audit.ts";
import { type Command, UsageError } from "../command.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";
import { writeFile } from "../write-files.ts";
import { jsonText } from "../../print/json-text.ts";

const FORMATS = ["table", "json", "md", "xlsx"] as const;

/** Applies the audit's rules to a source and reconciles it with what it states itself. */
export const auditCommand: Command = {
  name: "audit",
  help: {
    zh: `用法  key-projects audit [来源文件…] [选项]

列出审核发现（错误、警示、提示；确定与存疑分开）和与原文说法的核对（相符、缺额计零才相符、不符、项目表中未见、无从核对）。
只指出，不更改。有错误级发现时退出码为 1。
来源超过 500,000 行时逐块审核：每条规则列前 200 处并计总数，没有应用的规则写明原因。

  --severity error|warning|note  只列这一级及更重的发现，默认 note
  --format table|json|md|xlsx    输出格式，默认 table，或看 --out 的扩展名
  --out 文件                     写入文件，默认写到标准输出
  --lang zh|en                   语言

示例
  key-projects audit
  key-projects audit --severity warning
  key-projects audit 重点项目计划表.txt --format json
`,
    en: `Usage  key-projects audit [source…] [options]

Lists findings (errors, warnings, notes; certain and doubtful ones apart) and what the source says of itself against its rows
(agrees, agrees only if what is missing is zero, differs, unfounded, can't be checked). It only points, it changes nothing.
Exit code 1 where there is an error.
Of more than 500,000 rows each rule lists its first 200 findings and counts the others; rules that weren't run say why.

  --severity error|warning|note  findings of this severity and above, note by default
  --format table|json|md|xlsx    form of the output: table by default, or what the name of --out ends in
  --out FILE                     write to a file instead of stdout
  --lang zh|en                   language

Examples
  key-projects audit
  key-projects audit --severity warning
  key-projects audit plan.txt --format json
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    format: { type: "string" },
    out: { type: "string", short: "o" },
    severity: { type: "string", default: "note" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const out = typeof options.out === "string" ? options.out : null;
    const ending = extname(out ?? "").slice(1);
    const format = choose("format", FORMATS, options.format ?? (ending === "" || ending === "txt" ? "table" : ending));
    if (format === "xlsx" && out === null && output.stdoutIsTerminal) throw new UsageError(NEEDS_FILE);
    const language = chooseLanguage(options);
    const least = SEVERITIES.indexOf(choose("severity", SEVERITIES, options.severity));
    const isShown = ({ severity }: Finding) => SEVERITIES.indexOf(severity) <= least;
    // Doubts are what it is asked for: it lists them, and fails afterwards.
    const lenient = { ...invocation, options: { ...options, strict: false } };
    const large = await auditInvokedLarge(lenient, format, language);
    const dataset = large?.dataset ?? (await readInvokedSource(lenient, { onlyLists: true }));
    const made = large?.made ?? audit(dataset, language);
    const shown = { ...made, findings: made.findings.filter(isShown) };
    const content = await write(format, shown, dataset, language);
    if (out === null) output.write(content);
    else {
      writeFile(out, content, namedFiles(invocation));
      output.wrote(out);
    }
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    const fails = large?.mayHaveErrors ?? made.findings.some(({ severity }) => severity === "error");
    return fails || (options.strict === true && doubtsOf(dataset, large?.issueCount) > 0) ? 1 : 0;
  },
};

async function write(
  format: (typeof FORMATS)[number],
  shown: Audit | LongAudit,
  dataset: Dataset,
  language: Language,
): Promise<string | Uint8Array> {
  switch (format) {
    case "json":
      return `${jsonText(shown, 2)}\n`;
    case "md":
      return auditMarkdown(shown, language, dataset.projects);
    case "table":
      return auditText(shown, language, dataset.projects);
    case "xlsx":
      return workbookFile(dataset, { of: "audit", language, audit: shown });
  }
}
