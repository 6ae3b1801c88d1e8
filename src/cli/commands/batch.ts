import { join } from "node:path";
import { load } from "../../load.ts";
import { formatNumber } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { sum } from "../../measure/decimal.ts";
import { moneyUnit } from "../../measure/money-unit.ts";
import { knownScope, type Scope } from "../../measure/scope.ts";
import { type ReportFormat, REPORT_FORMATS, reportFiles } from "../../pipeline.ts";
import { csv } from "../../print/csv.ts";
import { BYTE_ORDER_MARK } from "../../print/csv.ts";
import type { Grid } from "../../print/grid.ts";
import type { Mapping } from "../../reading/mapping.ts";
import { unitSymbol } from "../../unit/unit-words.ts";
import { choose, chooseLanguage, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { type Command, type Options, UsageError } from "../command.ts";
import { explain } from "../explanation.ts";
import { inputFiles, outputNames } from "../input-files.ts";
import { FORMATS, print } from "../print.ts";
import { EDITIONS, mappingsOf } from "../source.ts";
import { writeFile, writeFiles } from "../write-files.ts";

/** What became of one file. */
interface Outcome {
  readonly file: string;
  readonly result: "report" | "no-projects" | "refused";
  readonly projects: number | null;
  readonly priced: number | null;
  readonly investment: number | null;
  readonly unit: string | null;
  readonly issues: number | null;
  /** Folder of its report. */
  readonly folder: string | null;
  /** Why it was refused, or what was said of it. */
  readonly said: string;
}

const WORDS = {
  zh: {
    columns: ["文件", "结果", "项目", "有金额", "投资", "单位", "疑问", "报告", "说明"],
    results: { report: "已写报告", "no-projects": "没有项目", refused: "未写报告" },
  },
  en: {
    columns: ["File", "Result", "Projects", "Priced", "Investment", "Unit", "Issues", "Report", "What was said"],
    results: { report: "report", "no-projects": "no projects", refused: "refused" },
  },
} as const;

/** A report for each file of a folder. */
export const batchCommand: Command = {
  name: "batch",
  help: {
    zh: `用法  key-projects batch 目录|文件…|"模式" --out 目录 [选项]

为每个文件各写一份报告（目录/文件名/），并把读到了什么、哪些读不了、说了什么汇成一张表（batch.csv、batch.json）。
一个文件读不了不影响其余。全部写成退出码为 0；有文件没有项目或读不了为 1。

  --out 目录                   写到哪里，必须给出
  --report pdf,html,svg,md,xlsx,docx
                               报告的格式，默认 pdf,html,svg
  --joint、--weights、--where、--exclude、--only  与 summary 相同
  --mapping 文件               按此映射读取；可重复，各文件用表头与之相符的那一个
  --editions refuse|together   文件中含同一计划的两个版本时，默认不写报告
  --format table|csv|md|json   汇总表的输出格式，默认 table
  --lang zh|en                 语言

示例
  key-projects batch 各旗县 --out 报告
  key-projects batch "计划/*.xlsx" --out 报告 --report pdf,xlsx
`,
    en: `Usage  key-projects batch FOLDER|FILE…|"PATTERN" --out FOLDER [options]

Writes a report for each file (FOLDER/NAME/), and one table of what was read, refused and said (batch.csv, batch.json). A file
that can't be read doesn't stop the others. Exit code 0 where every file has its report; 1 where one has no projects or couldn't
be read.

  --out FOLDER                 where to, must be given
  --report pdf,html,svg,md,xlsx,docx
                               forms of the reports, pdf,html,svg by default
  --joint, --weights, --where, --exclude, --only  as in summary
  --mapping FILE               reads by this mapping; may be repeated: each file by the one whose headings it has
  --editions refuse|together   a file that holds two editions of one plan has no report by default
  --format table|csv|md|json   form of the table on stdout, table by default
  --lang zh|en                 language

Examples
  key-projects batch counties --out reports
  key-projects batch "plans/*.xlsx" --out reports --report pdf,xlsx
`,
  },
  options: {
    lang: { type: "string", default: "zh" },
    mapping: { type: "string", multiple: true },
    config: { type: "string" },
    editions: { type: "string" },
    ...SCOPE_OPTIONS,
    out: { type: "string", short: "o" },
    report: { type: "string", default: "pdf,html,svg" },
    format: { type: "string", default: "table" },
  },
  run: async ({ positionals, options, output }) => {
    const { out } = options;
    if (typeof out !== "string" || out === "") throw new UsageError("batch: expected --out FOLDER");
    if (positionals.length === 0) throw new UsageError("batch: expected a folder or files, got none");
    const language = chooseLanguage(options);
    const request: BatchRequest = {
      out,
      language,
      formats: String(options.report)
        .split(",")
        .map((name) => choose("report", REPORT_FORMATS, name.trim())),
      scope: readScope(options),
      mapping: mappingsOf(options),
      together: choose("editions", EDITIONS, options.editions ?? "refuse") === "together",
    };
    choose("format", FORMATS, options.format);
    const files = inputFiles(positionals);
    const names = outputNames(files);
    const outcomes: Outcome[] = [];
    for (const [index, file] of files.entries()) {
      output.progress(`[${index + 1}/${files.length}] ${file} …`);
      outcomes.push(await reportOn(file, names[index]!, request, files));
    }
    output.progress("");
    writeTables(out, outcomes, language, files);
    output.wrote(out, outcomes.filter(({ folder }) => folder !== null).length);
    output.write(printed(outcomes, options, language));
    return outcomes.every(({ result }) => result === "report") ? 0 : 1;
  },
};

interface BatchRequest {
  readonly out: string;
  readonly language: Language;
  readonly formats: readonly ReportFormat[];
  readonly scope: Scope;
  readonly mapping: readonly Mapping[];
  readonly together: boolean;
}

async function reportOn(
  file: string,
  name: string,
  request: BatchRequest,
  sources: readonly string[],
): Promise<Outcome> {
  const { out, language, formats, scope, mapping, together } = request;
  const nothing = { file, projects: null, priced: null, investment: null, unit: null, issues: null, folder: null };
  try {
    const dataset = await load(file, mapping);
    const { projects, issues, remarks } = dataset;
    const said = issues.map(({ words, message }) => words?.[language] ?? message);
    if (projects.length === 0)
      return {
        ...nothing,
        result: "no-projects",
        projects: 0,
        issues: issues.length,
        said: [...remarks, ...said].join("; "),
      };
    const editions = issues.find(({ code }) => code === "editions.together");
    if (editions && !together) return { ...nothing, result: "refused", said: editions.words![language] };
    const made = await reportFiles(dataset, { formats, language, scope: knownScope(dataset, scope) });
    writeFiles(join(out, name), made, sources);
    const amounts = projects.flatMap(({ investment }) => investment ?? []);
    return {
      file,
      result: "report",
      projects: projects.length,
      priced: amounts.length,
      investment: amounts.length === 0 ? null : sum(amounts),
      unit: unitSymbol(moneyUnit(projects)),
      issues: issues.length,
      folder: name,
      said: said.join("; "),
    };
  } catch (error) {
    // A fault of our own isn't the file's: it ends the command.
    if (!(error instanceof Error) || typeof (error as { code?: unknown }).code !== "string") throw error;
    return { ...nothing, result: "refused", said: explain(error, language) };
  }
}

function writeTables(out: string, outcomes: readonly Outcome[], language: Language, sources: readonly string[]): void {
  const { columns, results } = WORDS[language];
  const table = csv(
    columns,
    outcomes.map(({ result, ...one }) => [
      one.file,
      results[result],
      one.projects,
      one.priced,
      one.investment,
      one.unit,
      one.issues,
      one.folder,
      one.said,
    ]),
  );
  writeFile(join(out, "batch.csv"), `${language === "zh" ? BYTE_ORDER_MARK : ""}${table}`, sources);
  writeFile(join(out, "batch.json"), `${JSON.stringify(outcomes, null, 2)}\n`, sources);
}

function printed(outcomes: readonly Outcome[], { format }: Options, language: Language): string {
  const { columns, results } = WORDS[language];
  const text = (value: number | null) => (value === null ? "" : formatNumber(value));
  const grid: Grid = {
    columns: columns.map((label, index) => ({ label, align: [2, 3, 4, 6].includes(index) ? "right" : "left" })),
    rows: outcomes.map(({ result, ...one }) => [
      one.file,
      results[result],
      text(one.projects),
      text(one.priced),
      text(one.investment),
      one.unit ?? "",
      text(one.issues),
      one.folder ?? "",
      one.said,
    ]),
  };
  return print(format, { grid, records: outcomes.map((outcome) => ({ ...outcome })), json: outcomes });
}
