import { existsSync } from "node:fs";
import { join } from "node:path";
import { NONE } from "../../language/misfit.ts";
import { ID, wrongUse } from "../wrong-use.ts";
import { trace } from "../../audit/trace.ts";
import { readSourcePath } from "../../table/source-path.ts";
import type { FactQuery } from "../../measure/fact-query.ts";
import { isWrittenId, parseFactId } from "../../measure/fact-id.ts";
import { MEASURES } from "../../measure/measures/catalogue.ts";
import type { Key } from "../../measure/request/request.ts";
import type { Dataset } from "../../project/dataset.ts";
import { choose, chooseLanguage, readDimensions, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command, Invocation, Options } from "../command.ts";
import { hanging } from "../help.ts";
import { FORMATS } from "../printable.ts";
import { reportManifest } from "../read-manifest.ts";
import { readRecordedSource } from "../recorded-source.ts";
import { namesOf } from "../../engine/large-figures.ts";
import { tracedColumns, tracedPart } from "../../engine/large-trace.ts";
import { UnsupportedError } from "../../engine/unsupported.ts";
import { isLarge, readInvokedLarge, rowsOf } from "../large-source.ts";
import { settleIssues, mappingsOf, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";
import { printStatement } from "../statement-trace.ts";
import { printTrace } from "../trace-text.ts";

/** The rows and lines behind a figure. */
export const traceCommand: Command = {
  name: "trace",
  help: {
    zh: `用法  key-projects trace [来源文件…] --by 维度[,维度…] --value 值[,值…] [选项]
      key-projects trace [来源文件…] 数字编号            图表或 figures.json 中的编号，或报告中的 F42
      key-projects trace [来源文件…] --seq 42            一个项目
      key-projects trace S12 --report 目录             报告中的一句话（figures.json 的 statements）依据哪些数字

  --by, --value                哪个数字：如 --by category,year --value 工业污染治理,2019；全称、简称均可
  --id 编号                    如 investment/district=昆区/joint=split、F42
  --report 目录                F42 是哪份报告的，默认 reports
  --seq 序号[,序号…]           按序号
  --measure                    哪种数字，默认 investment：金额列的表头、两者之比，或
                               ${hanging(MEASURES, "、")}
  --joint、--weights、--where、--exclude、--only
                               与 summary 相同；split 时给出各行计入的份额
  --format table|csv|md|json   输出格式，默认 table
  --lang zh|en                 标签语言

示例
  key-projects trace --by district --value 昆区
  key-projects trace --by category,year --value 工业污染治理,2019 --format json
  key-projects trace --by district --value 昆都仑区 --joint split
  key-projects trace investment/category=扬尘污染治理/joint=apart
  key-projects trace --seq 42
  key-projects trace F42 --report reports
`,
    en: `Usage  key-projects trace [source…] --by DIMENSION[,DIMENSION…] --value VALUE[,VALUE…] [options]
       key-projects trace [source…] ID              an id of a chart or of figures.json, or F42 of a report
       key-projects trace [source…] --seq 42        one project
       key-projects trace S12 --report FOLDER      the figures that a sentence of a report rests on

  --by, --value                which figure: --by category,year --value 工业污染治理,2019; full and short names alike
  --id ID                      such as investment/district=昆区/joint=split, F42
  --report FOLDER              whose F42 it is, reports by default
  --seq NUMBER[,NUMBER…]       by 序号
  --measure                    which kind of figure, investment by default: the heading of a column of money, a ratio of two, or
                               ${hanging(MEASURES)}
  --joint, --weights, --where, --exclude, --only
                               as in summary; with split each row's share is given
  --format table|csv|md|json   form of the output, table by default
  --lang zh|en                 language of the labels

Examples
  key-projects trace --by district --value 昆区
  key-projects trace --by category,year --value 工业污染治理,2019 --format json
  key-projects trace --by district --value 昆都仑区 --joint split
  key-projects trace investment/category=扬尘污染治理/joint=apart
  key-projects trace --seq 42
  key-projects trace F42 --report reports
`,
  },
  namesSource: (positionals) => positionals.some((text) => !isFactId(text)),
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    by: { type: "string" },
    value: { type: "string" },
    id: { type: "string" },
    report: { type: "string", default: "reports" },
    seq: { type: "string" },
    measure: { type: "string", default: "investment" },
    format: { type: "string", default: "table" },
  },
  run: async (given) => {
    const invocation = ofReport(given);
    const { options, output } = invocation;
    const format = choose("format", FORMATS, options.format);
    const language = chooseLanguage(options);
    const statement = readStatement(invocation);
    if (statement) {
      const source = statement.positionals.length > 0 ? statement.positionals : statement.sourcePaths();
      const paths = { source, against: statement.againstPaths };
      const dataset = await readRecordedSource(statement.recorded, paths, { options, output });
      if (dataset.sha256 !== statement.recorded.source.sha256)
        throw wrongUse(
          "trace",
          {
            zh: `${options.report} 中报告的来源（${statement.recorded.source.file}）`,
            en: `the source of the report in ${options.report} (${statement.recorded.source.file})`,
          },
          dataset.file,
        );
      output.write(printStatement(statement.statement, dataset, format, language));
      return 0;
    }
    const { query, positionals } = readQuery(invocation);
    const dataset = await tracedDataset({ ...invocation, positionals }, query);
    output.write(printTrace(trace(dataset, query(dataset)), format, language));
    return 0;
  },
};

/** A folder of a report among the sources (trace my-report F3) is the one whose numbers are asked for. */
function ofReport(invocation: Invocation): Invocation {
  const report = invocation.positionals.find((text) => !isFactId(text) && existsSync(join(text, "figures.json")));
  if (report === undefined) return invocation;
  const positionals = invocation.positionals.filter((text) => text !== report);
  return { ...invocation, positionals, options: { ...invocation.options, report } };
}

/** The source of a number; of one that is too long to be held, the part that the number is made of. */
async function tracedDataset(invocation: Invocation, query: Asked): Promise<Dataset> {
  const { positionals, options, limits } = invocation;
  const mappings = mappingsOf(options);
  const large = await readInvokedLarge(invocation, mappings, {
    records: true,
    above: "same",
    needed: (facts, known) => tracedColumns(facts, known, query(known)),
  });
  if (!large) return readInvokedSource(invocation);
  const names = await namesOf(large, {});
  try {
    const part = await tracedPart(large, query(names), (projects) => rowsOf(invocation, mappings, projects));
    settleIssues(large, invocation, large.issueCount);
    return part;
  } catch (error) {
    // A number of which the whole table is a part takes all of it.
    if (!(error instanceof UnsupportedError) || (await isLarge(positionals, mappings, limits))) throw error;
    return readInvokedSource(invocation);
  }
}

const isReportName = (text: string): boolean => /^[FS]\d+$/.test(text);
const isFactId = (text: string): boolean => isReportName(text) || isWrittenId(text);

/** The statement that is asked for by its name in a report (S12); null where something else is. */
function readStatement({ positionals, options }: Invocation) {
  const name = [...positionals, String(options.id ?? "")].find((text) => /^S\d+$/.test(text));
  if (name === undefined) return null;
  // A statement has the scope of its report.
  for (const option of ["where", "exclude", "only", "weights"] as const)
    if (options[option] !== undefined)
      throw wrongUse(
        `--${option}`,
        { zh: "应不与报告语句同用（报告自有口径）", en: "none with a statement, as its report has a scope of its own" },
        { zh: "同用", en: "one" },
      );
  const { recorded, sourcePaths, againstPaths } = reportManifest(String(options.report), name);
  const statement = recorded.statements?.find(({ id }) => id === name);
  if (!statement)
    throw wrongUse(
      ID,
      { zh: `${options.report} 中报告的语句编号`, en: `a statement of the report in ${options.report}` },
      name,
    );
  return { statement, recorded, sourcePaths, againstPaths, positionals: positionals.filter((text) => text !== name) };
}

/** What is asked of a source. */
type Asked = (dataset: Pick<Dataset, "columns" | "projects">) => FactQuery;

/** What is asked for: an id, a 序号, or a cell of a summary; and the positionals that are no id. */
function readQuery({ positionals, options }: Invocation): { query: Asked; positionals: readonly string[] } {
  const rest = positionals.filter((text) => !isFactId(text));
  const ids = [...positionals.filter(isFactId), ...(options.id === undefined ? [] : [String(options.id)])];
  const unknown = rest.find((text) => text !== "-" && !existsSync(readSourcePath(text, existsSync).path));
  const asked = ids.length + Number(options.seq !== undefined) + Number(options.by !== undefined);
  if (asked !== 1)
    throw wrongUse(
      "trace",
      { zh: "一个数字（--by 与 --value、--seq 或编号）", en: "one figure (--by and --value, --seq, or an id)" },
      asked === 0 ? (unknown ?? NONE) : { zh: `${asked} 个`, en: String(asked) },
    );
  const [id] = ids;
  if (id !== undefined && isReportName(id)) return readReportName(id, rest, options);
  if (id !== undefined) {
    const query = parseFactId(id);
    return { query: () => query, positionals: rest };
  }
  const { joint, weights, where } = readScope(options);
  const measure = String(options.measure);
  const scope = { measure, joint, ...(weights && { weights }), ...(Object.keys(where).length > 0 && { where }) };
  if (options.seq !== undefined) {
    const seqs = readSeqs(options.seq);
    return { query: () => ({ ...scope, seqs }), positionals: rest };
  }
  return { query: (dataset) => ({ ...scope, keys: readKeys(dataset, options) }), positionals: rest };
}

/** The figure that a report calls F42, of the report's own source: of several of one cell the measure asked for, or the first. */
function readReportName(
  name: string,
  positionals: readonly string[],
  options: Options,
): { query: Asked; positionals: readonly string[] } {
  const { report, measure } = options;
  const { recorded, sourcePaths } = reportManifest(String(options.report), name);
  const queries = recorded.figures.filter((figure) => figure.name === name).map(({ id }) => parseFactId(id));
  const query = queries.find((one) => one.measure === measure) ?? queries[0];
  if (!query) throw wrongUse(ID, { zh: `${report} 中报告的数字编号`, en: `a figure of the report in ${report}` }, name);
  return { query: () => query, positionals: positionals.length > 0 ? positionals : sourcePaths() };
}

function readSeqs(value: Options[string]): number[] {
  return String(value)
    .split(/[,，]/)
    .map((text) => {
      if (!/^\s*\d+\s*$/.test(text))
        throw wrongUse("--seq", { zh: "序号", en: "numbers of projects (序号)" }, JSON.stringify(value));
      return Number(text);
    });
}

function readKeys(
  dataset: Pick<Dataset, "columns" | "projects">,
  options: Options,
): Readonly<Record<string, readonly Key[]>> {
  const by = readDimensions(dataset, options.by);
  if (options.value === undefined) throw wrongUse("--value", { zh: "与 --by 对应的值", en: "a value for --by" }, NONE);
  const value = String(options.value);
  const values = by.length === 1 ? [value] : value.split(",").map((part) => part.trim());
  if (values.length !== by.length)
    throw wrongUse(
      "--value",
      { zh: `${by.length} 个值（${by.join("、")}）`, en: `${by.length} values (${by.join(",")})` },
      JSON.stringify(value),
    );
  return Object.fromEntries(by.map((dimension, index) => [dimension, [values[index]!]]));
}
