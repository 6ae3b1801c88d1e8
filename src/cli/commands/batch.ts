import { insistOnCertainty } from "../strict.ts";
import { constants } from "node:os";
import { join } from "node:path";
import { NONE } from "../../language/misfit.ts";
import { needsFolder, wrongUse } from "../wrong-use.ts";
import { load } from "../../disk/load.ts";
import type { Language } from "../../language/language.ts";
import { sum } from "../../measure/decimal.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { knownScope, type Scope } from "../../measure/scope.ts";
import { type ReportFormat, REPORT_FORMATS, reportFiles } from "../../pipeline.ts";
import type { Mapping } from "../../reading/mapping.ts";
import { unitName } from "../../unit/unit-words.ts";
import { choose, chooseLanguage, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { type Outcome, printedTable, writeTables } from "../batch-table.ts";
import { type Command, type Output, UsageError } from "../command.ts";
import { explain } from "../explanation.ts";
import { type InputFile, inputFiles, outputNames } from "../input-files.ts";
import { FORMATS } from "../printable.ts";
import { EDITIONS, fileOfMapping, mappingsOf } from "../source.ts";
import { writeFiles } from "../write-files.ts";
import { writeReport } from "../write-report.ts";

/** A report for each file of a folder. */
export const batchCommand: Command = {
  name: "batch",
  help: {
    zh: `用法  key-projects batch 目录|文件…|"模式" --out 目录 [选项]

为每个文件各写一份报告（目录/文件名/），并把读到了什么、哪些读不了、说了什么汇成一张表（batch.csv、batch.json）。
子目录里的文件也读（目录/子目录-文件名/），以前写出的报告除外。一个文件读不了不影响其余。全部写成退出码为 0；
有文件没有项目或读不了为 1；按 Ctrl-C 时写完手上的一个，其余在表中记为未及处理，退出码 130。

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

Writes a report for each file (FOLDER/NAME/), and one table of what was read, refused and said (batch.csv, batch.json). Files of
inner folders are read too (FOLDER/INNER-NAME/), but for reports written earlier. A file that can't be read doesn't stop the
others. Exit code 0 where every file has its report; 1 where one has no projects or couldn't be read; Ctrl-C finishes the file
at hand, lists the others as not reached, and ends with 130.

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
    lang: { type: "string" },
    mapping: { type: "string", multiple: true },
    config: { type: "string" },
    editions: { type: "string" },
    strict: { type: "boolean" },
    ...SCOPE_OPTIONS,
    out: { type: "string", short: "o" },
    report: { type: "string", default: "pdf,html,svg" },
    format: { type: "string", default: "table" },
  },
  run: async ({ positionals, options, output }) => {
    const { out } = options;
    if (typeof out !== "string" || out === "") throw new UsageError(needsFolder("batch"));
    if (positionals.length === 0) throw wrongUse("batch", { zh: "目录或文件", en: "a folder or files" }, NONE);
    const language = chooseLanguage(options);
    const request: BatchRequest = {
      out,
      language,
      formats: String(options.report)
        .split(",")
        .map((name) => choose("report", REPORT_FORMATS, name.trim())),
      scope: readScope(options),
      mapping: mappingsOf(options),
      output,
      strict: options.strict === true,
      together: choose("editions", EDITIONS, options.editions ?? "refuse") === "together",
    };
    choose("format", FORMATS, options.format);
    const files = inputFiles(positionals, out);
    const sources = files.map(({ path }) => path);
    // Nothing is worked out for a folder that can't be written to.
    writeFiles(out, [], sources);
    const interruption = interruptions();
    const made = await outcomesOf(files, request, (file, index) => {
      output.progress(`[${index + 1}/${files.length}] ${file} …`);
      return interruption.signal() === null;
    });
    interruption.end();
    const outcomes = made.map(({ mappings: _, ...outcome }): Outcome => outcome);
    output.progress("");
    output.write(printedTable(outcomes, options, language));
    writeTables(out, outcomes, language, sources);
    output.wrote(out, outcomes.filter(({ folder }) => folder !== null).length);
    const used = new Set(made.flatMap(({ mappings }) => mappings));
    for (const mapping of request.mapping)
      if (request.mapping.length > 1 && !used.has(mapping))
        output.complain(
          output.language === "zh"
            ? `--mapping ${fileOfMapping(mapping)}：没有一个文件是按它读取的`
            : `--mapping ${fileOfMapping(mapping)}: no file was read by it`,
        );
    const signal = interruption.signal();
    if (signal !== null) return 128 + constants.signals[signal];
    return outcomes.every(({ result }) => result === "report") ? 0 : 1;
  },
};

/** Listens for the first Ctrl-C, which ends the work after the file at hand; a second one ends the process. */
function interruptions(): { readonly signal: () => NodeJS.Signals | null; readonly end: () => void } {
  let caught: NodeJS.Signals | null = null;
  const stop = (signal: NodeJS.Signals) => {
    caught = signal;
    end();
  };
  const end = () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  return { signal: () => caught, end };
}

/** What became of each file; once `goesOn` says no, the others aren't reached. */
async function outcomesOf(
  files: readonly InputFile[],
  request: BatchRequest,
  goesOn: (file: string, index: number) => boolean,
): Promise<Made[]> {
  const names = outputNames(files.map(({ name }) => name));
  const sources = files.map(({ path }) => path);
  const outcomes: Made[] = [];
  for (const [index, { path }] of files.entries()) {
    // A signal is only heard between two pieces of work.
    await new Promise((resolve) => setImmediate(resolve));
    const isReached = goesOn(path, index);
    outcomes.push(
      isReached
        ? await reportOn(path, names[index]!, request, sources)
        : { ...NOTHING, file: path, result: "not-reached", said: "" },
    );
  }
  return outcomes;
}

/** An outcome, and the mappings by which the file was read. */
type Made = Outcome & { readonly mappings: readonly object[] };

interface BatchRequest {
  readonly out: string;
  readonly language: Language;
  readonly formats: readonly ReportFormat[];
  readonly scope: Scope;
  readonly mapping: readonly Mapping[];
  /** Sources that weren't read wholly and for certain have no report. */
  readonly strict: boolean;
  readonly together: boolean;
  readonly output: Output;
}

const NOTHING = {
  projects: null,
  priced: null,
  investment: null,
  unit: null,
  issues: null,
  folder: null,
  mappings: [],
} as const;

async function reportOn(file: string, name: string, request: BatchRequest, sources: readonly string[]): Promise<Made> {
  const { out, language, formats, scope, mapping, strict, together, output } = request;
  const nothing = { ...NOTHING, file };
  try {
    const dataset = await load(file, mapping);
    const { projects, issues, remarkWords } = dataset;
    const mappings = dataset.sources.flatMap((source) => source.mapping ?? []);
    const said = issues.map(({ words }) => words[language]);
    if (projects.length === 0)
      return {
        ...nothing,
        result: "no-projects",
        projects: 0,
        issues: issues.length,
        said: [...remarkWords.map((words) => words[language]), ...said].join(language === "zh" ? "；" : "; "),
        mappings,
      };
    const editions = issues.find(({ code }) => code === "editions.together");
    if (editions && !together) return { ...nothing, result: "refused", said: editions.words[language], mappings };
    insistOnCertainty(dataset, { strict });
    const made = await reportFiles(dataset, { formats, language, scope: knownScope(dataset, scope) });
    await writeReport(join(out, name), made, { sources, output });
    const amounts = projects.flatMap(({ investment }) => investment ?? []);
    return {
      file,
      result: "report",
      projects: projects.length,
      priced: amounts.length,
      investment: amounts.length === 0 ? null : sum(amounts),
      unit: unitName(moneyUnit(projects), language),
      issues: issues.length,
      folder: name,
      said: said.join(language === "zh" ? "；" : "; "),
      mappings,
    };
  } catch (error) {
    // A fault of our own isn't the file's: it ends the command.
    if (!(error instanceof Error) || typeof (error as { code?: unknown }).code !== "string") throw error;
    return { ...nothing, result: "refused", said: explain(error, language) };
  }
}
